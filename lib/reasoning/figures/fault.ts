import type { Comparator, FigureNumbers } from '@/lib/reasoning/figures/figure'
import { type Wording, wording } from '@/lib/text/message'

/** What is wrong with a figure's numbers, and at which of the two fields. */
export type FigureFault = { readonly field: 'low' | 'high'; readonly reason: Wording }

const NEEDS: Record<Comparator, { readonly low: boolean; readonly high: boolean }> = {
  exactly: { low: true, high: false },
  at_least: { low: true, high: false },
  more_than: { low: true, high: false },
  at_most: { low: false, high: true },
  fewer_than: { low: false, high: true },
  about: { low: true, high: false },
  between: { low: true, high: true },
}

/**
 * The first fault of a figure's numbers, or null if they fit its comparator: `between` needs both, low ≤ high;
 * `at_most` and `fewer_than` the high one only; the others the low one only, but that `exactly` may repeat it as
 * the high one. Numbers are finite and not negative; fewer than 0 is nothing.
 */
export function figureFault({ low, high, comparator }: FigureNumbers): FigureFault | null {
  const needs = NEEDS[comparator]
  if (needs.low && low === null) return { field: 'low', reason: wording('rules.figure.fault.missing') }
  if (needs.high && high === null) return { field: 'high', reason: wording('rules.figure.fault.missing') }
  if (low !== null && !isCountable(low)) return { field: 'low', reason: wording('rules.figure.fault.number') }
  if (high !== null && !isCountable(high)) {
    return { field: 'high', reason: wording('rules.figure.fault.number') }
  }
  if (low !== null && !needs.low) return { field: 'low', reason: wording('rules.figure.fault.highOnly') }
  if (comparator === 'exactly') {
    return high === null || high === low
      ? null
      : { field: 'high', reason: wording('rules.figure.fault.exactly') }
  }
  if (high !== null && !needs.high) return { field: 'high', reason: wording('rules.figure.fault.lowOnly') }
  if (low !== null && high !== null && low > high) {
    return { field: 'high', reason: wording('rules.figure.fault.order') }
  }
  if (comparator === 'fewer_than' && high === 0) {
    return { field: 'high', reason: wording('rules.figure.fault.fewerThanNone') }
  }
  return null
}

function isCountable(value: number): boolean {
  return Number.isFinite(value) && value >= 0
}
