import { db } from '@/lib/platform/database/database'
import { partialDate, partialDateText } from '@/lib/reasoning/dates'

const SHOWN = 500

/** A claim with all that can go to another one when it is split; null where it does not stand. */
export async function getClaimForSplit(id: string) {
  const source = { select: { name: true } } as const
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]
  const claim = await db.claim.findUnique({
    where: { id, removedAt: null },
    select: {
      id: true,
      version: true,
      proposition: true,
      kind: true,
      language: true,
      eventAt: true,
      eventPrecision: true,
      place: true,
      statements: {
        orderBy,
        take: SHOWN,
        select: {
          id: true,
          stance: true,
          source,
          document: { select: { title: true } },
          anchors: { orderBy: { position: 'asc' }, select: { exact: true } },
        },
      },
      rebuttals: {
        where: { supersededAt: null },
        orderBy,
        take: SHOWN,
        select: { id: true, kind: true, summary: true, source, statement: { select: { claimId: true } } },
      },
      evidence: { orderBy, take: SHOWN, select: { id: true, kind: true, bearing: true, description: true } },
    },
  })
  if (!claim) return null
  const { eventAt, eventPrecision, rebuttals, ...rest } = claim
  const event = partialDate(eventAt, eventPrecision)
  return {
    ...rest,
    event: event ? partialDateText(event.at, event.precision) : '',
    // The others go where the statement goes that they rest on.
    rebuttals: rebuttals.filter(({ statement }) => statement.claimId !== id),
  }
}

export type ClaimToSplit = NonNullable<Awaited<ReturnType<typeof getClaimForSplit>>>
