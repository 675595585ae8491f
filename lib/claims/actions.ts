'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { assignClaim } from '@/lib/claims/assign'
import { createClaim } from '@/lib/claims/create'
import { editClaim } from '@/lib/claims/edit'
import { orderClaims } from '@/lib/claims/order'
import { claimAssignment, claimEdit, claimInput, claimOrder } from '@/lib/claims/schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Saves the form of a new claim. */
export async function createClaimAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: claimInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await createClaim(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'claim_recorded')
}

/** Saves the form of a claim that stands. */
export async function editClaimAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: claimEdit })
  if (submission.status !== 'success') return submission.reply()
  const result = await editClaim(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'claim')
}

/** Gives a claim to a colleague, takes it, or leaves it. */
export async function assignClaimAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: claimAssignment })
  if (submission.status !== 'success') return submission.reply()
  const result = await assignClaim(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'assigned')
}

/** Puts a story's claims in order. */
export async function orderClaimsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: claimOrder })
  if (submission.status !== 'success') return submission.reply()
  const result = await orderClaims(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/stories/${submission.value.storyId}?done=order`)
}

/** Back to the record's page, which is read anew even where its address stays the same, with word of what was done. */
function saved(id: string, done: string): never {
  revalidatePath('/desk', 'layout')
  redirect(`/desk/claims/${id}?done=${done}`)
}
