import { resolveDocument } from '@/lib/documents/resolve'
import { canonicalUrl } from '@/lib/documents/urls'
import { getLabels, withLabel } from '@/lib/labels/queries'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { placementLineSelect } from '@/lib/quotes/placement-refs'
import { recordsHolding } from '@/lib/record/lookup/look-up'

const PER_PAGE = 50
const SUGGESTED = 300

/** A document as its page at the desk shows it, with its snapshots (without their texts), or null. */
export async function getDocumentForDesk(id: string) {
  return db.document.findUnique({
    where: { id, removedAt: null },
    include: {
      publisher: { select: { id: true, name: true, slug: true } },
      createdBy: { select: { name: true } },
      snapshots: {
        orderBy: { number: 'desc' },
        select: {
          id: true,
          number: true,
          sha256: true,
          retrievedAt: true,
          createdBy: { select: { name: true } },
          _count: { select: { anchors: true } },
        },
      },
    },
  })
}

/** The document that stands under an address of the web, tracking parameters apart, or null. */
export async function findByAddress(url: string): Promise<string | null> {
  const found = await resolveDocument(db, canonicalUrl(url))
  return found.ok ? found.id : null
}

/**
 * What an address asks to see of a document's texts: `read` a snapshot by its number, or `compare` it with the one before
 * it. Null where it asks for nothing that there is.
 */
export async function getSnapshotView(
  documentId: string,
  { read, compare }: { read?: string | string[]; compare?: string | string[] },
): Promise<{ number: number; text: string; before: string | null } | null> {
  const asked = compare ?? read
  if (typeof asked !== 'string' || !/^[1-9]\d{0,5}$/.test(asked)) return null
  const number = Number(asked)
  const numbers = compare ? [number - 1, number] : [number]
  const texts = await db.snapshot.findMany({
    where: { documentId, number: { in: numbers } },
    orderBy: { number: 'desc' },
    select: { text: true },
  })
  const [snapshot, earlier] = texts
  if (!snapshot || texts.length < numbers.length) return null
  return { number, text: snapshot.text, before: compare ? (earlier?.text ?? null) : null }
}

/** The latest lines of the history of a document and of its snapshots. */
export async function listDocumentChanges(id: string, take = 30) {
  const snapshots = await db.snapshot.findMany({ where: { documentId: id }, select: { id: true } })
  return db.event.findMany({
    where: {
      OR: [
        { recordType: 'document', recordId: id },
        { recordType: 'snapshot', recordId: { in: snapshots.map((snapshot) => snapshot.id) } },
      ],
    },
    orderBy: { seq: 'desc' },
    take,
    select: { seq: true, at: true, actorName: true, reason: true },
  })
}

/** The statements made in a document, those withdrawn included, in the order of their quotes in it. */
export async function listDocumentStatements(documentId: string, take = 200) {
  const rows = await db.statement.findMany({
    where: { documentId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      stance: true,
      withdrawnAt: true,
      source: { select: { id: true, name: true } },
      claim: { select: { id: true, proposition: true, language: true } },
      anchors: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          exact: true,
          start: true,
          snapshot: { select: { number: true } },
          placements: {
            orderBy: { snapshot: { number: 'desc' } },
            take: 1,
            select: placementLineSelect,
          },
        },
      },
    },
  })
  const place = (row: (typeof rows)[number]) => row.anchors[0]?.start ?? Number.POSITIVE_INFINITY
  return rows.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

/** Documents, the newest first, those of which title, address or publisher holds `words` and that have the label, where one is named. */
export async function listDocumentsForDesk(
  words: string,
  asked: string | string[] | undefined,
  label?: string,
) {
  const narrowed = words
    ? {
        OR: [
          { id: { in: await recordsHolding(db, 'document', words) } },
          { publisherId: { in: await recordsHolding(db, 'source', words) } },
        ],
      }
    : {}
  const where = { ...narrowed, ...(await withLabel('document', label)), removedAt: null }
  const page: PageOf = pageOf(await db.document.count({ where }), PER_PAGE, asked)
  const documents = await db.document.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page.skip,
    take: page.take,
    select: {
      id: true,
      title: true,
      language: true,
      visibility: true,
      publishedAt: true,
      publishedPrecision: true,
      publisher: { select: { id: true, name: true } },
      _count: { select: { snapshots: true, statements: true } },
    },
  })
  const labels = await getLabels(
    'document',
    documents.map(({ id }) => id),
  )
  return { documents: documents.map((row) => ({ ...row, labels: labels.get(row.id) ?? [] })), page }
}

/** Titles for the list that a field suggests, the newest first. */
export async function suggestDocuments(): Promise<{ text: string; note: string }[]> {
  const rows = await db.document.findMany({
    where: { removedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SUGGESTED,
    select: { title: true, slug: true, publisher: { select: { name: true } } },
  })
  const times = new Map<string, number>()
  for (const { title } of rows) times.set(title, (times.get(title) ?? 0) + 1)
  return rows.map(({ title, slug, publisher }) => ({
    text: times.get(title) === 1 ? title : `/documents/${slug}`,
    note: times.get(title) === 1 ? publisher.name : title,
  }))
}
