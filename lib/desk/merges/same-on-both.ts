import type { Stance } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/database/database'
import type { Mergeable } from '@/lib/record/merged-records'

/** A statement that would stand twice: of the same source, in the same document, with the same stance and quotes. */
export type Doubles = { id: string; otherId: string; stance: Stance; source: string; document: string }[]

const COLUMN = { claim: 'claimId', source: 'sourceId', document: 'documentId' } as const

const select = {
  id: true,
  claimId: true,
  sourceId: true,
  documentId: true,
  stance: true,
  source: { select: { name: true } },
  document: { select: { title: true } },
  anchors: { orderBy: { position: 'asc' as const }, select: { exact: true } },
} as const

/**
 * Statements of the merged record that say what one of the survivor says already. They move all the same, for which of the
 * two is the better one is an editor's choice; one of them can then be withdrawn.
 */
export async function findDoubles(tx: Reader, type: Mergeable, from: string, to: string): Promise<Doubles> {
  const column = COLUMN[type]
  const of = (id: string) =>
    tx.statement.findMany({
      where: { [column]: id, withdrawnAt: null },
      orderBy: { id: 'asc' },
      take: 5_000,
      select,
    })
  const [moving, standing] = await Promise.all([of(from), of(to)])
  type Row = (typeof moving)[number]
  const keyOf = ({ claimId, sourceId, documentId, stance, anchors }: Row) => {
    const names = { claimId, sourceId, documentId, [column]: '' }
    const quotes = type === 'document' ? [] : anchors.map(({ exact }) => exact)
    return JSON.stringify([names.claimId, names.sourceId, names.documentId, stance, quotes])
  }
  const known = new Map(standing.map((row) => [keyOf(row), row.id]))
  return moving.flatMap((row) => {
    const otherId = known.get(keyOf(row))
    if (!otherId) return []
    return [
      { id: row.id, otherId, stance: row.stance, source: row.source.name, document: row.document.title },
    ]
  })
}
