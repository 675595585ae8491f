import type { Prisma } from '@/generated/prisma/client'
import { claimLine, claimLineSelect } from '@/lib/claims/refs'
import { type Newest, placeOfComment, placesOf } from '@/lib/desk/annotations/places'
import type { Annotation } from '@/lib/desk/annotations/types'
import { onClaimAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'

/** Something recorded in a document, with whose words they are: the id of the source. */
export type Noted = Annotation & { sourceId: string | null }

const MOST = 2_000

/**
 * The statements, rebuttals, evidence and comments of a document in the order of its newest text; what has no place in it
 * stands at the end, without spans. What was withdrawn, resolved or superseded is left out.
 */
export async function listAnnotations(documentId: string, newest: Newest): Promise<Noted[]> {
  const [statements, rebuttals, evidence, comments] = [
    await listStatements(documentId, newest),
    await listRebuttals(documentId, newest),
    await listEvidence(documentId, newest),
    await listComments(documentId, newest),
  ]
  return [...statements, ...rebuttals, ...evidence, ...comments].sort(
    (a, b) => startOf(a) - startOf(b) || (a.at < b.at ? -1 : 1),
  )
}

const startOf = ({ spans }: Annotation) => spans[0]?.start ?? Number.MAX_SAFE_INTEGER

const person = { select: { name: true } } as const
const named = { select: { id: true, name: true } } as const
const claim = { select: claimLineSelect } as const

const quoted = (newest: Newest) =>
  ({
    orderBy: { position: 'asc' },
    select: {
      snapshotId: true,
      start: true,
      end: true,
      exact: true,
      placements: {
        where: { snapshotId: newest?.id ?? '' },
        select: { outcome: true, score: true, start: true, end: true, decision: true },
      },
    },
  }) satisfies Prisma.Statement$anchorsArgs

async function listStatements(documentId: string, newest: Newest): Promise<Noted[]> {
  const rows = await db.statement.findMany({
    where: { documentId, withdrawnAt: null, claim: { removedAt: null } },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: {
      id: true,
      claimId: true,
      stance: true,
      note: true,
      createdAt: true,
      createdBy: person,
      source: named,
      claim,
      anchors: quoted(newest),
    },
  })
  return rows.map((row) => ({
    ...NOTHING,
    key: `statement-${row.id}`,
    type: 'statement',
    recordId: row.id,
    href: onClaimAddress(row.claimId, 'statement', row.id),
    ...placesOf(row.anchors, newest),
    who: row.source.name,
    sourceId: row.source.id,
    stance: row.stance,
    gist: row.note,
    claim: labelled(row.claim),
    by: row.createdBy.name,
    at: row.createdAt.toISOString(),
  }))
}

/** Each stands at the quote of the statement that it rests on. */
async function listRebuttals(documentId: string, newest: Newest): Promise<Noted[]> {
  const rows = await db.rebuttal.findMany({
    where: { supersededAt: null, statement: { documentId, withdrawnAt: null } },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: {
      id: true,
      rootClaimId: true,
      standing: true,
      summary: true,
      createdAt: true,
      createdBy: person,
      source: named,
      counterClaim: { select: { proposition: true } },
      statement: { select: { stance: true, anchors: quoted(newest) } },
    },
  })
  const claims = await db.claim.findMany({
    where: { id: { in: rows.map(({ rootClaimId }) => rootClaimId) }, removedAt: null },
    select: claimLineSelect,
  })
  const byId = new Map(claims.map((it) => [it.id, labelled(it)]))
  return rows.map((row) => ({
    ...NOTHING,
    key: `rebuttal-${row.id}`,
    type: 'rebuttal',
    recordId: row.id,
    href: onClaimAddress(row.rootClaimId, 'rebuttal', row.id),
    ...placesOf(row.statement.anchors, newest),
    who: row.source.name,
    sourceId: row.source.id,
    stance: row.statement.stance,
    standing: row.standing,
    gist: row.summary || (row.counterClaim?.proposition ?? ''),
    claim: byId.get(row.rootClaimId) ?? null,
    by: row.createdBy.name,
    at: row.createdAt.toISOString(),
  }))
}

async function listEvidence(documentId: string, newest: Newest): Promise<Noted[]> {
  const rows = await db.evidence.findMany({
    where: { documentId, withdrawnAt: null, claim: { removedAt: null } },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: {
      id: true,
      claimId: true,
      bearing: true,
      description: true,
      createdAt: true,
      createdBy: person,
      source: named,
      claim,
      anchors: quoted(newest),
    },
  })
  return rows.map((row) => ({
    ...NOTHING,
    key: `evidence-${row.id}`,
    type: 'evidence',
    recordId: row.id,
    href: onClaimAddress(row.claimId, 'evidence', row.id),
    ...placesOf(row.anchors, newest),
    who: row.source?.name ?? '',
    sourceId: row.source?.id ?? null,
    bearing: row.bearing,
    gist: row.description,
    claim: labelled(row.claim),
    by: row.createdBy.name,
    at: row.createdAt.toISOString(),
  }))
}

async function listComments(documentId: string, newest: Newest): Promise<Noted[]> {
  const rows = await db.comment.findMany({
    where: {
      recordType: 'document',
      recordId: documentId,
      parentId: null,
      resolvedAt: null,
      exact: { not: null },
    },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: {
      id: true,
      text: true,
      snapshotId: true,
      start: true,
      end: true,
      exact: true,
      createdAt: true,
      author: person,
    },
  })
  return rows.map((row) => ({
    ...NOTHING,
    key: `comment-${row.id}`,
    type: 'comment',
    recordId: row.id,
    href: `/desk/documents/${documentId}#comment-${row.id}`,
    ...placeOfComment(row, newest),
    quotes: row.exact ? [row.exact] : [],
    who: row.author.name,
    gist: row.text,
    by: row.author.name,
    at: row.createdAt.toISOString(),
  }))
}

const NOTHING = {
  placed: null,
  sourceId: null,
  stance: null,
  standing: null,
  bearing: null,
  claim: null,
} as const

function labelled(row: Prisma.ClaimGetPayload<typeof claim>): NonNullable<Annotation['claim']> {
  const { id, proposition, level, dispute } = claimLine(row)
  return { id, proposition, level, disputeState: dispute }
}
