'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { claimSplit } from '@/lib/claims/schema'
import { mergeRecords } from '@/lib/desk/merges/merge'
import { moveStatement } from '@/lib/desk/merges/move-statement'
import { mergeInput, mergeUndoing } from '@/lib/desk/merges/schema'
import { splitClaim } from '@/lib/desk/merges/split-claim'
import { undoMerge } from '@/lib/desk/merges/undo-merge'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { statementMove } from '@/lib/statements/schema'

const FOLDER = { claim: 'claims', source: 'sources', document: 'documents' } as const

/** Merges two records as they were shown, and leads to the one that stands. */
export async function mergeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: mergeInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await mergeRecords(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/${FOLDER[submission.value.type]}/${result.value.intoId}?done=merged`)
}

/** Undoes a merge, and leads to the record that stands again. */
export async function undoMergeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: mergeUndoing })
  if (submission.status !== 'success') return submission.reply()
  const result = await undoMerge(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  const { type, fromId, left } = result.value
  redirect(`/desk/${FOLDER[type]}/${fromId}?done=${left > 0 ? 'unmerged_partly' : 'unmerged'}`)
}

/** Makes a claim of the second thing that a claim says, and leads to it. */
export async function splitClaimAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: claimSplit })
  if (submission.status !== 'success') return submission.reply()
  const result = await splitClaim(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/claims/${result.value.id}?done=split`)
}

/** Moves a statement to the claim that it belongs on. */
export async function moveStatementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: statementMove })
  if (submission.status !== 'success') return submission.reply()
  const result = await moveStatement(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=statement_moved#statement-${result.value.id}`)
}
