'use server'

import { redirect } from 'next/navigation'
import { addEvidence } from '@/lib/evidence/add'
import { editEvidence } from '@/lib/evidence/edit'
import { evidenceEdit, evidenceInput, evidenceWithdrawal } from '@/lib/evidence/schema'
import { withdrawEvidence } from '@/lib/evidence/withdraw'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** A file cannot go back to the browser: whoever sent one is asked to choose it again. */
const NOT_SENT_BACK: ['file'] = ['file']

/** Saves the form of new evidence. */
export async function addEvidenceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const submission = parsePosted(form, { schema: evidenceInput })
  if (submission.status !== 'success') return submission.reply({ hideFields: NOT_SENT_BACK })
  const result = await addEvidence(actor, submission.value)
  if (!result.ok) return replyTo(submission, result, NOT_SENT_BACK)
  redirect(`/desk/claims/${result.value.claimId}?done=evidence#evidence-${result.value.id}`)
}

/** Saves the form of evidence that stands. */
export async function editEvidenceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const submission = parsePosted(form, { schema: evidenceEdit })
  if (submission.status !== 'success') return submission.reply({ hideFields: NOT_SENT_BACK })
  const result = await editEvidence(actor, submission.value)
  if (!result.ok) return replyTo(submission, result, NOT_SENT_BACK)
  redirect(`/desk/claims/${result.value.claimId}?done=evidence_saved#evidence-${result.value.id}`)
}

/** Withdraws evidence that was recorded in error. */
export async function withdrawEvidenceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const submission = parsePosted(form, { schema: evidenceWithdrawal })
  if (submission.status !== 'success') return submission.reply()
  const result = await withdrawEvidence(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=evidence_withdrawn#evidence-${result.value.id}`)
}
