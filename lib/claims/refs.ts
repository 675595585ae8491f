import type { Prisma } from '@/generated/prisma/client'
import { partialDate } from '@/lib/reasoning/dates'
import { type DisputeState, disputeRules } from '@/lib/reasoning/disputes/rules'

/** What a line in a list says of a claim: the proposition and both labels. */
export const claimLineSelect = {
  id: true,
  slug: true,
  proposition: true,
  language: true,
  kind: true,
  eventAt: true,
  eventPrecision: true,
  level: true,
  disputeState: true,
  originCount: true,
  originAgainstCount: true,
} satisfies Prisma.ClaimSelect

type Row = Prisma.ClaimGetPayload<{ select: typeof claimLineSelect }>

export type ClaimLine = ReturnType<typeof claimLine>

export function claimLine(row: Row) {
  return {
    id: row.id,
    slug: row.slug,
    proposition: row.proposition,
    language: row.language,
    kind: row.kind,
    event: partialDate(row.eventAt, row.eventPrecision),
    level: row.level,
    dispute: disputeState(row.disputeState),
    originCount: row.originCount,
    originAgainstCount: row.originAgainstCount,
  }
}

/** The column is text, for the state is derived: whatever is no state reads as the one without a dispute. */
function disputeState(text: string): DisputeState {
  return disputeRules.find((rule) => rule.state === text)?.state ?? 'undisputed'
}
