import { resolveClaim } from '@/lib/claims/resolve'
import { getSide } from '@/lib/desk/merges/both-records'
import { findHindrances } from '@/lib/desk/merges/hindrances'
import { markOf, planMerge } from '@/lib/desk/merges/plan'
import { findDoubles } from '@/lib/desk/merges/same-on-both'
import { listMoving } from '@/lib/desk/merges/what-moves'
import { resolveDocument } from '@/lib/documents/resolve'
import { db } from '@/lib/platform/database/database'
import type { Resolved } from '@/lib/platform/errors'
import type { Mergeable } from '@/lib/record/merged-records'
import { resolveSource } from '@/lib/sources/resolve'

const RESOLVE = { claim: resolveClaim, source: resolveSource, document: resolveDocument }

/** The record that a text names, to be merged with another. */
export function resolveOther(type: Mergeable, text: string): Promise<Resolved> {
  return RESOLVE[type](db, text)
}

/**
 * What merging `from` into `to` would do, before it is done: both sides, what moves, what the survivor comes to have, what
 * stays, what stands twice, and what stands against it. Null where one of them does not stand. Changes nothing.
 */
export async function getMergePreview(type: Mergeable, from: string, to: string) {
  const [merged, survivor] = await Promise.all([getSide(type, from), getSide(type, to)])
  if (!merged || !survivor || from === to) return null
  const plan = await planMerge(db, type, from, to)
  const [moving, hindrances, doubles, gains, stays] = await Promise.all([
    listMoving(plan),
    findHindrances(db, { type, from, to }, plan),
    findDoubles(db, type, from, to),
    namedGains(plan.survivor),
    countStaying(type, from),
  ])
  return {
    merged,
    survivor,
    moving,
    hindrances,
    doubles,
    gains,
    stays,
    watches: plan.watches.length,
    seen: markOf(plan),
  }
}

export type MergePreview = NonNullable<Awaited<ReturnType<typeof getMergePreview>>>

async function namedGains({
  stories,
  labels,
  aliases,
  set,
}: Awaited<ReturnType<typeof planMerge>>['survivor']) {
  const rows = await db.story.findMany({ where: { id: { in: stories } }, select: { title: true } })
  const affiliationId = set.find(({ column }) => column === 'affiliationId')?.to
  const affiliation = affiliationId
    ? await db.source.findUnique({ where: { id: affiliationId }, select: { name: true } })
    : null
  return { stories: rows.map(({ title }) => title), labels, aliases, affiliation: affiliation?.name ?? null }
}

/** What stays with the merged record: published assessments of a claim, grades of a source, texts of a document. */
function countStaying(type: Mergeable, id: string): Promise<number> {
  if (type === 'claim') return db.assessment.count({ where: { claimId: id, number: { not: null } } })
  if (type === 'source') return db.sourceGrade.count({ where: { sourceId: id } })
  return db.snapshot.count({ where: { documentId: id } })
}

/** A merge as its page shows it; null where there is none. */
export async function getMerge(id: string) {
  return db.merge.findUnique({
    where: { id },
    select: {
      id: true,
      recordType: true,
      fromId: true,
      intoId: true,
      reason: true,
      mergedAt: true,
      mergedBy: { select: { name: true } },
      undoneAt: true,
      undoneBy: { select: { name: true } },
      undoReason: true,
    },
  })
}

/** The records that were merged into this one, the latest first, each with its merge. */
export async function listMergesInto(type: Mergeable, id: string) {
  const merges = await db.merge.findMany({
    where: { recordType: type, intoId: id, undoneAt: null },
    orderBy: { mergedAt: 'desc' },
    take: 50,
    select: { id: true, fromId: true, mergedAt: true, mergedBy: { select: { name: true } } },
  })
  const names = await namesOf(
    type,
    merges.map(({ fromId }) => fromId),
  )
  return merges.map((merge) => ({ ...merge, name: names.get(merge.fromId) ?? merge.fromId }))
}

/** What records are called, whether or not they still stand. */
export async function namesOf(type: Mergeable, ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: ids } }
  if (type === 'source') {
    const rows = await db.source.findMany({ where, select: { id: true, name: true } })
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
  if (type === 'claim') {
    const rows = await db.claim.findMany({ where, select: { id: true, proposition: true } })
    return new Map(rows.map(({ id, proposition }) => [id, proposition]))
  }
  const rows = await db.document.findMany({ where, select: { id: true, title: true } })
  return new Map(rows.map(({ id, title }) => [id, title]))
}
