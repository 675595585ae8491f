import { noteNewInformation } from '@/lib/assessments/new-information'
import type { SetColumn } from '@/lib/desk/merges/schema'
import { findParted } from '@/lib/desk/merges/separated-rebuttals'
import { takeStep } from '@/lib/desk/merges/take-step'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, refuse } from '@/lib/platform/errors'
import type { Write } from '@/lib/record/command'

type Transfer = {
  from: string
  to: string
  statementIds: readonly string[]
  /** Rebuttals of the claim itself; those that rest on one of the statements go along unasked. */
  rebuttalIds: readonly string[]
  evidenceIds: readonly string[]
  reason: string
}

/**
 * Takes records from one claim to another, as one part of a step inside the transaction of `write`: each with a line in the
 * history of the claim that it comes to. A rebuttal of the claim goes where the statement goes that it rests on, and takes
 * the answers to it along. Drafts of assessments of the former claim no longer rest on what has gone. Refused, with the
 * rebuttals named, where the result would not hold together. The ids are taken to belong to `from`.
 */
export async function transferRecords(writing: Write, transfer: Transfer): Promise<Refusal | null> {
  const { tx, now: at, touchClaim } = writing
  const { from, to, statementIds, evidenceIds, reason } = transfer
  const rebuttalIds = await rebuttalsToTake(tx, transfer)
  const records = [
    ...statementIds.map((id) => ({ type: 'statement' as const, id })),
    ...evidenceIds.map((id) => ({ type: 'evidence' as const, id })),
    ...rebuttalIds.map((id) => ({ type: 'rebuttal' as const, id })),
  ]
  for (const { type, id } of records) {
    const set = type === 'rebuttal' ? await rebuttalColumns(tx, id, from, to) : [claimColumn(from, to)]
    await takeStep(writing, { type, id, claimId: to, set }, { action: `${type}.moved`, reason })
  }
  const parted = await findParted(tx, [from, to])
  if (parted.length > 0) {
    const refusal = refuse('conflict', 'records_parted', { reason: ['records_parted'] })
    return { ...refusal, candidates: { reason: parted } }
  }
  await leaveDrafts(writing, transfer)
  for (const { type, id } of records) {
    for (const claimId of [from, to]) await noteNewInformation(tx, { claimId, type, id, at })
  }
  touchClaim(from)
  touchClaim(to)
  return null
}

const claimColumn = (from: string, to: string): SetColumn => ({ column: 'claimId', from, to })

async function rebuttalColumns(tx: Transaction, id: string, from: string, to: string): Promise<SetColumn[]> {
  const { targetClaimId } = await tx.rebuttal.findUniqueOrThrow({
    where: { id },
    select: { targetClaimId: true },
  })
  const root: SetColumn = { column: 'rootClaimId', from, to }
  return targetClaimId === null ? [root] : [root, { column: 'targetClaimId', from, to }]
}

/** The rebuttals that are asked for or rest on a statement that goes, and all answers to them. */
async function rebuttalsToTake(
  tx: Transaction,
  { from, statementIds, rebuttalIds }: Transfer,
): Promise<string[]> {
  const rows = await tx.rebuttal.findMany({
    where: { rootClaimId: from, supersededAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, statementId: true, targetClaimId: true, targetRebuttalId: true },
  })
  const taken = new Set(
    rows
      .filter(({ id, statementId, targetClaimId }) => {
        return targetClaimId === from && (rebuttalIds.includes(id) || statementIds.includes(statementId))
      })
      .map(({ id }) => id),
  )
  for (let size = -1; size !== taken.size; ) {
    size = taken.size
    for (const { id, targetRebuttalId } of rows)
      if (targetRebuttalId && taken.has(targetRebuttalId)) taken.add(id)
  }
  return [...taken]
}

/** What is not published cannot rest on what stands elsewhere; what is published keeps what it rested on. */
async function leaveDrafts(
  { tx, change }: Write,
  { from, statementIds, evidenceIds, reason }: Transfer,
): Promise<void> {
  const gone = {
    statement: { statementId: { in: [...statementIds] } },
    evidence: { evidenceId: { in: [...evidenceIds] } },
  }
  const drafts = await tx.assessment.findMany({
    where: {
      claimId: from,
      state: { in: ['draft', 'in_review'] },
      OR: [{ statements: { some: gone.statement } }, { evidence: { some: gone.evidence } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of drafts) {
    const line = {
      type: 'assessment',
      id,
      action: 'assessment.grounds_moved',
      reason,
      claimId: from,
    } as const
    await change(line, async () => {
      await tx.assessmentStatement.deleteMany({ where: { assessmentId: id, ...gone.statement } })
      await tx.assessmentEvidence.deleteMany({ where: { assessmentId: id, ...gone.evidence } })
      await tx.assessment.update({ where: { id }, data: { version: { increment: 1 } } })
    })
  }
}
