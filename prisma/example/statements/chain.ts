import type { ExampleStep } from '../types'

/** The documents that the statements stand in, and the one that most of them came through. */
export const briefing = 'briefing'
export const dailyTable = 'daily-casualty-reports'
const wireReport = 'wire-report'

/** The hop by which the agency relayed a speaker in its report. */
export function relayedByReuters(wording: string): ExampleStep {
  return { source: 'reuters', how: 'citing', wording, document: wireReport }
}

/** The agency speaking for itself in its report. */
export const reutersItself: ExampleStep = {
  source: 'reuters',
  how: 'on_the_record',
  wording: 'in its own words, naming nobody',
  document: wireReport,
}

/** From the source without a name, through the Iranian agency, to the report. */
export const throughIrna: ExampleStep[] = [
  { source: 'unnamed-source', how: 'unnamed', wording: 'a source without a name' },
  { source: 'irna', how: 'citing', wording: 'cited the source without naming it' },
  relayedByReuters('relayed what IRNA had cited'),
]
