import { type PreparedText, prepareText } from '@/lib/desk/annotations/prepared-text'
import { db } from '@/lib/platform/database/database'
import { partialDateText } from '@/lib/reasoning/dates'
import type { ReportingContext } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'

/** A document that stands, with its newest text; null where there is none. */
export async function findDocument(id: string) {
  const row = await db.document.findFirst({
    where: { id, removedAt: null },
    select: {
      id: true,
      title: true,
      language: true,
      visibility: true,
      canonicalUrl: true,
      publishedAt: true,
      publishedPrecision: true,
      publisher: { select: { id: true, name: true, kind: true, description: true, country: true } },
      snapshots: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true, text: true },
      },
    },
  })
  if (!row) return null
  const { snapshots, publishedAt, publishedPrecision, ...document } = row
  const published = publishedAt && publishedPrecision ? partialDateText(publishedAt, publishedPrecision) : ''
  return { ...document, published, snapshot: snapshots[0] ?? null }
}

export type FoundDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>
export type WithText = FoundDocument & { snapshot: NonNullable<FoundDocument['snapshot']> }

export function hasText(document: FoundDocument | null): document is WithText {
  return document?.snapshot != null
}

/** The places of the passages that were dismissed in a text, from the start of each to its end. */
export async function listDismissed(snapshotId: string): Promise<Span[]> {
  return db.suggestionDismissal.findMany({ where: { snapshotId }, select: { start: true, end: true } })
}

/** So many texts are kept as they were read; the one that was not asked for the longest goes. */
const MOST_KEPT = 16

const KEY = Symbol.for('counterclaim.prepared-texts')
const shared: typeof globalThis & { [KEY]?: Map<string, PreparedText> } = globalThis

/** What was read of a document's newest text, read now unless it is in memory. */
export function preparedOf(document: WithText): PreparedText {
  const kept = keptOf(document)
  const prepared = kept ?? prepareText(document.snapshot.text, contextOf(document))
  shared[KEY] ??= new Map()
  const texts = shared[KEY]
  texts.delete(keyOf(document))
  texts.set(keyOf(document), prepared)
  for (const oldest of texts.keys()) {
    if (texts.size <= MOST_KEPT) break
    texts.delete(oldest)
  }
  return prepared
}

/** The same if it is in memory, otherwise null: for whoever can do without. */
export function keptOf(document: WithText): PreparedText | null {
  const kept = shared[KEY]?.get(keyOf(document))
  return kept?.text === document.snapshot.text ? kept : null
}

function keyOf({ snapshot, published, language }: WithText): string {
  return `${snapshot.id} ${published} ${language}`
}

/** Days can be told from a day of publication alone, not from a month. */
function contextOf({ published, language }: WithText): ReportingContext {
  return published.length >= 'yyyy-mm-dd'.length ? { publishedAt: published, language } : { language }
}
