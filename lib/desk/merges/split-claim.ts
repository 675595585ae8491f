import { insertClaim } from '@/lib/claims/create'
import { canSplitClaim } from '@/lib/claims/policy'
import { claimReasons } from '@/lib/claims/reasons'
import type { ClaimSplit } from '@/lib/claims/schema'
import { transferRecords } from '@/lib/desk/merges/transfer'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/**
 * Splits a claim that says two things: the second becomes a claim of its own, in the same stories, and what was chosen goes
 * to it; both histories tell. What is published of the first stays with it.
 */
export async function splitClaim(
  actor: Pick<Actor, 'id'>,
  input: ClaimSplit,
): Promise<Result<{ id: string; slug: string }>> {
  return write(actor, async (writing) => {
    const { tx, actor, change } = writing
    const { id: from, statementIds, rebuttalIds, evidenceIds, reason } = input
    if (!canSplitClaim(actor)) return refuse('forbidden')
    const claim = await tx.claim.findUnique({
      where: { id: from, removedAt: null },
      include: { stories: { orderBy: { storyId: 'asc' }, select: { storyId: true } } },
    })
    if (!claim) return refuse('not_found')
    if (claim.version !== input.version) return stale({ version: claim.version })
    const elsewhere = await refuseElsewhere(tx, input)
    if (elsewhere) return elsewhere
    const { proposition, kind, event, place, note, anyway } = input
    const storyIds = claim.stories.map(({ storyId }) => storyId)
    const { language } = claim
    const said = { proposition, kind, event, place, note, language, storyIds, anyway }
    const made = await insertClaim(
      writing,
      { ...said, reason: claimReasons.splitFrom(claim.proposition) },
      from,
    )
    if (!made.ok) return made
    const to = made.value.id
    const refused = await transferRecords(writing, {
      from,
      to,
      statementIds,
      rebuttalIds,
      evidenceIds,
      reason,
    })
    if (refused) return refused
    const line = { type: 'claim', id: from, action: 'claim.split', reason, claimId: from } as const
    await change({ ...line, unchanged: true }, () =>
      tx.claim.update({ where: { id: from }, data: { version: { increment: 1 } } }),
    )
    return { ok: true, value: made.value }
  })
}

/** What was chosen is on the claim, and there is something. */
async function refuseElsewhere(
  tx: Transaction,
  { id: claimId, kind, statementIds, rebuttalIds, evidenceIds }: ClaimSplit,
): Promise<Refusal | null> {
  const [statements, evidence, rebuttals] = await Promise.all([
    tx.statement.findMany({
      where: { id: { in: statementIds }, claimId },
      select: { figures: { where: { supersededAt: null }, select: { id: true } } },
    }),
    tx.evidence.count({ where: { id: { in: evidenceIds }, claimId } }),
    tx.rebuttal.count({ where: { id: { in: rebuttalIds }, targetClaimId: claimId, supersededAt: null } }),
  ])
  if (statements.length !== statementIds.length) return refuseField('statementIds', 'split_elsewhere')
  if (evidence !== evidenceIds.length) return refuseField('evidenceIds', 'split_elsewhere')
  if (rebuttals !== rebuttalIds.length) return refuseField('rebuttalIds', 'split_elsewhere')
  if (statements.length + evidence + rebuttals === 0) return refuseField('statementIds', 'split_nothing')
  const hasFigure = statements.some(({ figures }) => figures.length > 0)
  return hasFigure && kind !== 'quantity' ? refuseField('kind', 'figure_needs_quantity') : null
}
