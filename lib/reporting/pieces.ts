import type { UnitSpan } from '@/lib/text/spans'
import type { Range, Reading } from './reading'

/** A range as code units: a lone quotation without its marks, else the words with all marks in them. */
export function piecesOf(reading: Reading, range: Range): UnitSpan[] {
  const { words, quotes } = reading
  const [first, last] = [words[range.from], words[range.to - 1]]
  if (!first || !last || range.to <= range.from) return []
  const quote = first.mark && first.quote === last.quote ? quotes[first.quote] : undefined
  const start = quote ? quote.inner.start : first.start
  const closed = quote ? quote.inner.end : last.end
  return trimmed(reading.text, start, quote ? Math.min(closed, Math.max(last.end, start)) : closed)
}

/** Without blank space, and without the comma before a closing mark. */
export function trimmed(text: string, from: number, to: number): UnitSpan[] {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const end = from + piece.replace(/[\s,;:]+$/u, '').length
  return end > start ? [{ start, end }] : []
}
