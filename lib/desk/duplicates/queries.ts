import type { ClaimText } from '@/lib/desk/duplicates/alike-claims'
import type { DocumentFacts } from '@/lib/desk/duplicates/alike-documents'
import type { SourceNames } from '@/lib/desk/duplicates/alike-sources'
import { db } from '@/lib/platform/database/database'

/** Rows read at once, so that nobody waits for the database meanwhile. */
const BATCH = 500

/** Goes through all rows in the order of their ids, a batch at a time. */
async function* batches<R extends { id: string }>(
  read: (after: string) => Promise<R[]>,
): AsyncGenerator<R[]> {
  for (let after = ''; ; ) {
    const rows = await read(after)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.id
  }
}

const page = (after: string) =>
  ({ where: { id: { gt: after }, removedAt: null }, orderBy: { id: 'asc' }, take: BATCH }) as const

/** The claims that stand. */
export function readClaims(): AsyncGenerator<ClaimText[]> {
  return batches((after) => db.claim.findMany({ ...page(after), select: { id: true, proposition: true } }))
}

/** Pairs of claims of which one is held against the other: whatever they share, they are two. Keyed `<id> <id>`. */
export async function readCounterClaims(): Promise<Set<string>> {
  const rows = await db.rebuttal.findMany({
    where: { counterClaimId: { not: null }, supersededAt: null },
    select: { rootClaimId: true, counterClaimId: true },
  })
  return new Set(
    rows.map(({ rootClaimId, counterClaimId }) => [rootClaimId, counterClaimId].sort().join(' ')),
  )
}

/** The sources that stand, each with all its names. */
export async function* readSources(): AsyncGenerator<SourceNames[]> {
  const select = { id: true, kind: true, name: true, aliases: { select: { name: true } } } as const
  for await (const rows of batches((after) => db.source.findMany({ ...page(after), select }))) {
    yield rows.map(({ id, kind, name, aliases }) => ({
      id,
      kind,
      names: [name, ...aliases.map((alias) => alias.name)],
    }))
  }
}

/** The documents that stand, without their texts. */
export async function* readDocuments(): AsyncGenerator<DocumentFacts[]> {
  const select = {
    id: true,
    title: true,
    publisherId: true,
    publishedAt: true,
    publishedPrecision: true,
    snapshots: { select: { sha256: true } },
  } as const
  for await (const rows of batches((after) => db.document.findMany({ ...page(after), select }))) {
    yield rows.map(({ id, title, publisherId, publishedAt, publishedPrecision, snapshots }) => {
      const isDay = publishedPrecision === 'day' || publishedPrecision === 'minute'
      return {
        id,
        title,
        publisherId,
        day: isDay ? (publishedAt?.toISOString().slice(0, 10) ?? '') : '',
        texts: snapshots.map(({ sha256 }) => sha256),
      }
    })
  }
}

/** The newest text of a document; null where it has none. */
export async function readText(documentId: string): Promise<string | null> {
  const row = await db.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { text: true },
  })
  return row?.text ?? null
}

/** How many records of the three kinds stand. */
export async function countRecords(): Promise<{ claims: number; sources: number; documents: number }> {
  const where = { removedAt: null }
  const [claims, sources, documents] = await Promise.all([
    db.claim.count({ where }),
    db.source.count({ where }),
    db.document.count({ where }),
  ])
  return { claims, sources, documents }
}
