import type { ClaimKind } from '@/generated/prisma/enums'
import type { ClaimLine } from '@/lib/claims/refs'
import type { SaidOn } from '@/lib/reader/story-page'
import { type PartialDate, partialDateText } from '@/lib/reasoning/dates'

/** `said` is null for what is said to have happened. */
export type Moment = { key: string; claim: ClaimLine; said: SaidOn | null }

/** A position is held and a forecast is made: neither happens on a day. */
const HAPPENS: readonly ClaimKind[] = ['event', 'attribution', 'quantity', 'causal']

/**
 * A story's moments, gathered by date, the earliest first. Of dates that begin together the less precise one comes first
 * ("October 2023" before "1 October 2023"); on one date what happened comes before what was said, and the rest keeps the
 * order in which it was given.
 */
export function momentsByDate(
  claims: readonly ClaimLine[],
  said: readonly SaidOn[],
): { key: string; date: PartialDate; moments: Moment[] }[] {
  const dates = new Map<string, { key: string; date: PartialDate; moments: Moment[] }>()
  const add = (date: PartialDate, moment: Moment) => {
    const key = partialDateText(date.at, date.precision)
    const entry = dates.get(key) ?? { key, date, moments: [] }
    entry.moments.push(moment)
    dates.set(key, entry)
  }
  for (const claim of claims) {
    if (claim.event && HAPPENS.includes(claim.kind)) add(claim.event, { key: claim.id, claim, said: null })
  }
  for (const it of said) add(it.said, { key: it.id, claim: it.claim, said: it })
  return [...dates.values()].sort(
    (a, b) => a.date.at.getTime() - b.date.at.getTime() || a.key.length - b.key.length,
  )
}
