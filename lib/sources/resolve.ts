import type { Reader } from '@/lib/platform/database/database'
import type { Candidate, Resolved } from '@/lib/platform/errors'
import { textsReading } from '@/lib/record/lookup/look-up'
import { CANDIDATES, resolveTyped } from '@/lib/record/lookup/resolve'

const SOURCES = { type: 'source', what: ['name', 'alias'], candidates: sourceCandidates } as const

/** The source that a text names: by id, address, name, alias or slug (`resolveTyped`). */
export function resolveSource(tx: Reader, text: string): Promise<Resolved> {
  return resolveTyped(tx, SOURCES, text)
}

/** The sources of which a name or an alias reads like one of `names`, whatever its case and accents. */
export async function namesLike(tx: Reader, names: readonly string[]): Promise<{ id: string }[]> {
  const rows = await textsReading(tx, SOURCES, names)
  return [...new Set(rows.map(({ recordId }) => recordId))].map((id) => ({ id }))
}

/** How sources are told apart at a field: by name, address and affiliation. */
export async function sourceCandidates(tx: Reader, ids: readonly string[]): Promise<Candidate[]> {
  const rows = await tx.source.findMany({
    where: { id: { in: ids.slice(0, CANDIDATES) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, affiliation: { select: { name: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    href: `/desk/sources/${row.id}`,
    text: row.name,
    detail: [`/sources/${row.slug}`, row.affiliation?.name].filter(Boolean).join(' · '),
  }))
}
