import { addToStories, claimColumns, refuseSimilar, refuseUnknownStories } from '@/lib/claims/create'
import { claimFormValues } from '@/lib/claims/form-values'
import { canCreateClaims, canEditClaim } from '@/lib/claims/policy'
import { claimParts, claimReasons } from '@/lib/claims/reasons'
import type { ClaimEdit } from '@/lib/claims/schema'
import type { Actor } from '@/lib/platform/actor'
import { freeSlug, keepRedirect } from '@/lib/platform/addresses/slugs'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { changedColumns } from '@/lib/record/changed-columns'
import { write } from '@/lib/record/command'

/**
 * Changes a claim. A new proposition gives it a new address, and the old one redirects for ever; once an assessment was
 * published, other words need a reason, and the history names the change for what it is (`claim.reworded`).
 */
export async function editClaim(actor: Pick<Actor, 'id'>, input: ClaimEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const claim = await tx.claim.findUnique({
      where: { id: input.id, removedAt: null },
      include: {
        stories: { select: { storyId: true } },
        assessments: { where: { state: { not: 'draft' } }, select: { number: true } },
      },
    })
    if (!claim) return refuse('not_found')
    const { assessments, stories } = claim
    if (!canEditClaim(actor, { ...claim, assessed: assessments.length > 0 })) {
      return refuse('forbidden', canCreateClaims(actor) ? 'claim_by_editor' : 'forbidden')
    }
    if (claim.version !== input.version) return stale({ ...claimFormValues(claim), version: claim.version })
    const reworded = claim.proposition !== input.proposition
    const published = assessments.some(({ number }) => number !== null)
    if (reworded && published && !input.reason) return refuseField('reason', 'reworded_without_reason')
    const unknown = await refuseUnknownStories(tx, input.storyIds)
    if (unknown) return unknown
    const similar = reworded ? await refuseSimilar(tx, input, claim.id) : null
    if (similar) return similar

    const had = stories.map(({ storyId }) => storyId)
    const gone = had.filter((id) => !input.storyIds.includes(id))
    const come = input.storyIds.filter((id) => !had.includes(id))
    const data = claimColumns(input)
    const changed = changedColumns(claimParts, claim, data)
    if (gone.length + come.length > 0) changed.push('stories')
    const reason = input.reason || claimReasons.edited(changed)
    const action = reworded && published ? 'claim.reworded' : 'claim.edited'
    const slug = reworded ? await freeSlug(tx, 'claim', input.proposition, claim.id) : claim.slug
    await change({ type: 'claim', id: claim.id, action, reason, claimId: claim.id }, async () => {
      await keepRedirect(tx, 'claim', claim.id, { from: claim.slug, to: slug, at: now })
      await tx.claim.update({ where: { id: claim.id }, data: { slug, ...data, version: { increment: 1 } } })
      await tx.claimStory.deleteMany({ where: { claimId: claim.id, storyId: { in: gone } } })
      await addToStories(tx, claim.id, come)
    })
    return { ok: true, value: { id: claim.id, slug } }
  })
}

type Saved = { id: string; slug: string }
