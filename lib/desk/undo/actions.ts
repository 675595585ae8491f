'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { undoing } from '@/lib/desk/undo/schema'
import { undoAction } from '@/lib/desk/undo/undo'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Takes back a step of whoever is signed in, and leads to the list of steps, which says so. */
export async function undoStepAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: undoing })
  if (submission.status !== 'success') return submission.reply()
  const result = await undoAction(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  if (submission.value.stay) return submission.reply({ resetForm: true })
  revalidatePath('/desk', 'layout')
  redirect('/desk/undo?done=undone')
}
