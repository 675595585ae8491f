import { anchorQuote } from '@/lib/text/anchor-quote'

/** Words selected in a box that holds a text and nothing else; `start` counts UTF-16 units of the text. */
export type Selected = { words: string; start: number }

/** What is selected inside the box, without blanks at its ends; null where nothing is. */
export function selectionIn(box: HTMLElement | null): Selected | null {
  const selection = window.getSelection()
  if (!box || !selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.commonAncestorContainer)) return null
  const words = range.toString()
  const trimmed = words.trim()
  return trimmed ? { words: trimmed, start: range.startOffset + words.indexOf(trimmed) } : null
}

/** Which of several places was selected, counted from 1; empty where there is but one, or it cannot be told. */
export function placeOf(text: string, { words, start }: Selected): string {
  const anchoring = anchorQuote(text, words)
  if (anchoring.ok || anchoring.found < 2) return ''
  const at = Array.from(text.slice(0, start)).length
  const index = anchoring.places.findIndex((place) => place.start === at)
  return index < 0 ? '' : String(index + 1)
}
