import { anchorQuote } from '@/lib/text/anchor-quote'

/** Which of the places at which the words of a place stand it is, counted from 1; empty where they stand there alone. */
export function placeNumber(text: string, place: { start: number; exact: string }): string {
  const anchoring = anchorQuote(text, place.exact)
  if (anchoring.ok) return ''
  const index = anchoring.places.findIndex(({ start }) => start === place.start)
  return index < 0 ? '' : String(index + 1)
}
