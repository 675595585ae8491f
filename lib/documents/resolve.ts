import type { Transaction } from '@/lib/db'
import { canonicalUrl } from '@/lib/documents/urls'
import type { Candidate } from '@/lib/errors'
import { CANDIDATES, type Resolved, resolveTyped, standing } from '@/lib/record/lookup/resolve'

const DOCUMENTS = { type: 'document', what: ['title'], candidates: documentCandidates } as const

/** The document that a text names: by id, our address of it, title or slug (`resolveTyped`), or its address on the web. */
export async function resolveDocument(tx: Transaction, text: string): Promise<Resolved> {
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
export async function documentCandidates(tx: Transaction, ids: readonly string[]): Promise<Candidate[]> {
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
