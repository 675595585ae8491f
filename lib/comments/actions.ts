'use server'

import { revalidatePath } from 'next/cache'
import { addComment } from '@/lib/comments/add'
import { reopenComment, resolveComment } from '@/lib/comments/resolve'
import { commentInput, commentStep } from '@/lib/comments/schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

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
