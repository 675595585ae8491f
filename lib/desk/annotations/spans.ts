import type { Span } from '@/lib/text/spans'

/** As many pieces as one quote has at most. */
const MOST_SPANS = 20

/**
 * Spans as an address and a hidden field hold them: `120-180,195-240`, code points, the end left out. In the order of
 * the text; pieces that touch or overlap are one.
 */
export function spansText(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',')
}

/** The spans that a text such as `120-180,195-240` gives, in text order and merged; null where it gives none. */
export function parseSpans(text: string): Span[] | null {
  const pieces = text.split(',')
  if (pieces.length > MOST_SPANS) return null
  const spans: Span[] = []
  for (const piece of pieces) {
    const [, start, end] = /^\s*(\d{1,7})-(\d{1,7})\s*$/.exec(piece) ?? []
    const span = { start: Number(start), end: Number(end) }
    if (!(span.start < span.end)) return null
    spans.push(span)
  }
  return mergeSpans(spans)
}

/** Spans in text order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** How many code points spans cover; they are taken to be merged. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** How many code points two lists of merged spans share. */
export function sharedLength(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0
  for (const a of one) {
    for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  }
  return shared
}

/** From the first piece's start to the last one's end. */
export function hullOf(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}
