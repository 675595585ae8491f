import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { countRebuttalsOn } from '@/lib/rebuttals/resting-on-statement'
import { write } from '@/lib/record/command'
import type { StatementWithdrawal } from '@/lib/statements/schema'
import { findStatementToChange, type Saved } from '@/lib/statements/statement-to-change'

/** Withdraws a statement that was recorded in error. It is kept, shown struck out, and counted nowhere. */
export async function withdrawStatement(
  actor: Pick<Actor, 'id'>,
  { id, version, reason }: StatementWithdrawal,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, now, change } = writing
    const found = await findStatementToChange(writing, { id, version })
    if (!found.ok) return found
    if ((await countRebuttalsOn(writing, id)) > 0) return refuse('conflict', 'statement_has_rebuttal')
    const { claimId } = found.value
    await change({ type: 'statement', id, action: 'statement.withdrawn', reason, claimId }, () =>
      tx.statement.update({
        where: { id },
        data: { withdrawnAt: now, withdrawReason: reason, version: { increment: 1 } },
      }),
    )
    return { ok: true, value: { id, claimId } }
  })
}
