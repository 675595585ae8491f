'use server'

import { formAction } from '@/lib/people/form-action'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { statementEdit, statementInput, statementWithdrawal } from '@/lib/statements/schema'
import { withdrawStatement } from '@/lib/statements/withdraw'

/** Saves the form of a new statement, with the rebuttal that rests on it. */
export const recordStatementAction = formAction(
  'contributor',
  statementInput,
  recordStatement,
  backWith('statement'),
)

/** Saves the form of a statement that stands. */
export const editStatementAction = formAction(
  'contributor',
  statementEdit,
  editStatement,
  backWith('statement_saved'),
)

/** Withdraws a statement that was recorded in error. */
export const withdrawStatementAction = formAction(
  'contributor',
  statementWithdrawal,
  withdrawStatement,
  backWith('statement_withdrawn'),
)

function backWith(done: string) {
  return ({ id, claimId }: { id: string; claimId: string }) =>
    `/desk/claims/${claimId}?done=${done}#statement-${id}`
}
