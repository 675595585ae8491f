import { canSeeAssessment } from '@/lib/assessments/policy'
import { requirementRecord } from '@/lib/assessments/record'
import { readOnRecord } from '@/lib/claims/on-record'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { requirements } from '@/lib/reasoning/requirements'

const person = { select: { id: true, name: true } }

const deskSelect = {
  id: true,
  claimId: true,
  state: true,
  number: true,
  level: true,
  rationale: true,
  known: true,
  notKnown: true,
  wouldSettle: true,
  credibility: true,
  overruleReason: true,
  reviewBy: true,
  reviewNote: true,
  peerReviewed: true,
  version: true,
  createdAt: true,
  submittedAt: true,
  publishedAt: true,
  endedAt: true,
  endReason: true,
  authorId: true,
  author: person,
  reviewer: person,
  assignedReviewer: person,
  statements: { select: { statementId: true } },
  evidence: { select: { evidenceId: true, examined: true } },
  dissents: {
    where: { withdrawnAt: null },
    select: { id: true, level: true, reasons: true, createdAt: true, authorId: true, author: person },
  },
} as const

/** An assessment for the desk; another's unpublished one is there for editors only. */
export async function getAssessmentForDesk(viewer: Actor, id: string) {
  const assessment = await db.assessment.findUnique({ where: { id }, select: deskSelect })
  return assessment && canSeeAssessment(viewer, assessment) ? assessment : null
}

/** The claim's assessment in force: what one that is being reviewed would take the place of. Null where there is none. */
export async function getPublishedForDesk(claimId: string) {
  return db.assessment.findFirst({ where: { claimId, state: 'published' }, select: deskSelect })
}

/** Who can be asked to review an assessment of that author, by name. */
export async function listReviewers(authorId: string): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: {
      disabledAt: null,
      isExample: false,
      role: { in: ['reviewer', 'admin'] },
      NOT: { id: authorId },
    },
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true },
  })
}

/** All assessments of a claim that the viewer may see, the latest first: drafts, in review, published and former ones. */
export async function listAssessmentsForDesk(viewer: Actor, claimId: string) {
  const rows = await db.assessment.findMany({
    where: { claimId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: deskSelect,
  })
  return rows.filter((row) => canSeeAssessment(viewer, row))
}

export type DeskAssessment = NonNullable<Awaited<ReturnType<typeof getAssessmentForDesk>>>

/**
 * What the assessment form shows beside the choice: the claim, for each level whether the record meets what it needs
 * (with its texts taken as given, since they are being typed), the origins by name, and the statements and the
 * evidence that it can rest on.
 */
export async function getAssessmentGrounds(claimId: string, examinedIds: string[]) {
  // Before the record: what comes in between then counts as not shown, never the other way round.
  const last = await db.event.findFirst({
    where: { claimId },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  const record = (await readOnRecord(db, [claimId])).get(claimId)
  if (!record) return null
  const [claim, statements, evidence] = await Promise.all([
    db.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { id: true, slug: true, proposition: true, kind: true, level: true, disputeState: true },
    }),
    db.statement.findMany({
      where: { claimId, withdrawnAt: null },
      orderBy: [{ saidAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      take: 500,
      select: {
        id: true,
        stance: true,
        saidAt: true,
        saidPrecision: true,
        source: { select: { id: true, name: true } },
        document: { select: { id: true, title: true } },
      },
    }),
    db.evidence.findMany({
      where: { claimId, withdrawnAt: null },
      orderBy: { id: 'asc' },
      take: 500,
      select: { id: true, kind: true, bearing: true, description: true, credibility: true },
    }),
  ])
  const texts = { rationale: 'given', wouldSettle: 'given' }
  return {
    claim,
    record,
    /** The last line of the claim's history that is shown here. */
    line: last?.seq,
    statements,
    evidence,
    levels: requirements(requirementRecord(record, { ...texts, examinedIds })),
    /** As it would be if every piece of evidence were examined: tells "not examined" from "not there". */
    levelsIfExamined: requirements(
      requirementRecord(record, { ...texts, examinedIds: evidence.map(({ id }) => id) }),
    ),
  }
}

export type AssessmentGrounds = NonNullable<Awaited<ReturnType<typeof getAssessmentGrounds>>>
