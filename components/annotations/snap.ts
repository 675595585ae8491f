import { codePointsOf } from '@/lib/reporting/code-points'
import type { Span, UnitSpan } from '@/lib/text/spans'

const words = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Widens a span, in code points of `text`, so that it cuts no word and no character, and takes the blank space from its
 * ends; null where nothing else is in it. Only the lines around its two ends are looked at.
 */
export function snapped(text: string, span: Span): Span | null {
  const points = codePointsOf(text)
  let start = points.unit(span.start)
  let end = Math.min(text.length, points.unit(span.end))
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1
  if (end <= start) return null
  return points.span(wordAround(text, start).start, wordAround(text, end - 1).end)
}

/** The end of the next or the last word from `at` on, in code points; `at` itself where there is none. */
export function wordStep(text: string, at: number, forward: boolean): number {
  const points = codePointsOf(text)
  const from = points.unit(at)
  const line = lineAround(text, forward ? from : Math.max(0, from - 1))
  const found = [...words.segment(text.slice(line.start, line.end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: line.start + index, end: line.start + index + segment.length }))
  const edge = forward
    ? found.find(({ end }) => end > from)?.end
    : found.findLast(({ start }) => start < from)?.start
  return edge === undefined ? at : points.point(edge)
}

function wordAround(text: string, unit: number): UnitSpan {
  const line = lineAround(text, unit)
  const segment = words.segment(text.slice(line.start, line.end)).containing(unit - line.start)
  if (!segment) return { start: unit, end: unit + 1 }
  const start = line.start + segment.index
  return { start, end: start + segment.segment.length }
}

function lineAround(text: string, unit: number): UnitSpan {
  const end = text.indexOf('\n', unit)
  return { start: text.lastIndexOf('\n', unit - 1) + 1, end: end < 0 ? text.length : end }
}
