'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { acknowledgeNewInformation } from '@/lib/assessments/acknowledge-information'
import { recordDissent, withdrawDissent } from '@/lib/assessments/dissent'
import { discardDraft, draftAssessment, editDraft } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { assignReview, returnAssessment, sendForReview } from '@/lib/assessments/review'
import {
  assessmentEdit,
  assessmentInput,
  assessmentPublication,
  assessmentReturn,
  assessmentStep,
  assessmentWithdrawal,
  dissentInput,
  dissentWithdrawal,
  informationCleared,
  reviewAssignment,
} from '@/lib/assessments/schema'
import { withdrawAssessment } from '@/lib/assessments/withdraw'
import { requireActor } from '@/lib/people/auth/session'
import type { Actor } from '@/lib/platform/actor'
import type { Result } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Saves the form of a new assessment as a draft or, with `then=review`, sends it for review in the same press. */
export async function draftAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: assessmentInput })
  if (submission.status !== 'success') return submission.reply()
  const saved = await draftAssessment(actor, submission.value)
  if (!saved.ok) return replyTo(submission, saved)
  const { id, version, claimId } = saved.value
  if (form.get('then') !== 'review') redirect(`/desk/assessments/${id}?done=saved`)
  const sent = await sendForReview(actor, { id, version })
  // The draft is saved all the same: it goes on at its own address, which shows what is missing.
  redirect(sent.ok ? `/desk/claims/${claimId}?done=sent` : `/desk/assessments/${id}?done=incomplete`)
}

/** Saves a draft anew and, with `then=review`, sends it for review. */
export async function editDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: assessmentEdit })
  if (submission.status !== 'success') return submission.reply()
  const saved = await editDraft(actor, submission.value)
  if (!saved.ok) return replyTo(submission, saved)
  const { id, version, claimId } = saved.value
  if (form.get('then') !== 'review') redirect(`/desk/assessments/${id}?done=saved`)
  const sent = await sendForReview(actor, { id, version })
  redirect(sent.ok ? `/desk/claims/${claimId}?done=sent` : `/desk/assessments/${id}?done=incomplete`)
}

export async function discardDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, assessmentStep, discardDraft, 'discarded')
}

export async function returnAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, assessmentReturn, returnAssessment, 'returned')
}

export async function publishAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, assessmentPublication, publishAssessment, 'published')
}

export async function withdrawAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, assessmentWithdrawal, withdrawAssessment, 'withdrawn')
}

export async function acknowledgeNewInformationAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, informationCleared, acknowledgeNewInformation, 'acknowledged')
}

/** Says who is to review an assessment, and stays on its page. */
export async function assignReviewAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: reviewAssignment })
  if (submission.status !== 'success') return submission.reply()
  const result = await assignReview(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/assessments/${result.value.id}?done=review_assigned`)
}

export async function recordDissentAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, dissentInput, recordDissent, 'dissented')
}

export async function withdrawDissentAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, dissentWithdrawal, withdrawDissent, 'dissent_withdrawn')
}

/** One step of the workflow from its form, and back to the claim's work page, which says what was done. */
async function run<S extends z.ZodType>(
  form: FormData,
  schema: S,
  mutation: (actor: Actor, input: z.output<S>) => Promise<Result<{ claimId: string }>>,
  done: string,
): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema })
  if (submission.status !== 'success') return submission.reply()
  const result = await mutation(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=${done}`)
}
