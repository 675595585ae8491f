import { cache } from 'react'
import type { ClaimKind } from '@/generated/prisma/enums'
import { type OnRecord, readOnRecord } from '@/lib/claims/on-record'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import { db } from '@/lib/db'
import { shows, showsTag } from '@/lib/page-cache/shows'
import { type PageOf, pageOf } from '@/lib/paging'

const PER_PAGE = 50

/** What a claim's page says at its head, or null where no claim has this address. */
export const getClaim = cache(async (slug: string) => {
  const row = await db.claim.findUnique({
    where: { slug },
    select: {
      ...claimLineSelect,
      place: true,
      note: true,
      createdAt: true,
      changedAt: true,
      stories: {
        orderBy: { story: { createdAt: 'asc' } },
        take: 10,
        select: { story: { select: { id: true, slug: true, title: true } } },
      },
    },
  })
  if (!row) return null
  return shows({
    ...claimLine(row),
    place: row.place,
    note: row.note,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    stories: row.stories.map((it) => it.story),
  })
})

export type ClaimHead = NonNullable<Awaited<ReturnType<typeof getClaim>>>

/** What the record says of a claim by itself: its independent origins and its dispute; null where there is no such claim. */
export async function getOnRecord(claimId: string): Promise<OnRecord | null> {
  const record = (await readOnRecord(db, [claimId])).get(claimId) ?? null
  record?.partyIds.forEach(showsTag)
  return shows(record)
}

/** All claims, those that changed last first. */
export const listClaims = cache(
  async (asked: string | string[] | undefined): Promise<{ claims: ClaimLine[]; page: PageOf }> => {
    showsTag('claims')
    const page = pageOf(await db.claim.count(), PER_PAGE, asked)
    const rows = await db.claim.findMany({
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      skip: page.skip,
      take: page.take,
      select: claimLineSelect,
    })
    return shows({ claims: rows.map(claimLine), page })
  },
)

/** The undecided disputes with the most independent origins against the claim. */
export async function listMostDisputed(take: number): Promise<ClaimLine[]> {
  showsTag('claims')
  const rows = await db.claim.findMany({
    where: { disputeState: 'disputed' },
    orderBy: [{ originAgainstCount: 'desc' }, { changedAt: 'desc' }, { id: 'desc' }],
    take,
    select: claimLineSelect,
  })
  return shows(rows.map(claimLine))
}

/** A story's claims in the order that its editors gave them, at most `take`, and how many there are in all. */
export async function listStoryClaims(
  storyId: string,
  take: number,
): Promise<{ claims: ClaimLine[]; total: number }> {
  showsTag('claims')
  const [rows, total] = await Promise.all([
    db.claimStory.findMany({
      where: { storyId },
      orderBy: [{ position: 'asc' }, { claimId: 'asc' }],
      take,
      select: { claim: { select: claimLineSelect } },
    }),
    db.claimStory.count({ where: { storyId } }),
  ])
  return shows({ claims: rows.map((row) => claimLine(row.claim)), total })
}

const KINDS: readonly ClaimKind[] = ['event', 'attribution', 'quantity', 'causal', 'forecast', 'position']

/** Claims by their kind, in the glossary's order; kinds without a claim are left out. */
export function claimsByKind(claims: readonly ClaimLine[]): { kind: ClaimKind; claims: ClaimLine[] }[] {
  return KINDS.map((kind) => ({ kind, claims: claims.filter((claim) => claim.kind === kind) })).filter(
    (group) => group.claims.length > 0,
  )
}
