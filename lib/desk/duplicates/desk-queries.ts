import { z } from 'zod'
import { getSide, type Side } from '@/lib/desk/merges/both-records'
import { db } from '@/lib/platform/database/database'
import { MERGEABLE, type Mergeable } from '@/lib/record/merged-records'
import type { Wording } from '@/lib/text/message'

/** As many open pairs of a kind are gone through. */
const QUEUED = 2_000

const wordings = z.array(
  z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
)

export type OpenPair = {
  id: string
  type: Mergeable
  score: number
  reasons: Wording[]
  /** The one that was recorded first, and the other one. */
  first: Side
  second: Side
  /** Counted from 1. */
  place: number
  total: number
  previous: string | null
  next: string | null
}

/** How many pairs of each kind wait for a decision. */
export async function countDuplicates(): Promise<Record<Mergeable, number>> {
  const [claim, source, document] = await Promise.all(
    MERGEABLE.map(async (type) => (await openIds(type)).length),
  )
  return { claim: claim ?? 0, source: source ?? 0, document: document ?? 0 }
}

/** The pair of that id or, where it does not wait, the best one; null where none does. */
export async function getOpenPair(type: Mergeable, asked: string | undefined): Promise<OpenPair | null> {
  const ids = await openIds(type)
  const at = Math.max(0, ids.indexOf(asked ?? ''))
  const id = ids[at]
  const row = id ? await db.duplicatePair.findUnique({ where: { id } }) : null
  if (!row) return null
  const [first, second] = await Promise.all([getSide(type, row.firstId), getSide(type, row.secondId)])
  if (!first || !second) return null
  return {
    id: row.id,
    type,
    score: row.score,
    reasons: wordings.catch([]).parse(row.reasons),
    first,
    second,
    place: at + 1,
    total: ids.length,
    previous: ids[at - 1] ?? null,
    next: ids[at + 1] ?? null,
  }
}

/** The pairs that wait, the best first, of records that both stand. */
async function openIds(type: Mergeable): Promise<string[]> {
  const pairs = await db.duplicatePair.findMany({
    where: { recordType: type, decision: null },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    take: QUEUED,
    select: { id: true, firstId: true, secondId: true },
  })
  const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
  const where = { id: { in: ids }, removedAt: null }
  const select = { id: true } as const
  const read = {
    claim: () => db.claim.findMany({ where, select }),
    source: () => db.source.findMany({ where, select }),
    document: () => db.document.findMany({ where, select }),
  }
  const standing = new Set((await read[type]()).map(({ id }) => id))
  return pairs
    .filter(({ firstId, secondId }) => standing.has(firstId) && standing.has(secondId))
    .map(({ id }) => id)
}

/** The search that is under way, or the last one that ended. */
export async function getLastSearch(): Promise<string | null> {
  const job = await db.job.findFirst({
    where: { kind: 'duplicates' },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return job?.id ?? null
}
