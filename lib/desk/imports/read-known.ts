import { setImmediate } from 'node:timers/promises'
import { type Known, nothingKnown } from '@/lib/desk/imports/known-records'
import type { Reader } from '@/lib/platform/database/database'
import { partialDateText } from '@/lib/reasoning/dates'
import { type Mergeable, survivorOf } from '@/lib/record/merged-records'
import { fold } from '@/lib/text/fold'

/** As many rows are read at once, so that others have their turn in between. */
const AT_ONCE = 500

type Where = { id?: { in: string[] } | { gt: string } }

/** The record as rows are compared with it, as it stands now; and the number of the last line of history seen. */
export async function readKnown(reader: Reader): Promise<{ known: Known; seq: number }> {
  const seq = await lastLine(reader)
  const known = nothingKnown()
  for (const load of LOADERS) {
    let after = ''
    for (;;) {
      await setImmediate()
      const last = await load(reader, known, { id: { gt: after } })
      if (last === null) break
      after = last
    }
  }
  known.keep()
  return { known, seq }
}

/** Brings what is known up to date with what others wrote after the line `seq`; answers the number of the last line. */
export async function refreshKnown(reader: Reader, known: Known, seq: number): Promise<number> {
  const now = await lastLine(reader)
  if (now === seq) return seq
  const rows = await reader.event.findMany({
    where: { seq: { gt: seq } },
    distinct: ['recordType', 'recordId'],
    select: { recordId: true },
  })
  const ids = [...new Set(rows.map(({ recordId }) => recordId))]
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const load of LOADERS) await load(reader, known, { id: { in: ids.slice(from, from + AT_ONCE) } })
  }
  return now
}

/** The number of the last line of the history; 0 where there is none. */
export async function lastLine(reader: Reader): Promise<number> {
  const { _max } = await reader.event.aggregate({ _max: { seq: true } })
  return _max.seq ?? 0
}

/** Each reads some records of a kind into what is known, and answers the last one's id; null: there were none. */
const LOADERS: readonly ((reader: Reader, known: Known, where: Where) => Promise<string | null>)[] = [
  async (reader, known, where) => {
    const rows = await reader.story.findMany({
      ...page(where),
      select: { id: true, slug: true, title: true, removedAt: true },
    })
    for (const { id, slug, title, removedAt } of rows)
      known.setStory(id, removedAt ? null : [title, slug, id])
    return lastId(rows)
  },
  async (reader, known, where) => {
    const rows = await reader.source.findMany({
      ...page(where),
      select: { id: true, slug: true, name: true, removedAt: true, aliases: { select: { name: true } } },
    })
    for (const { id, slug, name, removedAt, aliases } of rows) {
      known.setSource(
        id,
        removedAt ? null : [name, ...aliases.map((alias) => alias.name), `/sources/${slug}`],
      )
    }
    return lastId(rows)
  },
  async (reader, known, where) => {
    const rows = await reader.document.findMany({
      ...page(where),
      select: {
        id: true,
        title: true,
        canonicalUrl: true,
        publisherId: true,
        removedAt: true,
      },
    })
    for (const { id, removedAt, canonicalUrl: url, ...document } of rows) {
      const merged = removedAt ? await mergedAs(reader, 'document', id) : {}
      known.setDocument(id, merged && { ...document, ...merged, url })
    }
    return lastId(rows)
  },
  async (reader, known, where) => {
    const rows = await reader.claim.findMany({
      ...page(where),
      select: {
        id: true,
        proposition: true,
        kind: true,
        eventAt: true,
        eventPrecision: true,
        place: true,
        removedAt: true,
      },
    })
    for (const { id, proposition, kind, eventAt, eventPrecision, place, removedAt } of rows) {
      const day = eventAt && eventPrecision ? partialDateText(eventAt, eventPrecision) : ''
      const merged = removedAt ? await mergedAs(reader, 'claim', id) : {}
      known.setClaim(id, merged && { proposition, kind, day, place: fold(place), ...merged })
    }
    return lastId(rows)
  },
  async (reader, known, where) => {
    const rows = await reader.statement.findMany({
      ...page(where),
      select: {
        id: true,
        claimId: true,
        sourceId: true,
        documentId: true,
        stance: true,
        saidAt: true,
        withdrawnAt: true,
        figures: { where: { supersededAt: null }, select: { counted: true, low: true, high: true } },
      },
    })
    for (const { id: _, saidAt, withdrawnAt, figures, ...said } of rows) {
      if (!withdrawnAt)
        known.addSaid({ ...said, saidAt: saidAt?.getTime() ?? null, figure: figures[0] ?? null })
    }
    return lastId(rows)
  },
  async (reader, known, where) => {
    const rows = await reader.evidence.findMany({
      ...page(where),
      select: { id: true, claimId: true, documentId: true, withdrawnAt: true },
    })
    for (const { claimId, documentId, withdrawnAt } of rows) {
      if (documentId && !withdrawnAt) known.addReview(claimId, documentId)
    }
    return lastId(rows)
  },
]

/** Which record stands for one that was merged; null: it was recorded in error, and nothing does. */
async function mergedAs(reader: Reader, type: Mergeable, id: string): Promise<{ standsFor: string } | null> {
  const standsFor = await survivorOf(reader, type, id)
  return standsFor ? { standsFor } : null
}

const page = (where: Where) => ({ where, orderBy: { id: 'asc' }, take: AT_ONCE }) as const

const lastId = (rows: readonly { id: string }[]) => rows.at(-1)?.id ?? null
