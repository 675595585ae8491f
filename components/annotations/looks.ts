import type { Mark } from '@/components/annotations/segments'
import { quoteClass } from '@/components/documents/quote-class'
import type { Annotation, Suggestion } from '@/lib/desk/annotations/types'

/** How an annotation underlines its quote: by its claim's two labels, as on the reader's page. */
function lookOf({ type, claim }: Pick<Annotation, 'type' | 'claim'>): string {
  if (!claim) return type === 'comment' ? 'cited-remark' : ''
  const line = { level: claim.level, dispute: claim.disputeState }
  return quoteClass([line]).replace(/^cited ?/, '')
}

/** Everything that is marked in the text: what is recorded, and what waits to be. */
export function marksOf(annotations: readonly Annotation[], suggestions: readonly Suggestion[]): Mark[] {
  return [
    ...annotations.flatMap((annotation) =>
      annotation.spans.map((span) => ({ ...span, key: annotation.key, look: lookOf(annotation) })),
    ),
    ...suggestions.flatMap(({ key, spans }) =>
      spans.map((span) => ({ ...span, key: suggestionMark(key), look: 'cited-hint' })),
    ),
  ]
}

/** The key of a suggestion's marks, apart from those of what is recorded. */
export function suggestionMark(key: string): string {
  return `suggested-${key}`
}
