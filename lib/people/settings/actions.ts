'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '@/lib/people/auth/session'
import { soloPublishingInput } from '@/lib/people/settings/schema'
import { setSoloPublishing } from '@/lib/people/settings/set-solo-publishing'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Decides whether the author of an assessment may publish it himself. */
export async function setSoloPublishingAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: soloPublishingInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await setSoloPublishing(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply()
}
