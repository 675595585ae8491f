import { type Result, refuse, stale } from '@/lib/platform/errors'
import type { Write } from '@/lib/record/command'
import { type StatementRow, statementFields, statementFormSelect } from '@/lib/statements/form-refs'
import { canEditStatement } from '@/lib/statements/policy'

export type Saved = { id: string; claimId: string }

/** A statement that the actor may change, as last seen; refused where it was withdrawn or changed meanwhile. */
export async function findStatementToChange(
  { tx, actor }: Write,
  { id, version }: { id: string; version: number },
): Promise<Result<StatementRow>> {
  const current = await tx.statement.findUnique({ where: { id }, select: statementFormSelect })
  if (!current) return refuse('not_found')
  if (!canEditStatement(actor, current)) return refuse('forbidden', 'statement_of_another')
  if (current.withdrawnAt) return refuse('conflict', 'statement_withdrawn')
  if (current.version !== version) return stale({ ...statementFields(current), version: current.version })
  return { ok: true, value: current }
}
