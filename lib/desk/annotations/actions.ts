'use server'

import { annotate } from '@/lib/desk/annotations/annotate'
import { dismissSuggestion, restoreSuggestions } from '@/lib/desk/annotations/dismiss'
import { nextSuggestion } from '@/lib/desk/annotations/queries'
import { annotateInput, suggestionChoice, suggestionsRestored } from '@/lib/desk/annotations/schema'
import { hullOf, spansText } from '@/lib/desk/annotations/spans'
import type { AnnotateState } from '@/lib/desk/annotations/types'
import { EMPTIED, formAction } from '@/lib/people/form-action'

/**
 * Saves what the panel asks for. With `stay` the answer tells what was recorded and the page stays; without (no script)
 * the page is shown anew, at the passage.
 */
export const annotateAction: (state: AnnotateState, form: FormData) => Promise<AnnotateState> = formAction(
  'contributor',
  annotateInput,
  annotate,
  async (recorded, { input, actor }) => {
    if (!input.stay) return pageOf(input.documentId, recorded.what, recorded.key)
    const next = input.suggestion ? await nextSuggestion(actor, input.documentId, hullOf(input.spans)) : null
    return { emptied: true, answer: { recorded: { ...recorded, next } } }
  },
  { quiet: true },
)

/** Dismisses a suggested passage. */
export const dismissSuggestionAction = formAction(
  'contributor',
  suggestionChoice,
  dismissSuggestion,
  (_done, { input: { stay, documentId, spans } }) =>
    stay ? EMPTIED : pageOf(documentId, 'dismissed', `passage-${spansText(spans)}`),
  { quiet: true },
)

/** Offers a dismissed passage, or all of them, again. */
export const restoreSuggestionsAction = formAction(
  'contributor',
  suggestionsRestored,
  restoreSuggestions,
  (_done, { input: { stay, documentId } }) => (stay ? EMPTIED : pageOf(documentId, 'restored', null)),
  { quiet: true },
)

function pageOf(documentId: string, done: string, anchor: string | null): string {
  return `/desk/documents/${documentId}/annotate?done=${done}${anchor ? `#${anchor}` : ''}`
}
