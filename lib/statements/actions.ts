'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { statementEdit, statementInput, statementWithdrawal } from '@/lib/statements/schema'
import { withdrawStatement } from '@/lib/statements/withdraw'

/** Saves the form of a new statement, with the objection that rests on it. */
export async function recordStatementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const submission = parsePosted(form, { schema: statementInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await recordStatement(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=statement#statement-${result.value.id}`)
}

/** Saves the form of a statement that stands. */
export async function editStatementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const submission = parsePosted(form, { schema: statementEdit })
  if (submission.status !== 'success') return submission.reply()
  const result = await editStatement(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=statement_saved#statement-${result.value.id}`)
}

/** Withdraws a statement that was recorded in error. */
export async function withdrawStatementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const submission = parsePosted(form, { schema: statementWithdrawal })
  if (submission.status !== 'success') return submission.reply()
  const result = await withdrawStatement(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=statement_withdrawn#statement-${result.value.id}`)
}
