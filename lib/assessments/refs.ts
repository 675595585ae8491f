import type { Prisma } from '@/generated/prisma/client'

/** Whoever signed: editors' names are public on what they published, their addresses never. */
const signatory = { select: { id: true, name: true, isExample: true } }

export const assessmentSelect = {
  id: true,
  claimId: true,
  number: true,
  state: true,
  level: true,
  rationale: true,
  known: true,
  notKnown: true,
  wouldSettle: true,
  credibility: true,
  overruleReason: true,
  reviewBy: true,
  peerReviewed: true,
  publishedAt: true,
  endedAt: true,
  endReason: true,
  record: true,
  author: signatory,
  reviewer: signatory,
  statements: {
    take: 100,
    orderBy: { statementId: 'asc' },
    select: {
      statement: {
        select: {
          id: true,
          stance: true,
          source: { select: { id: true, slug: true, name: true } },
          claim: { select: { id: true, slug: true } },
        },
      },
    },
  },
  evidence: {
    take: 100,
    orderBy: { evidenceId: 'asc' },
    select: {
      examined: true,
      evidence: {
        select: {
          id: true,
          kind: true,
          bearing: true,
          description: true,
          credibility: true,
          claim: { select: { id: true, slug: true } },
        },
      },
    },
  },
  dissents: {
    where: { withdrawnAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, level: true, reasons: true, createdAt: true, author: signatory },
  },
} satisfies Prisma.AssessmentSelect

type Row = Prisma.AssessmentGetPayload<{ select: typeof assessmentSelect }>

export type AssessmentView = NonNullable<ReturnType<typeof assessmentView>>

/** A published assessment, or one that was; null for what never came out. */
export function assessmentView(row: Row) {
  const { number, publishedAt, state, statements, evidence, ...rest } = row
  if (number === null || publishedAt === null || state === 'draft' || state === 'in_review') return null
  return {
    ...rest,
    number,
    publishedAt,
    state,
    statements: statements.map((it) => it.statement),
    evidence: evidence.map((it) => ({ ...it.evidence, examined: it.examined })),
  }
}
