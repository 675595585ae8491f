import { cache } from 'react'
import type { Prisma } from '@/generated/prisma/client'
import type { ClaimKind } from '@/generated/prisma/enums'
import { type OnRecord, readOnRecord } from '@/lib/claims/on-record'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import { db } from '@/lib/platform/database/database'
import { showsList, showsRecords } from '@/lib/platform/pages/shown-records'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { survivorOf } from '@/lib/record/merged-records'

const PER_PAGE = 50

const headSelect = {
  ...claimLineSelect,
  place: true,
  note: true,
  createdAt: true,
  changedAt: true,
  removedAt: true,
  stories: {
    where: { story: { removedAt: null } },
    orderBy: { story: { createdAt: 'asc' } },
    take: 10,
    select: { story: { select: { id: true, slug: true, title: true } } },
  },
} satisfies Prisma.ClaimSelect

/** What a claim's page says at its head, or null where no claim has this address. */
export const getClaim = cache(async (slug: string) => {
  const row = await db.claim.findUnique({ where: { slug, removedAt: null }, select: headSelect })
  return row && showsRecords(claimHead(row))
})

/**
 * A claim that was merged into another, with the one that stands for it now: its published versions go on standing at
 * their addresses. Null for every other claim.
 */
export const getMergedClaim = cache(async (slug: string) => {
  const where = { slug, removedAt: { not: null }, mergedIntoId: { not: null } }
  const row = await db.claim.findUnique({ where, select: headSelect })
  const survivorId = row && (await survivorOf(db, 'claim', row.id))
  if (!row?.removedAt || !survivorId) return null
  const survivor = await db.claim.findUniqueOrThrow({ where: { id: survivorId }, select: claimLineSelect })
  return showsRecords({
    claim: claimHead(row),
    merged: { at: row.removedAt, into: claimLine(survivor) },
  })
})

function claimHead(row: Prisma.ClaimGetPayload<{ select: typeof headSelect }>) {
  return {
    ...claimLine(row),
    place: row.place,
    note: row.note,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    stories: row.stories.map((it) => it.story),
  }
}

export type ClaimHead = NonNullable<Awaited<ReturnType<typeof getClaim>>>

/** What the record says of a claim by itself: its independent origins and its dispute; null where there is no such claim. */
export async function getOnRecord(claimId: string): Promise<OnRecord | null> {
  const record = (await readOnRecord(db, [claimId])).get(claimId) ?? null
  showsRecords(record?.partyIds.map((id) => ({ id })))
  return showsRecords(record)
}

/** All claims, those that changed last first. */
export const listClaims = cache(
  async (asked: string | string[] | undefined): Promise<{ claims: ClaimLine[]; page: PageOf }> => {
    showsList('claims')
    const page = pageOf(await db.claim.count({ where: { removedAt: null } }), PER_PAGE, asked)
    const rows = await db.claim.findMany({
      where: { removedAt: null },
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      skip: page.skip,
      take: page.take,
      select: claimLineSelect,
    })
    return showsRecords({ claims: rows.map(claimLine), page })
  },
)

/** The undecided disputes with the most independent origins against the claim. */
export async function listMostDisputed(take: number): Promise<ClaimLine[]> {
  showsList('claims')
  const rows = await db.claim.findMany({
    where: { disputeState: 'disputed', removedAt: null },
    orderBy: [{ originAgainstCount: 'desc' }, { changedAt: 'desc' }, { id: 'desc' }],
    take,
    select: claimLineSelect,
  })
  return showsRecords(rows.map(claimLine))
}

/** A story's claims in the order that its editors gave them, at most `take`, and how many there are in all. */
export async function listStoryClaims(
  storyId: string,
  take: number,
): Promise<{ claims: ClaimLine[]; total: number }> {
  showsList('claims')
  const where = { storyId, claim: { removedAt: null } }
  const [rows, total] = await Promise.all([
    db.claimStory.findMany({
      where,
      orderBy: [{ position: 'asc' }, { claimId: 'asc' }],
      take,
      select: { claim: { select: claimLineSelect } },
    }),
    db.claimStory.count({ where }),
  ])
  return showsRecords({ claims: rows.map((row) => claimLine(row.claim)), total })
}

const KINDS: readonly ClaimKind[] = ['event', 'attribution', 'quantity', 'causal', 'forecast', 'position']

/** Claims by their kind, in the glossary's order; kinds without a claim are left out. */
export function claimsByKind(claims: readonly ClaimLine[]): { kind: ClaimKind; claims: ClaimLine[] }[] {
  return KINDS.map((kind) => ({ kind, claims: claims.filter((claim) => claim.kind === kind) })).filter(
    (group) => group.claims.length > 0,
  )
}
