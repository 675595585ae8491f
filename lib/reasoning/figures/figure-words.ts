import type { FigureNumbers } from '@/lib/reasoning/figures/figure'
import { type Wording, wording } from '@/lib/text/message'

/**
 * A figure in words: "more than 7,000", "7,028", "between 312 and 500". The numbers are written the locale's way
 * when the message is rendered. Null if the number that the comparator needs is missing (see `figureFault`).
 */
export function figureWording({ low, high, comparator }: FigureNumbers): Wording | null {
  if (comparator === 'between') {
    return low === null || high === null ? null : wording('rules.figure.between', { low, high })
  }
  if (comparator === 'at_most' || comparator === 'fewer_than') {
    return high === null ? null : wording(KEYS[comparator], { high })
  }
  return low === null ? null : wording(KEYS[comparator], { low })
}

const KEYS = {
  exactly: 'rules.figure.exactly',
  at_least: 'rules.figure.atLeast',
  more_than: 'rules.figure.moreThan',
  at_most: 'rules.figure.atMost',
  fewer_than: 'rules.figure.fewerThan',
  about: 'rules.figure.about',
} as const
