'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { decidePlacement } from '@/lib/documents/decide-placement-mutations'
import { placementChoice } from '@/lib/documents/placement-schema'
import { type FormState, replyTo } from '@/lib/forms'
import { parsePosted } from '@/lib/posted'

/** Decides where a quote stands in the newest text of its document. */
export async function decidePlacementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: placementChoice })
  if (submission.status !== 'success') return submission.reply()
  const result = await decidePlacement(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/quotes/${result.value.id}?done=quote_decided`)
}
