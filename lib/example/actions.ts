'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '@/lib/auth/session'
import { removeExample } from '@/lib/example/mutations'
import { removeExampleInput } from '@/lib/example/schema'
import { type FormState, replyTo } from '@/lib/forms'
import { parsePosted } from '@/lib/posted'

/** Removes the example story for good. */
export async function removeExampleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: removeExampleInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await removeExample(actor)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply({ resetForm: true })
}
