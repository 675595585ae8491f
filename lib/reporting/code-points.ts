import type { Span } from '@/lib/text/spans'

/** Turns offsets in UTF-16 code units, in which JavaScript searches, into code points, in which spans are kept. */
export type CodePoints = {
  /** The code point at which the code unit stands; the second unit of a pair counts as the pair. */
  point: (unit: number) => number
  /** The code unit at which the code point starts. */
  unit: (point: number) => number
  span: (start: number, end: number) => Span
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g

/** The two ways between the offsets of one text. Texts without surrogate pairs cost nothing. */
export function codePointsOf(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(PAIR), (match) => match.index)
  /** How many pairs start before the code unit. */
  const before = (unit: number) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < unit) low = middle + 1
      else high = middle
    }
    return low
  }
  const point = (unit: number) => unit - before(unit)
  const unit = (wanted: number) => {
    let [low, high] = [0, pairs.length]
    // The nth pair starts at code point pairs[n] - n.
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) - middle < wanted) low = middle + 1
      else high = middle
    }
    return wanted + low
  }
  return { point, unit, span: (start, end) => ({ start: point(start), end: point(end) }) }
}
