import { db } from '@/lib/platform/database/database'
import { type Mergeable, survivorOf } from '@/lib/record/merged-records'

/** One of two records side by side: what it is called, where it stands, and what tells it from the other. */
export type Side = {
  id: string
  slug: string
  name: string
  language: string | null
  /** A key below `desk.merges.facts`, and what it says. */
  facts: { key: string; value: string | number }[]
}

/** A record as it stands beside another; null where it does not stand. */
export function getSide(type: Mergeable, id: string): Promise<Side | null> {
  return SIDES[type](id)
}

/** Where a removed record went: what it was called, and what stands for it; null where it was not removed. */
export async function getRemoved(type: Mergeable, id: string) {
  const row = await removedRow(type, id)
  if (!row?.removedAt) return null
  const survivorId = await survivorOf(db, type, id)
  const [survivor, merge] = await Promise.all([
    survivorId ? getSide(type, survivorId) : null,
    db.merge.findFirst({
      where: { recordType: type, fromId: id, undoneAt: null },
      orderBy: { mergedAt: 'desc' },
      select: { id: true, mergedAt: true, reason: true, mergedBy: { select: { name: true } } },
    }),
  ])
  return { name: row.name, removedAt: row.removedAt, survivor, merge }
}

async function removedRow(
  type: Mergeable,
  id: string,
): Promise<{ name: string; removedAt: Date | null } | null> {
  if (type === 'source')
    return db.source.findUnique({ where: { id }, select: { name: true, removedAt: true } })
  if (type === 'claim') {
    const row = await db.claim.findUnique({ where: { id }, select: { proposition: true, removedAt: true } })
    return row && { name: row.proposition, removedAt: row.removedAt }
  }
  const row = await db.document.findUnique({ where: { id }, select: { title: true, removedAt: true } })
  return row && { name: row.title, removedAt: row.removedAt }
}

const SIDES: Record<Mergeable, (id: string) => Promise<Side | null>> = {
  claim: async (id) => {
    const row = await db.claim.findUnique({
      where: { id, removedAt: null },
      select: {
        slug: true,
        proposition: true,
        language: true,
        kind: true,
        level: true,
        place: true,
        eventAt: true,
        stories: { where: { story: { removedAt: null } }, select: { story: { select: { title: true } } } },
        _count: { select: { statements: true, rebuttals: true, evidence: true, assessments: true } },
      },
    })
    if (!row) return null
    const { slug, proposition: name, language, _count, stories } = row
    const facts = [
      { key: 'kind', value: row.kind },
      { key: 'level', value: row.level },
      { key: 'event', value: row.eventAt?.toISOString().slice(0, 10) ?? '' },
      { key: 'place', value: row.place },
      { key: 'stories', value: stories.map(({ story }) => story.title).join(', ') },
      { key: 'statements', value: _count.statements },
      { key: 'rebuttals', value: _count.rebuttals },
      { key: 'evidence', value: _count.evidence },
    ]
    return { id, slug, name, language, facts: given(facts) }
  },
  source: async (id) => {
    const row = await db.source.findUnique({
      where: { id, removedAt: null },
      select: {
        slug: true,
        name: true,
        kind: true,
        description: true,
        country: true,
        affiliation: { select: { name: true } },
        aliases: { orderBy: { name: 'asc' }, take: 20, select: { name: true } },
        grades: { where: { supersededAt: null }, take: 1, select: { grade: true } },
        _count: { select: { statements: true, publishedDocuments: true } },
      },
    })
    if (!row) return null
    const facts = [
      { key: 'sourceKind', value: row.kind },
      { key: 'description', value: row.description },
      { key: 'affiliation', value: row.affiliation?.name ?? '' },
      { key: 'country', value: row.country ?? '' },
      { key: 'aliases', value: row.aliases.map(({ name }) => name).join(', ') },
      { key: 'grade', value: row.grades[0]?.grade ?? '' },
      { key: 'statements', value: row._count.statements },
      { key: 'documents', value: row._count.publishedDocuments },
    ]
    return { id, slug: row.slug, name: row.name, language: null, facts: given(facts) }
  },
  document: async (id) => {
    const row = await db.document.findUnique({
      where: { id, removedAt: null },
      select: {
        slug: true,
        title: true,
        language: true,
        canonicalUrl: true,
        byline: true,
        publishedAt: true,
        visibility: true,
        publisher: { select: { name: true } },
        _count: { select: { statements: true, snapshots: true } },
      },
    })
    if (!row) return null
    const facts = [
      { key: 'publisher', value: row.publisher.name },
      { key: 'byline', value: row.byline },
      { key: 'published', value: row.publishedAt?.toISOString().slice(0, 10) ?? '' },
      { key: 'url', value: row.canonicalUrl ?? '' },
      { key: 'visibility', value: row.visibility },
      { key: 'texts', value: row._count.snapshots },
      { key: 'statements', value: row._count.statements },
    ]
    return { id, slug: row.slug, name: row.title, language: row.language, facts: given(facts) }
  },
}

function given(facts: Side['facts']): Side['facts'] {
  return facts.filter(({ value }) => value !== '')
}
