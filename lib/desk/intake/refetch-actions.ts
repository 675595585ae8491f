'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { fetchAgain, offerText, storeAgain } from '@/lib/desk/intake/refetch'
import { againRequest, storeAgain as storeAgainSchema, textOffer } from '@/lib/desk/intake/refetch-schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Has a document's address fetched once more, and leads to where its progress is shown. */
export async function fetchAgainAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: againRequest })
  if (submission.status !== 'success') return submission.reply()
  const result = await fetchAgain(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/documents/${submission.value.documentId}/again?intake=${result.value.intakeId}`)
}

/** Takes the present text of a document that has one already, and leads to what would change. */
export async function offerTextAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: textOffer })
  if (submission.status !== 'success') return submission.reply()
  const result = await offerText(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/documents/${submission.value.documentId}/again?intake=${result.value.intakeId}`)
}

/** Stores the text that was looked at, or notes that it is unchanged. */
export async function storeAgainAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: storeAgainSchema })
  if (submission.status !== 'success') return submission.reply()
  const result = await storeAgain(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  const noted = result.value.unchanged ? 'unchanged' : 'stored'
  revalidatePath('/desk', 'layout')
  redirect(`/desk/documents/${submission.value.documentId}?noted=${noted}#snapshots`)
}
