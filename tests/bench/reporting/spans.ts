import type { Span } from '@/lib/text/spans'

const CORE = /[\p{L}\p{N}]/u

/** The spans without the marks and blanks at their ends, which nobody would count as right or wrong. */
export function trimmed(points: string[], spans: Span[]): Span[] {
  return spans
    .map(({ start, end }) => {
      let [from, to] = [start, end]
      while (from < to && !CORE.test(points[from] ?? '')) from++
      while (to > from && !CORE.test(points[to - 1] ?? '')) to--
      return { start: from, end: to }
    })
    .filter(({ start, end }) => end > start)
}

/** Shared code points over all code points of both, 0 to 1. */
export function likeness(a: Span[], b: Span[]): number {
  const [left, right] = [pointsIn(a), pointsIn(b)]
  const shared = [...left].filter((point) => right.has(point)).length
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}

/** Whether both are the same pieces. */
export function areSame(a: Span[], b: Span[]): boolean {
  return (
    a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end)
  )
}

/** Where the words of a text begin that lie in one of the spans. */
export function wordsIn(text: string, spans: Span[]): Set<number> {
  const inside = pointsIn(spans)
  const words = new Set<number>()
  let [at, unit] = [0, 0]
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    at += Array.from(text.slice(unit, match.index)).length
    unit = match.index
    if (inside.has(at)) words.add(at)
  }
  return words
}

export function wordsOf(points: string[], spans: Span[]): string {
  return spans.map(({ start, end }) => points.slice(start, end).join('')).join(' … ')
}

function pointsIn(spans: Span[]): Set<number> {
  const inside = new Set<number>()
  for (const { start, end } of spans) for (let at = start; at < end; at++) inside.add(at)
  return inside
}
