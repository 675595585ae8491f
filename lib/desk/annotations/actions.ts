'use server'

import { redirect } from 'next/navigation'
import { annotate } from '@/lib/desk/annotations/annotate'
import { dismissSuggestion, restoreSuggestions } from '@/lib/desk/annotations/dismiss'
import { nextSuggestion } from '@/lib/desk/annotations/queries'
import { annotateInput, suggestionChoice, suggestionsRestored } from '@/lib/desk/annotations/schema'
import { hullOf, spansText } from '@/lib/desk/annotations/spans'
import type { AnnotateState } from '@/lib/desk/annotations/types'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/**
 * Saves what the panel asks for. With `stay` the answer tells what was recorded and the page stays; without (no script)
 * the page is shown anew, at the passage.
 */
export async function annotateAction(_state: AnnotateState, form: FormData): Promise<AnnotateState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: annotateInput })
  if (submission.status !== 'success') return submission.reply()
  const input = submission.value
  const result = await annotate(actor, input)
  if (!result.ok) return replyTo(submission, result)
  if (!input.stay) redirect(pageOf(input.documentId, result.value.what, result.value.key))
  const next = input.suggestion ? await nextSuggestion(actor, input.documentId, hullOf(input.spans)) : null
  return { ...submission.reply({ resetForm: true }), recorded: { ...result.value, next } }
}

/** Dismisses a suggested passage. */
export async function dismissSuggestionAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: suggestionChoice })
  if (submission.status !== 'success') return submission.reply()
  const { documentId, spans, stay } = submission.value
  const result = await dismissSuggestion(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  if (!stay) redirect(pageOf(documentId, 'dismissed', `passage-${spansText(spans)}`))
  return submission.reply({ resetForm: true })
}

/** Offers a dismissed passage, or all of them, again. */
export async function restoreSuggestionsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: suggestionsRestored })
  if (submission.status !== 'success') return submission.reply()
  const { documentId, stay } = submission.value
  const result = await restoreSuggestions(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  if (!stay) redirect(pageOf(documentId, 'restored', null))
  return submission.reply({ resetForm: true })
}

function pageOf(documentId: string, done: string, anchor: string | null): string {
  return `/desk/documents/${documentId}/annotate?done=${done}${anchor ? `#${anchor}` : ''}`
}
