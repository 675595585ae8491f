import { createHash } from 'node:crypto'
import { SourceKind } from '@/generated/prisma/enums'
import { type Chance, reportText, sourceName } from './chance'
import type { Ledger } from './ledger'

export type Named = { id: string; name: string }
export type StoredText = {
  documentId: string
  snapshotId: string
  sentences: { exact: string; start: number }[]
}
export type World = {
  people: Named[]
  storyIds: string[]
  sources: (Named & { kind: string })[]
  texts: StoredText[]
}

/** The records that the benchmark asks for by their address. */
export const SLUGS = {
  story: 'long-story',
  few: 'claim-with-three-statements',
  many: 'claim-with-two-hundred-statements',
  source: 'harbour-ministry',
  document: 'log-with-many-quotes',
} as const

const SENTENCES = 60
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const KINDS = Object.values(SourceKind)

/** People, stories, sources in trees of affiliation and documents with their texts, for `claims` claims. */
export function fillWorld(ledger: Ledger, chance: Chance, claims: number): World {
  const people = fillPeople(ledger)
  const by = () => chance.one(people)
  const storyIds = fillStories(ledger, by, Math.max(2, Math.round(claims / 320)))
  const sources = fillSources(ledger, chance, by, Math.max(20, Math.round(claims / 20)))
  const texts = fillDocuments(ledger, { chance, by, sources, count: Math.max(5, Math.round(claims * 0.03)) })
  return { people, storyIds, sources, texts }
}

function fillPeople(ledger: Ledger): Named[] {
  const roles = ['contributor', 'editor', 'reviewer', 'editor'] as const
  return roles.map((role, at) => {
    const [id, name] = [ledger.newId(), `Colleague ${at + 1}`]
    ledger.change({ type: 'user', id, action: 'user.created' }, () => {
      const [createdAt, email] = [ledger.now(), `colleague-${at + 1}@bench.invalid`]
      ledger.insert('User', { id, name, email, role, createdAt, updatedAt: createdAt })
    })
    return { id, name }
  })
}

function fillStories(ledger: Ledger, by: () => Named, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const [id, author] = [ledger.newId(), by()]
    const [slug, title] =
      at === 0 ? [SLUGS.story, 'A long story'] : [`story-${at}`, `Made-up story number ${at}`]
    const summary = `What is told of the tides of season ${at}, all of it made up for a benchmark.`
    ledger.change({ type: 'story', id, action: 'story.created', by: author }, () =>
      ledger.insert('Story', {
        id,
        slug,
        title,
        summary,
        createdAt: ledger.now(),
        createdById: author.id,
      }),
    )
    return id
  })
}

function fillSources(ledger: Ledger, chance: Chance, by: () => Named, count: number): World['sources'] {
  const sources: World['sources'] = []
  for (let at = 0; at < count; at++) {
    const author = by()
    const kind = at === 0 ? 'government_body' : chance.one(KINDS)
    const name = at === 0 ? 'Harbour ministry' : sourceName(chance, kind, at)
    const slug = at === 0 ? SLUGS.source : `source-${at}`
    // One in ten stands at the top; the others belong to one made before, so that trees grow several storeys high.
    const affiliationId = at % 10 === 0 || chance.next() < 0.3 ? null : chance.one(sources.slice(-60)).id
    const id = ledger.newId()
    ledger.change({ type: 'source', id, action: 'source.created', by: author }, () => {
      const description = kind === 'unnamed' ? 'an unnamed keeper of the lights' : ''
      const flags = { stateAffiliated: at % 7 === 0, partyToConflict: at % 11 === 0 }
      const made = { createdAt: ledger.now(), createdById: author.id }
      ledger.insert('Source', { id, slug, name, kind, description, affiliationId, ...flags, ...made })
      if (at % 4 === 0)
        ledger.insert('SourceAlias', { id: ledger.newId(), sourceId: id, name: `Alias ${at}` })
    })
    if (at % 3 === 0) {
      ledger.change({ type: 'source', id, action: 'source.graded', by: author }, () =>
        ledger.insert('SourceGrade', {
          id: ledger.newId(),
          sourceId: id,
          grade: chance.one(GRADES),
          reason: 'Its earlier counts were compared with the tide tables.',
          gradedAt: ledger.now(),
          gradedById: author.id,
        }),
      )
    }
    sources.push({ id, name, kind })
  }
  return sources
}

type Documents = { chance: Chance; by: () => Named; sources: World['sources']; count: number }

function fillDocuments(ledger: Ledger, { chance, by, sources, count }: Documents): StoredText[] {
  const publishers = sources.filter(({ kind }) => kind === 'news_agency' || kind === 'news_outlet')
  const visibilities = ['full', 'full', 'excerpts', 'excerpts', 'excerpts', 'excerpts', 'excerpts', 'private']
  return Array.from({ length: count }, (_, at) => {
    const [id, snapshotId, author] = [ledger.newId(), ledger.newId(), by()]
    const createdById = author.id
    ledger.change({ type: 'document', id, action: 'document.created', by: author }, () =>
      ledger.insert('Document', {
        id,
        slug: at === 0 ? SLUGS.document : `log-${at}`,
        title: at === 0 ? 'Log with many quotes' : `Log of the coast, number ${at}`,
        canonicalUrl: `https://log.bench.invalid/${at}`,
        archiveUrl: at % 9 === 0 ? null : `https://archive.bench.invalid/${at}`,
        publisherId: chance.one(publishers.length > 0 ? publishers : sources).id,
        publishedAt: ledger.now(),
        publishedPrecision: 'minute',
        retrievedAt: ledger.now(),
        visibility: at === 0 ? 'full' : chance.one(visibilities),
        createdAt: ledger.now(),
        createdById,
      }),
    )
    const sentences = reportText(chance, at, at === 0 ? 6 * SENTENCES : SENTENCES)
    const text = sentences.join(' ')
    ledger.change({ type: 'snapshot', id: snapshotId, action: 'snapshot.added', by: author }, () =>
      ledger.insert('Snapshot', {
        id: snapshotId,
        documentId: id,
        number: 1,
        text,
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        retrievedAt: ledger.now(),
        createdById,
      }),
    )
    let start = 0
    const places = sentences.map((exact) => {
      const place = { exact, start }
      start += exact.length + 1
      return place
    })
    return { documentId: id, snapshotId, sentences: places }
  })
}
