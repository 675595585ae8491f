'use server'

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
import { formAction } from '@/lib/people/form-action'
import type { Actor } from '@/lib/platform/actor'

/** Saves the form of a new assessment as a draft or, with `then=review`, sends it for review in the same press. */
export const draftAssessmentAction = formAction('contributor', assessmentInput, draftAssessment, sendIfAsked)

/** Saves a draft anew and, with `then=review`, sends it for review. */
export const editDraftAction = formAction('contributor', assessmentEdit, editDraft, sendIfAsked)

export const discardDraftAction = formAction(
  'contributor',
  assessmentStep,
  discardDraft,
  backWith('discarded'),
)

export const returnAssessmentAction = formAction(
  'contributor',
  assessmentReturn,
  returnAssessment,
  backWith('returned'),
)

export const publishAssessmentAction = formAction(
  'contributor',
  assessmentPublication,
  publishAssessment,
  backWith('published'),
)

export const withdrawAssessmentAction = formAction(
  'contributor',
  assessmentWithdrawal,
  withdrawAssessment,
  backWith('withdrawn'),
)

export const acknowledgeNewInformationAction = formAction(
  'contributor',
  informationCleared,
  acknowledgeNewInformation,
  backWith('acknowledged'),
)

/** Says who is to review an assessment, and stays on its page. */
export const assignReviewAction = formAction(
  'editor',
  reviewAssignment,
  assignReview,
  ({ id }) => `/desk/assessments/${id}?done=review_assigned`,
)

export const recordDissentAction = formAction(
  'contributor',
  dissentInput,
  recordDissent,
  backWith('dissented'),
)

export const withdrawDissentAction = formAction(
  'contributor',
  dissentWithdrawal,
  withdrawDissent,
  backWith('dissent_withdrawn'),
)

/** To the claim's work page, which says what was done. */
function backWith(done: string) {
  return ({ claimId }: { claimId: string }) => `/desk/claims/${claimId}?done=${done}`
}

async function sendIfAsked(
  { id, version, claimId }: { id: string; version: number; claimId: string },
  { actor, form }: { actor: Actor; form: FormData },
): Promise<string> {
  if (form.get('then') !== 'review') return `/desk/assessments/${id}?done=saved`
  const sent = await sendForReview(actor, { id, version })
  // The draft is saved all the same: it goes on at its own address, which shows what is missing.
  return sent.ok ? `/desk/claims/${claimId}?done=sent` : `/desk/assessments/${id}?done=incomplete`
}
