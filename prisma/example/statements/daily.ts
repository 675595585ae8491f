import { dailyReports, injuredSince7October, killedSince7October } from '../figures/gaza-daily'
import { injuredQuote, killedQuote } from '../figures/gaza-daily-text'
import type { DailyReport, ExampleStatement, ExampleStep } from '../types'
import { dailyTable } from './chain'

const DAY_OF_THE_REPORT = '2023-10-26'

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
    ...daily(report, minute),
    key: `killed-${report.date}`,
    claim: 'daily-killed',
    quotes: [killedQuote(report)],
    figure: { ...killedSince7October, low: report.killed, comparator: 'exactly', asOf: report.date },
  }
}

function injured(report: DailyReport, minute: number): ExampleStatement {
  return {
    ...daily(report, minute),
    key: `injured-${report.date}`,
    claim: 'daily-injured',
    quotes: [injuredQuote(report)],
    figure: { ...injuredSince7October, low: report.injured, comparator: 'exactly', asOf: report.date },
  }
}

function daily({ date, reporter }: DailyReport, minute: number) {
  return {
    source: reporter,
    stance: 'asserts' as const,
    said: date,
    document: dailyTable,
    chain: [
      { source: reporter, how: 'social_post', wording: 'its daily report on Telegram' } satisfies ExampleStep,
    ],
    at: `2024-02-19T10:${minute}:00Z`,
    by: 'editorC' as const,
  }
}
