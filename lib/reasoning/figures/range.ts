import { isSurelyBefore, type PartialDate } from '@/lib/reasoning/dates'
import { compareScopes } from '@/lib/reasoning/figures/comparable'
import type { Figure, FigureNumbers } from '@/lib/reasoning/figures/figure'

/**
 * The range of numbers that a figure allows, in its unit. `low` or `high` is null where that end is open (it is
 * not said how far it goes); `lowExcluded` and `highExcluded` say that the bound itself is ruled out ("more than").
 * `approximate` marks "about", whose bounds are the number as given.
 */
export type FigureRange = {
  readonly low: number | null
  readonly high: number | null
  readonly lowExcluded: boolean
  readonly highExcluded: boolean
  readonly approximate: boolean
}

/** The range of a figure, for a chart. Null if the number that the comparator needs is missing. */
export function figureRange({ low, high, comparator }: FigureNumbers): FigureRange | null {
  const closed = { lowExcluded: false, highExcluded: false, approximate: false }
  if (comparator === 'between') return low === null || high === null ? null : { ...closed, low, high }
  if (comparator === 'at_most' || comparator === 'fewer_than') {
    return high === null ? null : { ...closed, low: null, high, highExcluded: comparator === 'fewer_than' }
  }
  if (low === null) return null
  if (comparator === 'at_least' || comparator === 'more_than') {
    return { ...closed, low, high: null, lowExcluded: comparator === 'more_than' }
  }
  return { ...closed, low, high: low, approximate: comparator === 'about' }
}

/**
 * Whether some number lies in both ranges. "About" reaches half a unit of its last digit that is not zero to
 * either side, as rounding does: about 900 is 850 to 950, about 7,028 is 7,027.5 to 7,028.5.
 */
export function rangesOverlap(a: FigureRange, b: FigureRange): boolean {
  const [first, second] = [widened(a), widened(b)]
  return !isBelow(first, second) && !isBelow(second, first)
}

/**
 * Whether two figures cannot both be right: they are comparable, and their ranges do not overlap. Figures of
 * other times need not agree, with one exception: a running total cannot fall, so one of a later date that is
 * surely lower contradicts. Where it is open whether the times are the same, nothing is called a contradiction.
 * "More than 7,000" and "7,028" do not contradict each other.
 */
export function figuresContradict(a: Figure, b: Figure): boolean {
  const [rangeA, rangeB] = [figureRange(a), figureRange(b)]
  if (!rangeA || !rangeB || !compareScopes(a, b).comparable || !isSameDate(a.periodFrom, b.periodFrom))
    return false
  if (isSameDate(a.asOf, b.asOf) && isSameDate(a.periodTo, b.periodTo)) return !rangesOverlap(rangeA, rangeB)
  if (!a.cumulative) return false
  const [endA, endB] = [a.asOf ?? a.periodTo, b.asOf ?? b.periodTo]
  if (isSurelyBefore(endA, endB)) return isBelow(widened(rangeB), widened(rangeA))
  if (isSurelyBefore(endB, endA)) return isBelow(widened(rangeA), widened(rangeB))
  return false
}

function isBelow(a: FigureRange, b: FigureRange): boolean {
  if (a.high === null || b.low === null) return false
  return a.high < b.low || (a.high === b.low && (a.highExcluded || b.lowExcluded))
}

function widened(range: FigureRange): FigureRange {
  if (!range.approximate || range.low === null || range.high === null) return range
  const half = lastPlace(range.low) / 2
  return { ...range, low: Math.max(0, range.low - half), high: range.high + half }
}

/** The worth of one unit in the last decimal place that is not zero: 100 for 900, 0.1 for 2.5, 1 for 0. */
function lastPlace(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  return 10 ** (Number(exponent) - decimals)
}

function isSameDate(a: PartialDate | null, b: PartialDate | null): boolean {
  return a?.at.getTime() === b?.at.getTime() && a?.precision === b?.precision
}
