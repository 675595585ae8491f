import type { PartialDate } from '@/lib/reasoning/dates'

export type Comparator = 'exactly' | 'at_least' | 'more_than' | 'at_most' | 'fewer_than' | 'about' | 'between'

/** The numbers of a figure, in its unit. Which of the two a comparator needs: see `figureFault`. */
export type FigureNumbers = {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator
}

/** What a figure counts; null where it was not stated. `cumulative`: a running total, not the count of a period. */
export type FigureScope = {
  readonly counted: string
  readonly population: string | null
  readonly area: string | null
  readonly unit: string | null
  readonly cumulative: boolean
}

/** When it holds: the period counted, and the date as of which it was counted; null where unknown. */
type FigureTime = {
  readonly periodFrom: PartialDate | null
  readonly periodTo: PartialDate | null
  readonly asOf: PartialDate | null
}

export type Figure = FigureNumbers & FigureScope & FigureTime
