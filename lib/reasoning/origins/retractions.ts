import { endOfPartialDate, isSurelyBefore, type PartialDate } from '@/lib/reasoning/dates'

export type Stance =
  | 'asserts'
  | 'confirms'
  | 'denies'
  | 'doubts'
  | 'qualifies'
  | 'retracts'
  | 'could_not_verify'
  | 'declined_to_comment'

/** What the rules on retraction need of a statement on a claim. `rootId` is the source at the chain's root. */
export type DatedStance = {
  readonly stance: Stance
  readonly rootId: string
  readonly date: PartialDate | null
}

/**
 * Tells which statements on ONE claim their own source has taken back: those of a source that also `retracts`
 * on that claim. A statement survives only if it was surely made after every retraction of its source (it was
 * made anew); where dates are missing or too coarse to tell, it counts as taken back, so that support is never
 * overcounted. Linear in the number of statements.
 */
export function retractionsAmong(statements: readonly DatedStance[]): (statement: DatedStance) => boolean {
  const retractions = new Map<string, (PartialDate | null)[]>()
  for (const { stance, rootId, date } of statements) {
    if (stance !== 'retracts') continue
    const dates = retractions.get(rootId)
    if (dates) dates.push(date)
    else retractions.set(rootId, [date])
  }
  const latest = new Map([...retractions].map(([rootId, dates]) => [rootId, latestOf(dates)]))
  return ({ stance, rootId, date }) =>
    stance !== 'retracts' && latest.has(rootId) && !isSurelyBefore(latest.get(rootId) ?? null, date)
}

/** The date whose period ends last; null (unknown, so possibly the last) as soon as one of them is unknown. */
function latestOf(dates: readonly (PartialDate | null)[]): PartialDate | null {
  return dates.reduce((a, b) => (a === null || b === null ? null : isLater(a, b) ? a : b))
}

function isLater(a: PartialDate, b: PartialDate): boolean {
  return endOfPartialDate(a).getTime() > endOfPartialDate(b).getTime()
}
