'use server'

import { revalidatePath } from 'next/cache'
import { removeExample } from '@/lib/desk/example/remove'
import { removeExampleInput } from '@/lib/desk/example/schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

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
