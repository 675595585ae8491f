import { canCreateClaims } from '@/lib/claims/policy'
import { claimReasons } from '@/lib/claims/reasons'
import { claimCandidates } from '@/lib/claims/resolve'
import type { ClaimInput } from '@/lib/claims/schema'
import type { Actor } from '@/lib/platform/actor'
import { freeSlug } from '@/lib/platform/addresses/slugs'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'
import { textsAlike } from '@/lib/record/lookup/alike'
import { ALIKE } from '@/lib/text/overlap'

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
      data: { id, slug, ...claimColumns(input), createdAt: now, changedAt: now, createdById: actor.id },
    })
    await addToStories(tx, id, input.storyIds)
  })
  return { ok: true, value: { id, slug } }
}

/** The refusal of stories that are not there, or null. */
export async function refuseUnknownStories(tx: Transaction, ids: string[]): Promise<Refusal | null> {
  const known = await tx.story.count({ where: { id: { in: ids }, removedAt: null } })
  return known === ids.length ? null : refuseField('storyIds', 'story_unknown')
}

/** The refusal of a proposition that looks like another claim of the same stories (of all, where it has none), or null. */
export async function refuseSimilar(
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

/** The columns of a claim that its form fills by itself. */
export function claimColumns(input: ClaimInput) {
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
