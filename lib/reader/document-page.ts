import { cache } from 'react'
import type { Stance } from '@/generated/prisma/enums'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import { db } from '@/lib/platform/database/database'
import { showsRecords } from '@/lib/platform/pages/shown-records'
import { type KnownPlace, knownPlace, type Placed } from '@/lib/quotes/placement'
import { partialDate } from '@/lib/reasoning/dates'
import { mergedInto } from '@/lib/record/merged-records'

const QUOTES = 500

/** A quote in a document: where it stands in which snapshot (code points), and the claim that it was recorded on. */
export type QuoteView = {
  id: string
  snapshotId: string
  start: number
  end: number
  exact: string
  /** Its text's number, from 1. */
  number: number
  /** Where it stands in the newest text, as far as that is known. */
  present: KnownPlace | null
  /** Why it is marked in no place of the newest text: not found word for word, or somebody said that it is gone. */
  missing: 'not_found' | 'gone' | null
  claim: ClaimLine
  /** What rests on it: a statement with its stance, or a piece of evidence. */
  use:
    | { type: 'statement'; id: string; stance: Stance; source: { id: string; slug: string; name: string } }
    | { type: 'evidence'; id: string }
}

/** A document that is not private, with its snapshots (latest first, without their texts); otherwise null. */
export const getDocument = cache(async (slug: string) => {
  const row = await db.document.findFirst({
    where: { slug, visibility: { not: 'private' }, removedAt: null },
    select: {
      id: true,
      slug: true,
      title: true,
      canonicalUrl: true,
      archiveUrl: true,
      byline: true,
      language: true,
      visibility: true,
      publishedAt: true,
      publishedPrecision: true,
      retrievedAt: true,
      publisher: { select: { id: true, slug: true, name: true } },
      snapshots: {
        orderBy: { number: 'desc' },
        take: 20,
        select: { id: true, number: true, sha256: true, retrievedAt: true },
      },
    },
  })
  if (!row) return null
  const { publishedAt, publishedPrecision, ...rest } = row
  return showsRecords({ ...rest, published: partialDate(publishedAt, publishedPrecision) })
})

export type DocumentView = NonNullable<Awaited<ReturnType<typeof getDocument>>>

/** The text of a snapshot of a document that may be shown in full; null for every other one. */
export async function getPublicText(snapshotId: string): Promise<string | null> {
  const row = await db.snapshot.findFirst({
    where: { id: snapshotId, document: { visibility: 'full' } },
    select: { text: true },
  })
  return row?.text ?? null
}

/** A former text of a document that is shown in full, by its number; null for every other one. */
export const getFormerText = cache(async (documentId: string, number: number) => {
  const row = await db.snapshot.findFirst({
    where: { documentId, number, document: { visibility: 'full', removedAt: null } },
    select: { id: true, number: true, text: true, retrievedAt: true, sha256: true },
  })
  return row && showsRecords(row)
})

/**
 * The quotes anchored in a document that is not private: those that stand in its newest text in the order in which they do,
 * then the others, the latest snapshot first.
 */
export async function listQuotes(documentId: string): Promise<QuoteView[]> {
  const claim = { select: claimLineSelect }
  const newest = await db.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  const rows = await db.anchor.findMany({
    where: {
      snapshot: { documentId, document: { visibility: { not: 'private' } } },
      OR: [{ statement: { withdrawnAt: null } }, { evidence: { withdrawnAt: null } }],
    },
    orderBy: [{ snapshot: { number: 'desc' } }, { start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
    take: QUOTES,
    select: {
      id: true,
      snapshotId: true,
      start: true,
      end: true,
      exact: true,
      snapshot: { select: { number: true } },
      placements: {
        where: { snapshotId: newest?.id ?? '' },
        select: { outcome: true, decision: true, start: true, end: true, exact: true },
      },
      statement: {
        select: { id: true, stance: true, source: { select: { id: true, slug: true, name: true } }, claim },
      },
      evidence: { select: { id: true, claim } },
    },
  })
  const quotes = rows.flatMap(({ statement, evidence, snapshot, placements, ...anchor }): QuoteView[] => {
    const [placement] = placements
    const quote = {
      ...anchor,
      number: snapshot.number,
      present: anchor.snapshotId === newest?.id ? placeOf(anchor) : placement ? knownPlace(placement) : null,
      missing: missingAs(placement),
    }
    if (statement) {
      const { id, stance, source } = statement
      return [{ ...quote, claim: claimLine(statement.claim), use: { type: 'statement', id, stance, source } }]
    }
    return evidence
      ? [{ ...quote, claim: claimLine(evidence.claim), use: { type: 'evidence', id: evidence.id } }]
      : []
  })
  const place = ({ present }: QuoteView) => present?.start ?? Number.MAX_SAFE_INTEGER
  return showsRecords(quotes.sort((a, b) => place(a) - place(b)))
}

const placeOf = ({ start, end, exact }: KnownPlace): KnownPlace => ({ start, end, exact })

function missingAs(placement: Placed | undefined): QuoteView['missing'] {
  if (!placement || knownPlace(placement)) return null
  return placement.decision === 'gone' ? 'gone' : 'not_found'
}

/**
 * Documents that were merged into this one and are not private, as copies of it: their texts are their own, and what is
 * quoted from them stays anchored there.
 */
export async function listCopies(documentId: string) {
  const family = await mergedInto(db, 'document', documentId)
  if (family.length === 1) return []
  const rows = await db.document.findMany({
    where: { id: { in: family, not: documentId }, visibility: { not: 'private' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, language: true, canonicalUrl: true, archiveUrl: true },
  })
  return Promise.all(showsRecords(rows).map(async (row) => ({ ...row, quotes: await listQuotes(row.id) })))
}

export type DocumentCopy = Awaited<ReturnType<typeof listCopies>>[number]

/** Statements that were recorded from a document without a quote, such as one whose text is not kept. */
export async function listUnquoted(documentId: string) {
  // First what was relayed in it, by its index: with both in one question SQLite goes through every statement there is.
  const relayed = await db.attributionStep.findMany({ where: { documentId }, select: { statementId: true } })
  const rows = await db.statement.findMany({
    where: {
      withdrawnAt: null,
      OR: [{ documentId }, { id: { in: relayed.map(({ statementId }) => statementId) } }],
      anchors: { none: { snapshot: { documentId: { in: await mergedInto(db, 'document', documentId) } } } },
    },
    orderBy: [{ saidAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    distinct: ['claimId', 'sourceId', 'stance'],
    take: 100,
    select: {
      id: true,
      stance: true,
      source: { select: { id: true, slug: true, name: true } },
      claim: { select: claimLineSelect },
    },
  })
  return showsRecords(rows.map((row) => ({ ...row, claim: claimLine(row.claim) })))
}
