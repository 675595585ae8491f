import type { DailyReport, ExampleFigure } from '../types'

const sinceSevenOctober = {
  unit: 'people',
  population: 'people in Gaza',
  area: 'Gaza Strip',
  from: '2023-10-07',
  cumulative: true,
} satisfies Partial<ExampleFigure>

/** What the toll counts, the same for whoever gives it: without this two figures could not be compared. */
export const killedSince7October = { ...sinceSevenOctober, counted: 'killed' }
export const injuredSince7October = { ...sinceSevenOctober, counted: 'wounded' }

/**
 * Counts since 7 October 2023 as reported on each day, from Palestine Datasets by Tech for Palestine
 * (github.com/TechForPalestine/palestine-datasets, released under the Unlicense). Only what somebody reported: the
 * values that the data set's authors extrapolated are left out, and so is 28 October, for which there was no report.
 */
export const dailyReports: DailyReport[] = [
  { date: '2023-10-20', reporter: 'gaza-health-ministry', killed: 4137, injured: 13162 },
  { date: '2023-10-21', reporter: 'gaza-health-ministry', killed: 4385, injured: 13561 },
  { date: '2023-10-22', reporter: 'gaza-health-ministry', killed: 4651, injured: 14245 },
  { date: '2023-10-23', reporter: 'gaza-health-ministry', killed: 5087, injured: 15273 },
  { date: '2023-10-24', reporter: 'gaza-health-ministry', killed: 5791, injured: 16297 },
  { date: '2023-10-25', reporter: 'gaza-health-ministry', killed: 6547, injured: 17439 },
  { date: '2023-10-26', reporter: 'gaza-health-ministry', killed: 7028, injured: 18482 },
  { date: '2023-10-27', reporter: 'gaza-health-ministry', killed: 7326, injured: 18967 },
  { date: '2023-10-29', reporter: 'gaza-health-ministry', killed: 8005, injured: 20242 },
  { date: '2023-10-30', reporter: 'government-media-office', killed: 8309, injured: 21048 },
  { date: '2023-10-31', reporter: 'gaza-health-ministry', killed: 8525, injured: 21543 },
]
