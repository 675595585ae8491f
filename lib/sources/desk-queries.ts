import { getLabels, withLabel } from '@/lib/labels/queries'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { recordsHolding } from '@/lib/record/lookup/look-up'
import { sourceFormInclude } from '@/lib/sources/form-values'

const PER_PAGE = 50
const SUGGESTED = 500

/** A source as its page at the desk shows it: form, grades in force and before, what rests on it; or null. */
export async function getSourceForDesk(id: string) {
  return db.source.findUnique({
    where: { id, removedAt: null },
    include: {
      ...sourceFormInclude,
      affiliates: {
        where: { removedAt: null },
        orderBy: { name: 'asc' },
        take: 50,
        select: { id: true, name: true, kind: true },
      },
      grades: {
        orderBy: [{ gradedAt: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          grade: true,
          reason: true,
          gradedAt: true,
          supersededAt: true,
          gradedBy: { select: { name: true } },
        },
      },
      _count: { select: { statements: true, publishedDocuments: true, rebuttals: true, affiliates: true } },
    },
  })
}

/** The latest lines of a source's history. */
export async function listSourceChanges(id: string, take = 30) {
  return db.event.findMany({
    where: { recordType: 'source', recordId: id },
    orderBy: { seq: 'desc' },
    take,
    select: { seq: true, at: true, actorName: true, reason: true },
  })
}

/** Sources by name, those of which a name or alias holds `words` and that have the label, where one is named. */
export async function listSourcesForDesk(
  words: string,
  asked: string | string[] | undefined,
  label?: string,
) {
  const narrowed = words ? { AND: { id: { in: await recordsHolding(db, 'source', words) } } } : {}
  const where = { ...narrowed, ...(await withLabel('source', label)), removedAt: null }
  const page: PageOf = pageOf(await db.source.count({ where }), PER_PAGE, asked)
  const sources = await db.source.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: page.skip,
    take: page.take,
    select: {
      id: true,
      name: true,
      kind: true,
      affiliation: { select: { id: true, name: true } },
      grades: { where: { supersededAt: null }, take: 1, select: { grade: true } },
      _count: { select: { statements: true } },
    },
  })
  const labels = await getLabels(
    'source',
    sources.map(({ id }) => id),
  )
  return { sources: sources.map((row) => ({ ...row, labels: labels.get(row.id) ?? [] })), page }
}

/** Names for the list that a field suggests; the server finds any other by its text all the same. */
export async function suggestSources(): Promise<{ text: string; note: string }[]> {
  const rows = await db.source.findMany({
    where: { removedAt: null },
    orderBy: [{ statements: { _count: 'desc' } }, { name: 'asc' }],
    take: SUGGESTED,
    select: { name: true, slug: true, affiliation: { select: { name: true } } },
  })
  const times = new Map<string, number>()
  for (const { name } of rows) times.set(name, (times.get(name) ?? 0) + 1)
  return rows.map(({ name, slug, affiliation }) => ({
    text: times.get(name) === 1 ? name : `/sources/${slug}`,
    note: times.get(name) === 1 ? (affiliation?.name ?? '') : name,
  }))
}
