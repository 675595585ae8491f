import type { Claim } from '@/generated/prisma/client'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { createAnchors } from '@/lib/quotes/anchor'
import { canRebut } from '@/lib/rebuttals/policy'
import { insertRebuttal } from '@/lib/rebuttals/record'
import { type Write, write } from '@/lib/record/command'
import { canRecordStatements } from '@/lib/statements/policy'
import { readSaid } from '@/lib/statements/read-statement'
import { statementReasons } from '@/lib/statements/reasons'
import type { StatementInput } from '@/lib/statements/schema'

type Recorded = { id: string; claimId: string; rebuttalId: string | null; counterClaimId: string | null }

/**
 * Records what a source says of a claim and, in the same transaction, the objection that rests on it. A denial without
 * one is refused. Objections that rest on another stance are an editor's.
 */
export async function recordStatement(
  actor: Pick<Actor, 'id'>,
  input: StatementInput,
): Promise<Result<Recorded>> {
  return write<Recorded>(actor, async (writing) => {
    const { tx, actor } = writing
    if (!canRecordStatements(actor)) return refuse('forbidden')
    const { claimId, rebuttal, ...said } = input
    const claim = await tx.claim.findUnique({
      where: { id: claimId, removedAt: null },
      select: { id: true, kind: true },
    })
    if (!claim) return refuse('not_found')
    const denies = said.stance === 'denies'
    if (denies && !rebuttal) return refuseField('rebuttal.kind', 'rebuttal_missing')
    if (rebuttal && !denies && !canRebut(actor)) return refuseField('objects', 'rebuttal_by_editor')
    const statement = await insertStatement(writing, claim, said)
    if (!statement.ok) return statement
    const { id } = statement.value
    if (!rebuttal) return { ok: true, value: { id, claimId, rebuttalId: null, counterClaimId: null } }
    const asked = { claimId, statement: statement.value, part: rebuttal, reason: '', prefix: 'rebuttal.' }
    const objection = await insertRebuttal(writing, asked)
    if (!objection.ok) return objection
    const { id: rebuttalId, counterClaimId } = objection.value
    return { ok: true, value: { id, claimId, rebuttalId, counterClaimId } }
  })
}

/** A statement on record, as a rebuttal rests on it. */
export type Inserted = { id: string; claimId: string; sourceId: string; source: { name: string } }

/** Records a statement with its quotes, chain and figure, as one part of a step inside the transaction of `write`. */
export async function insertStatement(
  { tx, actor, now, change }: Write,
  claim: Pick<Claim, 'id' | 'kind'>,
  input: Omit<StatementInput, 'claimId' | 'rebuttal'>,
): Promise<Result<Inserted>> {
  const read = await readSaid(tx, claim, input)
  if (!read.ok) return read
  const { statement, chain, anchors, figure } = read.value
  const id = newId()
  const source = await tx.source.findUniqueOrThrow({
    where: { id: statement.sourceId },
    select: { name: true },
  })
  const reason = input.reason || statementReasons.recorded(source.name, statement.stance)
  const line = { type: 'statement', id, action: 'statement.recorded', reason, claimId: claim.id } as const
  await change(line, async () => {
    await tx.statement.create({
      data: { id, claimId: claim.id, ...statement, createdAt: now, createdById: actor.id },
    })
    await tx.attributionStep.createMany({
      data: chain.map((step) => ({ ...step, id: newId(), statementId: id })),
    })
    await createAnchors(tx, { statementId: id }, anchors)
    if (figure) await tx.figure.create({ data: { id: newId(), statementId: id, ...figure, createdAt: now } })
  })
  return { ok: true, value: { id, claimId: claim.id, sourceId: statement.sourceId, source } }
}
