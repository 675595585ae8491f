import { changedColumns } from '@/lib/changed-columns'
import { claimFormValues } from '@/lib/claims/form-values'
import { canAssignClaim, canCreateClaims, canEditClaim, canOrderClaims } from '@/lib/claims/policy'
import { claimParts, claimReasons } from '@/lib/claims/reasons'
import { claimCandidates } from '@/lib/claims/resolve'
import type { ClaimAssignment, ClaimEdit, ClaimInput, ClaimOrder } from '@/lib/claims/schema'
import type { Transaction } from '@/lib/db'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/errors'
import { type Write, write } from '@/lib/history/write'
import { newId } from '@/lib/ids'
import { textsAlike } from '@/lib/record/lookup/alike'
import { freeSlug, keepRedirect } from '@/lib/slugs'
import { ALIKE } from '@/lib/text/overlap'
import type { Actor } from '@/lib/users/policy'

type Saved = { id: string; slug: string }

/** As many similar claims are pointed out. */
const SHOWN = 5

/**
 * Records a claim. Claims of the same stories (of all, where it has none) that look like it are pointed out first, and it
 * is refused unless `anyway`.
 */
export async function createClaim(actor: Pick<Actor, 'id'>, input: ClaimInput): Promise<Result<Saved>> {
  return write(actor, (writing) => insertClaim(writing, input))
}

/**
 * As `createClaim`, as one part of a larger step: inside the transaction of `write`. The claim `besides`, of which it is a
 * part, may look like it.
 */
export async function insertClaim(
  { tx, actor, now, change }: Write,
  input: ClaimInput,
  besides: string | null = null,
): Promise<Result<Saved>> {
  if (!canCreateClaims(actor)) return refuse('forbidden')
  const unknown = await refuseUnknownStories(tx, input.storyIds)
  if (unknown) return unknown
  const similar = await refuseSimilar(tx, input, besides)
  if (similar) return similar
  const id = newId()
  const slug = await freeSlug(tx, 'claim', input.proposition, id)
  const reason = input.reason || claimReasons.created
  await change({ type: 'claim', id, action: 'claim.created', reason, claimId: id }, async () => {
    await tx.claim.create({
      data: { id, slug, ...columns(input), createdAt: now, changedAt: now, createdById: actor.id },
    })
    await addToStories(tx, id, input.storyIds)
  })
  return { ok: true, value: { id, slug } }
}

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
    const data = columns(input)
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

/** Gives a claim to a colleague, or to nobody. Never public: the line stands outside of the claim's own history. */
export async function assignClaim(
  actor: Pick<Actor, 'id'>,
  { id, assigneeId }: ClaimAssignment,
): Promise<Result<{ id: string }>> {
  return write(actor, async ({ tx, actor, change }) => {
    const claim = await tx.claim.findUnique({
      where: { id, removedAt: null },
      select: { assigneeId: true },
    })
    if (!claim) return refuse('not_found')
    if (!canAssignClaim(actor, { from: claim.assigneeId, to: assigneeId })) return refuse('forbidden')
    const assignee = assigneeId
      ? await tx.user.findFirst({
          where: { id: assigneeId, disabledAt: null, isExample: actor.isExample },
          select: { name: true },
        })
      : null
    if (assigneeId && !assignee) return refuseField('assigneeId', 'assignee_unknown')
    const reason = assignee ? claimReasons.assigned(assignee.name) : claimReasons.unassigned
    await change({ type: 'claim', id, action: 'claim.assigned', reason }, () =>
      tx.claim.update({ where: { id }, data: { assigneeId } }),
    )
    return { ok: true, value: { id } }
  })
}

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

async function refuseUnknownStories(tx: Transaction, ids: string[]): Promise<Refusal | null> {
  const known = await tx.story.count({ where: { id: { in: ids }, removedAt: null } })
  return known === ids.length ? null : refuseField('storyIds', 'story_unknown')
}

async function refuseSimilar(
  tx: Transaction,
  input: ClaimInput,
  ownId: string | null,
): Promise<Refusal | null> {
  if (input.anyway) return null
  const stories = input.storyIds.length > 0 ? { some: { storyId: { in: input.storyIds } } } : undefined
  const [similar = []] = await textsAlike(tx, { type: 'claim' }, [input.proposition], ALIKE)
  const ids = similar.map(({ recordId }) => recordId)
  const claims = await tx.claim.findMany({
    where: { id: { in: ids, not: ownId ?? '' }, removedAt: null, stories },
    select: { id: true },
  })
  const alike = ids.filter((id) => claims.some((claim) => claim.id === id)).slice(0, SHOWN)
  return alike.length > 0
    ? refuseField('proposition', 'claim_similar', await claimCandidates(tx, alike))
    : null
}

/** Behind the claims that stand in the stories already. */
export async function addToStories(tx: Transaction, claimId: string, storyIds: readonly string[]) {
  for (const storyId of storyIds) {
    const { _max } = await tx.claimStory.aggregate({ where: { storyId }, _max: { position: true } })
    await tx.claimStory.create({ data: { claimId, storyId, position: (_max.position ?? 0) + 1 } })
  }
}

function columns(input: ClaimInput) {
  return {
    proposition: input.proposition,
    kind: input.kind,
    eventAt: input.event?.at ?? null,
    eventPrecision: input.event?.precision ?? null,
    place: input.place,
    language: input.language,
    note: input.note,
  }
}
