import type { Submission, SubmissionResult } from '@conform-to/react'
import type { Refusal } from '@/lib/platform/errors'

/** What an action answers to its form: conform's result, and why the save was refused, with what was typed kept in it. */
export type FormState =
  | (SubmissionResult<string[]> & {
      refusal?: Pick<Refusal, 'code' | 'message' | 'current' | 'candidates'>
      /** What the save made that can be shown this once and never again: an invitation's link. */
      once?: string
    })
  | null

/**
 * The answer to a submission that the mutation refused: nothing typed is lost, errors stand at their fields. What was
 * typed into `hideFields` (passwords) is not sent back.
 */
export function replyTo<T>(
  submission: Submission<T, string[]>,
  refusal: Refusal,
  hideFields: string[] = [],
): FormState {
  const fieldErrors = refusal.fields ?? {}
  const reply = submission.reply({
    fieldErrors,
    formErrors: refusal.fields ? [] : [refusal.message],
    hideFields,
  })
  const { code, message, current, candidates } = refusal
  return { ...reply, refusal: { code, message, current, candidates } }
}
