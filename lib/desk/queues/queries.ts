import type { Prisma } from '@/generated/prisma/client'
import type { Level } from '@/generated/prisma/enums'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'

/** As many entries of each queue as the front page of the desk shows. */
const SHOWN = 8

/** What waits for somebody: a queue's whole length and its first entries, the longest waiting first. */
export type Queue<T> = { total: number; entries: T[] }

export type ClaimEntry = ClaimLine & { since: Date }
export type ReviewEntry = {
  id: string
  level: Level
  submittedAt: Date | null
  author: { id: string; name: string }
  assignedReviewer: { id: string; name: string } | null
  claim: { id: string; proposition: string }
}
export type DocumentEntry = { id: string; title: string; createdAt: Date }

/** The queues of design: every claim, assessment or document that waits for an editor, at the moment `at`. */
export async function getQueues(viewer: Pick<Actor, 'id'>, at: Date) {
  const [
    toReview,
    inReview,
    drafts,
    returned,
    newInformation,
    overdue,
    assigned,
    notAssessed,
    oneOrigin,
    noArchive,
  ] = await Promise.all([
    assessments({ state: 'in_review', assignedReviewerId: viewer.id }),
    assessments({
      state: 'in_review',
      OR: [{ assignedReviewerId: null }, { assignedReviewerId: { not: viewer.id } }],
    }),
    assessments({ state: 'draft', authorId: viewer.id, reviewNote: '' }),
    assessments({ state: 'draft', authorId: viewer.id, reviewNote: { not: '' } }),
    claims({ newInformation: { some: { clearedAt: null } } }),
    claims({ assessments: { some: { state: 'published', reviewBy: { lt: at } } } }),
    claims({ assigneeId: viewer.id }),
    claims({ level: 'unassessed' }),
    claims({ originCount: 1, level: { notIn: ['single_origin', 'unassessed', 'not_checkable'] } }),
    documents({ archiveUrl: null, canonicalUrl: { not: null } }),
  ])
  return {
    toReview,
    inReview,
    returned,
    drafts,
    newInformation,
    overdue,
    assigned,
    notAssessed,
    oneOrigin,
    noArchive,
  }
}

/** Whether there is anything on record at all: an empty desk is told how to begin. */
export async function isDeskEmpty(): Promise<boolean> {
  return (await db.claim.findFirst({ where: { removedAt: null }, select: { id: true } })) === null
}

async function claims(narrowed: Prisma.ClaimWhereInput): Promise<Queue<ClaimEntry>> {
  const where = { ...narrowed, removedAt: null }
  const [total, rows] = await Promise.all([
    db.claim.count({ where }),
    db.claim.findMany({
      where,
      orderBy: [{ changedAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: { ...claimLineSelect, changedAt: true },
    }),
  ])
  return { total, entries: rows.map((row) => ({ ...claimLine(row), since: row.changedAt })) }
}

async function assessments(narrowed: Prisma.AssessmentWhereInput): Promise<Queue<ReviewEntry>> {
  const where = { ...narrowed, claim: { removedAt: null } }
  const [total, entries] = await Promise.all([
    db.assessment.count({ where }),
    db.assessment.findMany({
      where,
      orderBy: [{ submittedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
      take: SHOWN,
      select: {
        id: true,
        level: true,
        submittedAt: true,
        author: { select: { id: true, name: true } },
        assignedReviewer: { select: { id: true, name: true } },
        claim: { select: { id: true, proposition: true } },
      },
    }),
  ])
  return { total, entries }
}

async function documents(narrowed: Prisma.DocumentWhereInput): Promise<Queue<DocumentEntry>> {
  const where = { ...narrowed, removedAt: null }
  const [total, entries] = await Promise.all([
    db.document.count({ where }),
    db.document.findMany({
      where,
      orderBy: { createdAt: 'asc' },
      take: SHOWN,
      select: { id: true, title: true, createdAt: true },
    }),
  ])
  return { total, entries }
}
