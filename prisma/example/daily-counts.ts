import type { DailyReport, ExampleFigure, ExampleStatement } from './types'

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

const REPORTERS: Record<DailyReport['reporter'], string> = {
  'gaza-health-ministry': 'Health Ministry',
  'government-media-office': 'Government Media Office',
}
const NO_REPORT = '2023-10-28'
const DAY_OF_THE_REPORT = '2023-10-26'

const sinceSevenOctober = {
  unit: 'people',
  population: 'people in Gaza',
  area: 'Gaza Strip',
  periodFrom: '2023-10-07',
  cumulative: true,
} satisfies ExampleFigure

/** What the toll counts, the same for whoever gives it: without this two figures could not be compared. */
export const killedSince7October = { ...sinceSevenOctober, counted: 'killed' }

/** The example's own table of the daily counts, one line a day, in which their figures are anchored. */
export const dailyReportsText = [
  'Killed and injured in the Gaza Strip since 7 October 2023, by day, as reported at the time by the Health Ministry in Gaza or, where it made no report, by the Government Media Office there. The numbers are those gathered in the open data set Palestine Datasets. Its own estimates for what nobody reported are left out.',
  [
    ...dailyReports.map((report) => ({
      date: report.date,
      line: `${killedQuote(report)}, ${injuredQuote(report)} (${REPORTERS[report.reporter]})`,
    })),
    { date: NO_REPORT, line: `${dayText(NO_REPORT)}: no report` },
  ]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ line }) => line)
    .join('\n'),
].join('\n\n')

/** The daily counts as statements: each on the run of counts, and that of 26 October on the disputed toll too. */
export const dailyStatements: ExampleStatement[] = [
  ...dailyReports
    .filter(({ date }) => date === DAY_OF_THE_REPORT)
    .map((report) => ({ ...killed(report, 10), key: 'health-ministry-on-the-toll', claim: 'toll' })),
  ...dailyReports.map((report, index) => killed(report, 11 + index)),
  ...dailyReports.map((report, index) => injured(report, 22 + index)),
]

function killed(report: DailyReport, minute: number): ExampleStatement {
  return {
    ...reported(report, minute),
    key: `killed-${report.date}`,
    claim: 'daily-killed',
    quotes: [killedQuote(report)],
    figure: { ...killedSince7October, low: `${report.killed}`, comparator: 'exactly', asOf: report.date },
  }
}

function injured(report: DailyReport, minute: number): ExampleStatement {
  const { date, injured } = report
  return {
    ...reported(report, minute),
    key: `injured-${date}`,
    claim: 'daily-injured',
    quotes: [injuredQuote(report)],
    figure: {
      ...sinceSevenOctober,
      counted: 'wounded',
      low: `${injured}`,
      comparator: 'exactly',
      asOf: date,
    },
  }
}

function reported({ date, reporter }: DailyReport, minute: number) {
  return {
    source: reporter,
    stance: 'asserts',
    said: date,
    document: 'daily-casualty-reports',
    chain: [{ source: reporter, how: 'social_post', wording: 'its daily report on Telegram' }],
    entered: { at: `2024-02-19T10:${minute}:00Z`, by: 'editorC' },
  } satisfies Partial<ExampleStatement>
}

/** The words in which a day's count of the killed stands in the table, "26 October 2023: 7,028 killed". */
function killedQuote({ date, killed }: DailyReport): string {
  return `${dayText(date)}: ${killed.toLocaleString('en-GB')} killed`
}

/** The words in which a day's count of the injured stands in the table, "18,482 injured". */
function injuredQuote({ injured }: DailyReport): string {
  return `${injured.toLocaleString('en-GB')} injured`
}

function dayText(date: string): string {
  const at = new Date(`${date}T00:00:00Z`)
  return `${at.getUTCDate()} ${at.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${at.getUTCFullYear()}`
}
