import { rangesOf } from '@/components/annotations/place-in-text'
import type { Span } from '@/lib/text/spans'

/** What is chosen, and the pieces that were chosen before it: drawn without touching the page's elements. */
const CHOSEN = 'annotate-chosen'
const PIECES = 'annotate-pieces'

/**
 * Shows what is chosen in the text. A browser without highlights of its own making shows the last piece as selected.
 */
export function showChosen(box: HTMLElement, chosen: Span | null, pieces: readonly Span[]): void {
  if (typeof Highlight !== 'undefined' && 'highlights' in CSS) {
    CSS.highlights.set(CHOSEN, new Highlight(...(chosen ? rangesOf(box, chosen) : [])))
    CSS.highlights.set(PIECES, new Highlight(...pieces.flatMap((piece) => rangesOf(box, piece))))
    return
  }
  const ranges = chosen ? rangesOf(box, chosen) : []
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return
  getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
}

/** Takes away what `showChosen` shows. */
export function hideChosen(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(CHOSEN)
  CSS.highlights.delete(PIECES)
}

/** Marks the stretches and the note of one annotation, and of no other. */
export function pointOut(root: HTMLElement, key: string | null): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-now]')) delete element.dataset.now
  if (key === null) return
  for (const element of root.querySelectorAll<HTMLElement>('[data-key], [data-note]'))
    if (element.dataset.key === key || element.dataset.note === key) element.dataset.now = ''
}

/** Brings a stretch of the text into the middle part of the window, if it is not in sight. */
export function reveal(box: HTMLElement, span: Span): void {
  const [first] = rangesOf(box, span)
  if (!first) return
  const { top, bottom } = first.getBoundingClientRect()
  const [above, below] = [window.innerHeight * 0.15, window.innerHeight * 0.6]
  if (top >= above && bottom <= below) return
  window.scrollBy({ top: top - window.innerHeight * 0.3 })
}
