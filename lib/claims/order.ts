import { canOrderClaims } from '@/lib/claims/policy'
import { claimReasons } from '@/lib/claims/reasons'
import type { ClaimOrder } from '@/lib/claims/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Puts a story's claims in order: each at the place given to it, the others around them in the order they had. */
export async function orderClaims(
  actor: Pick<Actor, 'id'>,
  { storyId, places }: ClaimOrder,
): Promise<Result<{ moved: number }>> {
  return write(actor, async ({ tx, actor, change }) => {
    if (!canOrderClaims(actor)) return refuse('forbidden')
    const where = { id: storyId, removedAt: null }
    if (!(await tx.story.findUnique({ where, select: { id: true } }))) return refuse('not_found')
    const rows = await tx.claimStory.findMany({
      where: { storyId, claim: { removedAt: null } },
      orderBy: [{ position: 'asc' }, { claimId: 'asc' }],
    })
    const wanted = new Map(places.map(({ id, place }) => [id, place]))
    const placed = rows
      .map((row, index) => {
        const place = wanted.get(row.claimId) ?? index + 1
        // Whoever is moved to a place that is taken pushes the one that stands there out of its way.
        return { ...row, place, push: Math.sign(place - index - 1), index }
      })
      .sort((a, b) => a.place - b.place || a.push - b.push || a.index - b.index)
    let moved = 0
    for (const [index, { claimId, position }] of placed.entries()) {
      if (position === index + 1) continue
      moved += 1
      const line = {
        type: 'claim',
        id: claimId,
        action: 'claim.ordered',
        reason: claimReasons.ordered,
      } as const
      await change(line, () =>
        tx.claimStory.update({
          where: { claimId_storyId: { claimId, storyId } },
          data: { position: index + 1 },
        }),
      )
    }
    return { ok: true, value: { moved } }
  })
}
