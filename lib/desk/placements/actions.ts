'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { decidePlacement } from '@/lib/desk/placements/decide'
import { placementChoice } from '@/lib/desk/placements/schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

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
