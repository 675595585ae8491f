'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { type FormState, replyTo } from '@/lib/forms'
import { parsePosted } from '@/lib/posted'
import { undoAction } from '@/lib/undo/mutations'
import { undoing } from '@/lib/undo/schema'

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
