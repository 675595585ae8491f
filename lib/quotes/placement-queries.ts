import { cache } from 'react'
import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/lib/platform/database/database'
import { type PlacementLine, placementLineSelect } from '@/lib/quotes/placement-refs'
import { type Place, reanchor } from '@/lib/text/find-quote-again'

/** A quote with what is known of its place in the newest text that it was looked for in. */
export type QuotePlaces = { id: string; exact: string; number: number; placement: PlacementLine }

/** The quotes of a statement or a piece of evidence that stand in earlier texts, with their places in the newest. */
export async function listPlacementsOf(
  owner: { statementId: string } | { evidenceId: string },
): Promise<QuotePlaces[]> {
  const anchors = await db.anchor.findMany({
    where: owner,
    orderBy: { position: 'asc' },
    select: {
      id: true,
      exact: true,
      snapshot: { select: { number: true } },
      placements: { orderBy: { snapshot: { number: 'desc' } }, take: 1, select: placementLineSelect },
    },
  })
  return anchors.flatMap(({ id, exact, snapshot: { number }, placements: [placement] }) =>
    placement ? [{ id, exact, number, placement }] : [],
  )
}

const claim = { select: { id: true, proposition: true, language: true } } satisfies Prisma.ClaimDefaultArgs

const placementSelect = {
  ...placementLineSelect,
  start: true,
  end: true,
  placedAt: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  anchor: {
    select: { start: true, end: true, exact: true, snapshot: { select: { number: true, text: true } } },
  },
  snapshot: {
    select: {
      number: true,
      text: true,
      documentId: true,
      document: { select: { id: true, title: true, language: true } },
    },
  },
  statement: {
    select: { id: true, createdById: true, withdrawnAt: true, source: { select: { name: true } }, claim },
  },
  evidence: { select: { id: true, createdById: true, withdrawnAt: true, description: true, claim } },
} satisfies Prisma.QuotePlacementSelect

export type PlacementView = Prisma.QuotePlacementGetPayload<{ select: typeof placementSelect }> & {
  /** A newer text is stored: what holds now is said of that one. */
  newer: boolean
  /** What comes nearest to the quote in the text, where its words do not stand there for certain. */
  candidates: Place[]
}

/** A quote's place in a later text, to be decided, with both texts; or null. */
export const getPlacementForDesk = cache(async (id: string): Promise<PlacementView | null> => {
  const row = await db.quotePlacement.findUnique({ where: { id }, select: placementSelect })
  if (!row) return null
  const { documentId, number, text } = row.snapshot
  const [later, [found]] = [
    await db.snapshot.count({ where: { documentId, number: { gt: number } } }),
    reanchor(row.anchor.snapshot.text, text, [row.anchor]),
  ]
  const candidates = found?.outcome === 'lost' ? found.candidates : []
  return { ...row, newer: later > 0, candidates }
})
