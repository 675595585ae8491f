import { canonicalUrl } from '@/lib/documents/urls'
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
 * The document that a text names: its id, our address of it, its address on the web, its title as it stands, its title but
 * for case and accents, or its slug. Linear in the documents only where nothing fits as it stands.
 */
export async function resolveDocument(tx: Reader, text: string): Promise<Resolved> {
  const typed = text.normalize('NFC').trim()
  if (!typed) return UNKNOWN
  const select = { id: true } as const
  const slug = slugIn(typed, 'documents')
  const direct = await tx.document.findUnique({ where: slug === typed ? { id: typed } : { slug }, select })
  if (direct) return standing(tx, direct.id)
  if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) {
    const known = await tx.document.findUnique({ where: { canonicalUrl: canonicalUrl(typed) }, select })
    return known ? standing(tx, known.id) : UNKNOWN
  }
  const titled = await tx.document.findMany({
    where: { title: typed, removedAt: null },
    take: CANDIDATES,
    select,
  })
  if (titled.length > 0)
    return among(
      tx,
      titled.map((it) => it.id),
    )
  const wanted = foldName(typed)
  const rows = await tx.$queryRaw<{ id: string; title: string }[]>`
    SELECT "id", "title" FROM "Document" WHERE "removedAt" IS NULL`
  const alike = rows.filter((row) => foldName(row.title) === wanted).map((row) => row.id)
  if (alike.length > 0) return among(tx, alike)
  const bySlug = await tx.document.findUnique({ where: { slug: typed }, select })
  return bySlug ? standing(tx, bySlug.id) : UNKNOWN
}

/** How documents are told apart at a field: by title, address and publisher. */
export async function documentCandidates(tx: Reader, ids: readonly string[]): Promise<Candidate[]> {
  const rows = await tx.document.findMany({
    where: { id: { in: ids.slice(0, CANDIDATES) } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, title: true, publisher: { select: { name: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    href: `/desk/documents/${row.id}`,
    text: row.title,
    detail: `/documents/${row.slug} · ${row.publisher.name}`,
  }))
}

/** A document that was merged is named for the one that it went into. */
async function standing(tx: Reader, id: string): Promise<Resolved> {
  const survivor = await survivorOf(tx, 'document', id)
  return survivor ? { ok: true, id: survivor } : UNKNOWN
}

async function among(tx: Reader, ids: string[]): Promise<Resolved> {
  return resolvedAmong(ids, ids.length > 1 ? await documentCandidates(tx, ids) : [])
}
