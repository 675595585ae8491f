import type { Reader } from '@/lib/platform/database/database'
import type { Candidate } from '@/lib/platform/errors'
import {
  CANDIDATES,
  foldName,
  type Resolved,
  resolvedAmong,
  slugIn,
  UNKNOWN,
} from '@/lib/platform/record-lookup'
import { survivorOf } from '@/lib/record/merged-records'

/**
 * The source that a text names: its id or address; its name or, failing that, an alias as it stands; a name or alias that
 * differs in case, accents or blanks alone; its slug. Where several fit equally, an address tells them apart. Linear in
 * the sources only where nothing fits as it stands.
 */
export async function resolveSource(tx: Reader, text: string): Promise<Resolved> {
  const typed = text.normalize('NFC').trim()
  if (!typed) return UNKNOWN
  const slug = slugIn(typed, 'sources')
  const select = { id: true } as const
  const direct = await tx.source.findUnique({ where: slug === typed ? { id: typed } : { slug }, select })
  if (direct) return standing(tx, direct.id)
  const named = await tx.source.findMany({
    where: { name: typed, removedAt: null },
    take: CANDIDATES,
    select,
  })
  if (named.length > 0) return among(tx, named)
  const aliases = await tx.sourceAlias.findMany({
    where: { name: typed, source: { removedAt: null } },
    take: CANDIDATES,
    select: { sourceId: true },
  })
  if (aliases.length > 0)
    return among(
      tx,
      aliases.map((alias) => ({ id: alias.sourceId })),
    )
  const alike = await namesLike(tx, [typed])
  if (alike.length > 0) return among(tx, alike)
  const bySlug = await tx.source.findUnique({ where: { slug: typed }, select })
  return bySlug ? standing(tx, bySlug.id) : UNKNOWN
}

/** The sources of which a name or an alias reads like one of `names`, whatever its case and accents. */
export async function namesLike(tx: Reader, names: readonly string[]): Promise<{ id: string }[]> {
  const wanted = new Set(names.map(foldName))
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Source" WHERE "removedAt" IS NULL
    UNION ALL SELECT a."sourceId", a."name" FROM "SourceAlias" a
      JOIN "Source" s ON s."id" = a."sourceId" WHERE s."removedAt" IS NULL`
  const ids = rows.filter((row) => wanted.has(foldName(row.name))).map((row) => row.id)
  return [...new Set(ids)].map((id) => ({ id }))
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

/** A source that was merged is named for the one that it went into. */
async function standing(tx: Reader, id: string): Promise<Resolved> {
  const survivor = await survivorOf(tx, 'source', id)
  return survivor ? { ok: true, id: survivor } : UNKNOWN
}

async function among(tx: Reader, rows: { id: string }[]): Promise<Resolved> {
  const ids = [...new Set(rows.map((row) => row.id))]
  return resolvedAmong(ids, ids.length > 1 ? await sourceCandidates(tx, ids) : [])
}
