import { resolveClaim } from '@/lib/claims/resolve'
import { transferRecords } from '@/lib/desk/merges/transfer'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { gatherFaults } from '@/lib/platform/forms/field-errors'
import { write } from '@/lib/record/command'
import { canMoveStatement } from '@/lib/statements/policy'
import type { StatementMove } from '@/lib/statements/schema'

/**
 * Moves a statement to the claim that it belongs on, with the rebuttals that rest on it and what answers them; both
 * claims' histories tell. Refused, with the rebuttals named, where one would be left without its ground.
 */
export async function moveStatement(
  actor: Pick<Actor, 'id'>,
  { id, version, claim, reason }: StatementMove,
): Promise<Result<{ id: string; claimId: string }>> {
  return write(actor, async (writing) => {
    const { tx, actor, change } = writing
    const statement = await tx.statement.findUnique({
      where: { id },
      select: {
        claimId: true,
        version: true,
        withdrawnAt: true,
        figures: { where: { supersededAt: null }, select: { id: true } },
      },
    })
    if (!statement) return refuse('not_found')
    if (!canMoveStatement(actor)) return refuse('forbidden')
    if (statement.withdrawnAt) return refuse('conflict', 'statement_withdrawn')
    if (statement.version !== version) return stale({ version: statement.version })
    const faults = gatherFaults()
    const to = faults.idOf('claim', 'claim', await resolveClaim(tx, claim))
    const unknown = faults.refusal()
    if (unknown) return unknown
    const { claimId: from } = statement
    if (to === from) return refuseField('claim', 'statement_there_already')
    const target = await tx.claim.findUniqueOrThrow({ where: { id: to }, select: { kind: true } })
    if (statement.figures.length > 0 && target.kind !== 'quantity')
      return refuseField('claim', 'figure_needs_quantity')
    const refused = await transferRecords(writing, {
      from,
      to,
      statementIds: [id],
      rebuttalIds: [],
      evidenceIds: [],
      reason,
    })
    if (refused) return refused
    const line = { type: 'claim', id: from, action: 'claim.statement_left', reason, claimId: from } as const
    await change({ ...line, unchanged: true }, async () => {})
    return { ok: true, value: { id, claimId: to } }
  })
}
