import { claimLine, claimLineSelect } from '@/lib/claims/refs'
import { statementSelect, statementView } from '@/lib/claims/statement-refs'
import { db } from '@/lib/platform/database/database'
import { lineOf } from '@/lib/rebuttals/tree'

const SHOWN = 200

const short = {
  id: true,
  kind: true,
  standing: true,
  summary: true,
  source: { select: { name: true } },
} as const

/** The rebuttals of a claim that can be answered, in the order in which they were recorded. */
export async function listRebuttalsToAnswer(claimId: string) {
  return db.rebuttal.findMany({
    where: { rootClaimId: claimId, supersededAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: short,
  })
}

/** What a rebuttal of a claim can rest on: the statements on it, then those on other claims of its stories. */
export async function listGrounds(claimId: string) {
  const stories = await db.claimStory.findMany({ where: { claimId }, select: { storyId: true } })
  const among = { some: { storyId: { in: stories.map(({ storyId }) => storyId) } } }
  const select = {
    id: true,
    stance: true,
    source: { select: { name: true } },
    claim: { select: { id: true, proposition: true } },
  } as const
  const orderBy = [{ createdAt: 'desc' }, { id: 'desc' }] as const
  const [own, others] = await Promise.all([
    db.statement.findMany({
      where: { claimId, withdrawnAt: null },
      orderBy: [...orderBy],
      take: SHOWN,
      select,
    }),
    db.statement.findMany({
      where: { claim: { id: { not: claimId }, removedAt: null, stories: among }, withdrawnAt: null },
      orderBy: [...orderBy],
      take: SHOWN,
      select,
    }),
  ])
  return { own, others }
}

/** Evidence on a claim on which a standing can be decided. */
export async function listDecidingEvidence(claimId: string) {
  return db.evidence.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, kind: true, bearing: true, description: true, credibility: true },
  })
}

/**
 * A rebuttal as its page at the desk shows it: what it answers, rests on and was decided to be; or null. `depth` is 1 where
 * it answers the claim itself.
 */
export async function getRebuttalForDesk(id: string) {
  const row = await db.rebuttal.findUnique({
    where: { id },
    select: {
      ...short,
      version: true,
      rootClaimId: true,
      supersededAt: true,
      statementId: true,
      targetRebuttalId: true,
      statement: { select: { ...statementSelect, claimId: true } },
      targetRebuttal: { select: short },
      counterClaim: { select: claimLineSelect },
      supersededBy: { select: { id: true } },
      supersedes: { select: { id: true } },
      rebuttals: { where: { supersededAt: null }, orderBy: { createdAt: 'asc' }, select: short },
      decisions: {
        orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          standing: true,
          reason: true,
          decidedAt: true,
          supersededAt: true,
          evidenceId: true,
          evidence: { select: { id: true, description: true } },
          decidedBy: { select: { name: true } },
        },
      },
    },
  })
  if (!row) return null
  const root = await db.claim.findUniqueOrThrow({
    where: { id: row.rootClaimId },
    select: { id: true, proposition: true, language: true, kind: true },
  })
  return {
    ...row,
    root,
    depth: (await lineOf(db, id)).length,
    statement: statementView(row.statement),
    counterClaim: row.counterClaim && claimLine(row.counterClaim),
  }
}
