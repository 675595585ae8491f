'use server'

import { addComment } from '@/lib/comments/add'
import { reopenComment, resolveComment } from '@/lib/comments/resolve'
import { commentInput, commentStep } from '@/lib/comments/schema'
import { EMPTIED, formAction } from '@/lib/people/form-action'

/** Adds a comment and stays on the page, with an empty form. */
export const addCommentAction = formAction('contributor', commentInput, addComment, () => EMPTIED)

/** Resolves a thread or, with `then=reopen`, opens it again. */
export const settleCommentAction = formAction(
  'contributor',
  commentStep,
  (actor, input, form) => (form.get('then') === 'reopen' ? reopenComment : resolveComment)(actor, input),
  () => EMPTIED,
)
