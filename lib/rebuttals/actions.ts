'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { correctRebuttal } from '@/lib/rebuttals/correct'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { counterClaimLink, rebuttalCorrection, rebuttalInput, standingDecision } from '@/lib/rebuttals/schema'
import { setCounterClaim } from '@/lib/rebuttals/set-counter-claim'

/** Saves the form of a new rebuttal that rests on a statement on record. */
export async function recordRebuttalAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: rebuttalInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await recordRebuttal(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=rebuttal#rebuttal-${result.value.id}`)
}

/** Saves the decision on a rebuttal's standing. */
export async function decideStandingAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: standingDecision })
  if (submission.status !== 'success') return submission.reply()
  const result = await decideStanding(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/claims/${result.value.claimId}?done=standing#rebuttal-${result.value.id}`)
}

/** Saves what a rebuttal should have said, as a row of its own. */
export async function correctRebuttalAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: rebuttalCorrection })
  if (submission.status !== 'success') return submission.reply()
  const result = await correctRebuttal(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/rebuttals/${result.value.id}?done=corrected`)
}

/** Links a rebuttal's counter-claim. */
export async function setCounterClaimAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: counterClaimLink })
  if (submission.status !== 'success') return submission.reply()
  const result = await setCounterClaim(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/rebuttals/${result.value.id}?done=counter`)
}
