import type { Prisma } from '@/generated/prisma/client'
import { claimLine, claimLineSelect } from '@/lib/claims/refs'
import { statementSelect, statementView } from '@/lib/claims/statement-refs'
import { db } from '@/lib/platform/database/database'
import { showsRecords } from '@/lib/platform/pages/shown-records'
import { sourceRefSelect } from '@/lib/sources/refs'

/** A dispute of more rebuttals than this is cut off; the history lists all. */
const SHOWN = 200

const rebuttalSelect = {
  id: true,
  kind: true,
  standing: true,
  summary: true,
  targetClaimId: true,
  targetRebuttalId: true,
  source: { select: sourceRefSelect },
  statement: { select: statementSelect },
  counterClaim: { select: claimLineSelect },
  decisions: {
    where: { supersededAt: null },
    orderBy: { decidedAt: 'desc' },
    take: 1,
    select: {
      standing: true,
      reason: true,
      decidedAt: true,
      evidence: { select: { id: true, description: true } },
    },
  },
} satisfies Prisma.RebuttalSelect

type Row = Prisma.RebuttalGetPayload<{ select: typeof rebuttalSelect }>

export type RebuttalView = ReturnType<typeof rebuttalView> & { answers: RebuttalView[] }

/** The rebuttals of a claim as a tree: what answers a rebuttal stands in its `answers`. */
export async function listClaimRebuttals(claimId: string): Promise<RebuttalView[]> {
  const rows = await db.rebuttal.findMany({
    where: { rootClaimId: claimId, supersededAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: rebuttalSelect,
  })
  const views = new Map<string, RebuttalView>(
    rows.map((row) => [row.id, { ...rebuttalView(row), answers: [] }]),
  )
  const roots: RebuttalView[] = []
  for (const row of rows) {
    const view = views.get(row.id)
    if (!view) continue
    const target = row.targetRebuttalId ? views.get(row.targetRebuttalId) : undefined
    if (target) target.answers.push(view)
    else if (row.targetClaimId === claimId) roots.push(view)
  }
  return showsRecords(roots)
}

/** What this claim answers, where it was recorded as somebody's counter-claim. */
export async function listAnswered(counterClaimId: string) {
  const rows = await db.rebuttal.findMany({
    where: { counterClaimId, supersededAt: null, targetClaim: { removedAt: null } },
    orderBy: { createdAt: 'asc' },
    take: 10,
    select: {
      id: true,
      source: { select: { id: true, name: true } },
      rootClaimId: true,
      targetClaim: { select: claimLineSelect },
    },
  })
  return showsRecords(
    rows.flatMap((row) =>
      row.targetClaim ? [{ id: row.id, source: row.source, claim: claimLine(row.targetClaim) }] : [],
    ),
  )
}

function rebuttalView(row: Row) {
  return {
    id: row.id,
    kind: row.kind,
    standing: row.standing,
    summary: row.summary,
    targetRebuttalId: row.targetRebuttalId,
    source: row.source,
    statement: statementView(row.statement),
    counterClaim: row.counterClaim ? claimLine(row.counterClaim) : null,
    decision: row.decisions[0] ?? null,
  }
}
