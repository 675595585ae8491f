'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireActor } from '@/lib/people/auth/session'
import { recordId } from '@/lib/platform/forms/fields'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { cancelJob } from '@/lib/platform/jobs/queue'

const cancellation = z.object({ id: recordId() })

/** Cancels a job that waits or runs. */
export async function cancelJobAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: cancellation })
  if (submission.status !== 'success') return submission.reply()
  const result = await cancelJob(actor, submission.value.id)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply()
}
