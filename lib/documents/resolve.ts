import { canonicalUrl } from '@/lib/documents/urls'
import type { Reader } from '@/lib/platform/database/database'
import type { Candidate, Resolved } from '@/lib/platform/errors'
import { CANDIDATES, resolveTyped, standing } from '@/lib/record/lookup/resolve'

const DOCUMENTS = { type: 'document', what: ['title'], candidates: documentCandidates } as const

/** The document that a text names: by id, our address of it, title or slug (`resolveTyped`), or its address on the web. */
export async function resolveDocument(tx: Reader, text: string): Promise<Resolved> {
  const found = await resolveTyped(tx, DOCUMENTS, text)
  const typed = text.trim()
  if (found.ok || !/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return found
  const known = await tx.document.findUnique({
    where: { canonicalUrl: canonicalUrl(typed) },
    select: { id: true },
  })
  return known ? standing(tx, 'document', known.id) : found
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
