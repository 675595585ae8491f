'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '@/lib/auth/session'
import { type FormState, replyTo } from '@/lib/forms'
import { parsePosted } from '@/lib/posted'
import { setSoloPublishing } from '@/lib/settings/mutations'
import { soloPublishingInput } from '@/lib/settings/schema'

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
