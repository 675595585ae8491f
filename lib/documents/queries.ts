import { cache } from 'react'
import type { Stance } from '@/generated/prisma/enums'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import { partialDate } from '@/lib/dates'
import { db } from '@/lib/db'
import { shows } from '@/lib/page-cache/shows'

const QUOTES = 500

/** A quote in a document: where it stands in which snapshot (code points), and the claim that it was recorded on. */
export type QuoteView = {
  id: string
  snapshotId: string
  start: number
  end: number
  exact: string
  claim: ClaimLine
  /** What rests on it: a statement with its stance, or a piece of evidence. */
  use:
    | { type: 'statement'; id: string; stance: Stance; source: { id: string; slug: string; name: string } }
    | { type: 'evidence'; id: string }
}

/** A document that is not private, with its snapshots (latest first, without their texts); otherwise null. */
export const getDocument = cache(async (slug: string) => {
  const row = await db.document.findFirst({
    where: { slug, visibility: { not: 'private' } },
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
  return shows({ ...rest, published: partialDate(publishedAt, publishedPrecision) })
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

/** The quotes anchored in a document that is not private, in the order of its text, latest snapshot first. */
export async function listQuotes(documentId: string): Promise<QuoteView[]> {
  const claim = { select: claimLineSelect }
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
      statement: {
        select: { id: true, stance: true, source: { select: { id: true, slug: true, name: true } }, claim },
      },
      evidence: { select: { id: true, claim } },
    },
  })
  return shows(
    rows.flatMap(({ statement, evidence, ...quote }): QuoteView[] => {
      if (statement) {
        const { id, stance, source } = statement
        return [
          { ...quote, claim: claimLine(statement.claim), use: { type: 'statement', id, stance, source } },
        ]
      }
      return evidence
        ? [{ ...quote, claim: claimLine(evidence.claim), use: { type: 'evidence', id: evidence.id } }]
        : []
    }),
  )
}

/** Statements that were recorded from a document without a quote, such as one whose text is not kept. */
export async function listUnquoted(documentId: string) {
  // First what was relayed in it, by its index: with both in one question SQLite goes through every statement there is.
  const relayed = await db.attributionStep.findMany({ where: { documentId }, select: { statementId: true } })
  const rows = await db.statement.findMany({
    where: {
      withdrawnAt: null,
      OR: [{ documentId }, { id: { in: relayed.map(({ statementId }) => statementId) } }],
      anchors: { none: { snapshot: { documentId } } },
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
  return shows(rows.map((row) => ({ ...row, claim: claimLine(row.claim) })))
}
