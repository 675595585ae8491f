import { diffWords } from 'diff'

/** Comparing two long texts word by word may take this long, in milliseconds; then the text stands unmarked. */
const PATIENCE = 300

/** A text in which the words that the other one lacks are marked. */
export function WordDifferences({ text, other }: { text: string; other: string }) {
  const parts = diffWords(other, text, {
    intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }),
    timeout: PATIENCE,
  })
  if (!parts) return text
  let at = 0
  return parts
    .filter((part) => !part.removed)
    .map((part) => {
      const key = at
      at += part.value.length
      return part.added ? (
        <mark className="bg-mark text-ink" key={key}>
          {part.value}
        </mark>
      ) : (
        <span key={key}>{part.value}</span>
      )
    })
}
