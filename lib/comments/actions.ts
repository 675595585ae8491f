'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '@/lib/auth/session'
import { addComment, reopenComment, resolveComment } from '@/lib/comments/mutations'
import { commentInput, commentStep } from '@/lib/comments/schema'
import { type FormState, replyTo } from '@/lib/forms'
import { parsePosted } from '@/lib/posted'

/** Adds a comment and stays on the page, with an empty form. */
export async function addCommentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: commentInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await addComment(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply({ resetForm: true })
}

/** Resolves a thread or, with `then=reopen`, opens it again. */
export async function settleCommentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: commentStep })
  if (submission.status !== 'success') return submission.reply()
  const settle = form.get('then') === 'reopen' ? reopenComment : resolveComment
  const result = await settle(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply({ resetForm: true })
}
