import type { DailyReport } from '../types'
import { dailyReports } from './gaza-daily'

const reporterNames: Record<DailyReport['reporter'], string> = {
  'gaza-health-ministry': 'Health Ministry',
  'government-media-office': 'Government Media Office',
}

const noReport = '2023-10-28'

/** The words in which a day's count of the killed stands in the table, "26 October 2023: 7,028 killed". */
export function killedQuote(report: DailyReport): string {
  return `${dayText(report.date)}: ${count(report.killed)} killed`
}

/** The words in which a day's count of the injured stands in the table, "18,482 injured". */
export function injuredQuote(report: DailyReport): string {
  return `${count(report.injured)} injured`
}

/** The example's own table of the daily counts, one line a day, in which their figures are anchored. */
export const dailyReportsText = [
  'Killed and injured in the Gaza Strip since 7 October 2023, by day, as reported at the time by the Health Ministry in Gaza or, where it made no report, by the Government Media Office there. The numbers are those gathered in the open data set Palestine Datasets. Its own estimates for what nobody reported are left out.',
  tableLines().join('\n'),
].join('\n\n')

function tableLines(): string[] {
  const lines = dailyReports.map((report) => ({
    date: report.date,
    line: `${killedQuote(report)}, ${injuredQuote(report)} (${reporterNames[report.reporter]})`,
  }))
  lines.push({ date: noReport, line: `${dayText(noReport)}: no report` })
  return lines.sort((a, b) => a.date.localeCompare(b.date)).map(({ line }) => line)
}

function dayText(date: string): string {
  const at = new Date(`${date}T00:00:00Z`)
  return `${at.getUTCDate()} ${at.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${at.getUTCFullYear()}`
}

function count(value: number): string {
  return value.toLocaleString('en-GB')
}
