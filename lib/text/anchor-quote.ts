import { AS_IT_STANDS, fold, hitsOf, RESPELLED, TOLERANT } from '@/lib/text/fold-quote'
import { isBoundary, type Span } from '@/lib/text/spans'

/** A place in a snapshot's text; `exact` is the text from `start` to `end`, the others what stands beside it. */
export type QuoteAnchor = Span & { exact: string; prefix: string; suffix: string }

export type Anchoring =
  | { ok: true; anchor: QuoteAnchor }
  /** `found` is 0, or how often the words stand in the text, 1,000 at most; `places` are the first of them, in order. */
  | { ok: false; found: number; places: QuoteAnchor[] }

export type AnchorHints = {
  /** Which of several places, counted from 1 in the order of the text. */
  occurrence?: number
  /** Words right before and right after the quote, as far as they are known. */
  prefix?: string
  suffix?: string
}

/** How much stands beside a quote, in code points, so that it can be found again in another text. */
const CONTEXT = 32
const PLACES_TOLD = 20

/**
 * Finds a quote in a snapshot's text. The words are looked for as they stand; failing that, with blanks, line breaks and
 * quotation marks taken as alike; failing that, in another spelling (`RESPELLED`). The text's own characters are what is
 * anchored. A place that would begin or end
 * inside a word of an alphabet that parts its words, inside a number, or inside a character is none. Of several places the
 * hints choose one; without hints nothing is guessed. Linear in the text.
 */
export function anchorQuote(text: string, exact: string, hints: AnchorHints = {}): Anchoring {
  const points = Array.from(text)
  const found = findSpans(points, exact)
  const fits = contextOf(points, hints)
  const fitting = found.filter(fits)
  const chosen =
    hints.occurrence === undefined
      ? fitting.length === 1
        ? fitting[0]
        : undefined
      : fitting[hints.occurrence - 1]
  if (chosen) return { ok: true, anchor: anchorAt(points, chosen) }
  const places = fitting.slice(0, PLACES_TOLD).map((span) => anchorAt(points, span))
  return { ok: false, found: fitting.length, places }
}

/**
 * What was selected in a text, as an anchor, blanks at its ends left out. Null where it reaches beyond the text, holds
 * nothing but blanks, or begins or ends inside a word, a number or a character. Linear in the text.
 */
export function anchorSelection(text: string, selected: Span): QuoteAnchor | null {
  const points = Array.from(text)
  let { start, end } = selected
  if (end > points.length) return null
  while (start < end && isBlank(points[start])) start += 1
  while (start < end && isBlank(points[end - 1])) end -= 1
  const whole = start < end && isBoundary(points, start) && isBoundary(points, end)
  return whole ? anchorAt(points, { start, end }) : null
}

const isBlank = (point: string | undefined) => point !== undefined && /\s/u.test(point)

/** A span as an anchor: with its words and what stands beside them. */
export function anchorAt(points: readonly string[], { start, end }: Span): QuoteAnchor {
  return {
    start,
    end,
    exact: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - CONTEXT), start).join(''),
    suffix: points.slice(end, end + CONTEXT).join(''),
  }
}

function findSpans(points: readonly string[], exact: string): Span[] {
  const wanted = Array.from(exact.normalize('NFC').trim())
  for (const folding of [AS_IT_STANDS, TOLERANT, RESPELLED]) {
    const hits = hitsOf(fold(points, folding), fold(wanted, folding).text)
    if (hits.length > 0) return hits
  }
  return []
}

/** Whether a place stands between what the hints say. */
function contextOf(points: readonly string[], { prefix = '', suffix = '' }: AnchorHints) {
  const compared = (text: string) => fold(Array.from(text.normalize('NFC')), RESPELLED).text.trim()
  const [before, after] = [compared(prefix), compared(suffix)]
  const [far, wide] = [prefix, suffix].map((text) => 2 * Array.from(text).length + CONTEXT)
  return ({ start, end }: Span): boolean =>
    (!before || compared(points.slice(Math.max(0, start - (far ?? 0)), start).join('')).endsWith(before)) &&
    (!after || compared(points.slice(end, end + (wide ?? 0)).join('')).startsWith(after))
}
