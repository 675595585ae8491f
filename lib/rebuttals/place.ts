import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField } from '@/lib/platform/errors'
import { readCounterClaim } from '@/lib/rebuttals/counter-claim'
import type { RebuttalPart } from '@/lib/rebuttals/part-schema'
import type { Write } from '@/lib/record/command'

/** The statement that a rebuttal rests on. */
type Ground = { id: string; claimId: string; sourceId: string; source: { name: string } }

/** What is asked for: which statement answers what, and why. */
export type Asked = {
  claimId: string
  statement: Ground
  part: RebuttalPart
  reason: string
  /** What stands before the names of the form's fields: `rebuttal.` in a statement's form. */
  prefix?: string
}

/** Where a rebuttal stands: the columns by which it is found in a dispute. */
export type Place = {
  targetClaimId: string | null
  targetRebuttalId: string | null
  counterClaimId: string | null
  rootClaimId: string
}

/** The statement that a rebuttal is to rest on: on record, and not withdrawn as recorded in error. */
export async function findGround(tx: Transaction, id: string): Promise<Result<Ground>> {
  const statement = await tx.statement.findUnique({
    where: { id },
    select: {
      id: true,
      claimId: true,
      sourceId: true,
      withdrawnAt: true,
      source: { select: { name: true } },
    },
  })
  if (!statement) return refuseField('statementId', 'statement_unknown')
  if (statement.withdrawnAt) return refuseField('statementId', 'statement_withdrawn')
  return { ok: true, value: statement }
}

/** What a rebuttal answers and what it holds against it, checked: target, counter-claim and statement belong together. */
export async function readPlace(
  write: Write,
  { claimId, statement, part, prefix = '' }: Omit<Asked, 'reason'>,
): Promise<Result<Place>> {
  const root = await write.tx.claim.findUnique({
    where: { id: claimId, removedAt: null },
    select: { id: true, kind: true, language: true },
  })
  if (!root) return refuse('not_found')
  const target = part.targetRebuttalId
    ? await write.tx.rebuttal.findUnique({ where: { id: part.targetRebuttalId } })
    : null
  if (part.targetRebuttalId && target?.rootClaimId !== claimId) {
    return refuseField(`${prefix}targetRebuttalId`, 'rebuttal_unknown')
  }
  if (target?.supersededAt) return refuseField(`${prefix}targetRebuttalId`, 'rebuttal_superseded')
  if (target?.statementId === statement.id) return refuseField('statementId', 'rebuttal_self')
  const names = { prefix, sourceName: statement.source.name }
  const counter = await readCounterClaim(write, root, part, names)
  if (!counter.ok) return counter
  const elsewhere = refuseElsewhere(statement, { claimId, counterClaimId: counter.value }, prefix)
  if (elsewhere) return elsewhere
  return {
    ok: true,
    value: {
      targetClaimId: target ? null : claimId,
      targetRebuttalId: target?.id ?? null,
      counterClaimId: counter.value,
      rootClaimId: claimId,
    },
  }
}

/** A rebuttal rests on what was said of the claim that is disputed, or of the counter-claim. */
export function refuseElsewhere(
  statement: Pick<Ground, 'claimId'>,
  { claimId, counterClaimId }: { claimId: string; counterClaimId: string | null },
  prefix = '',
): Refusal | null {
  if (statement.claimId === claimId || statement.claimId === counterClaimId) return null
  return refuseField(`${prefix}counterClaim`, 'statement_elsewhere')
}
