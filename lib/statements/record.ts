import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { replaceAnchors } from '@/lib/quotes/anchor'
import { followStatement } from '@/lib/rebuttals/follow-statement'
import { insertRebuttal } from '@/lib/rebuttals/insert-rebuttal'
import { canRebut } from '@/lib/rebuttals/policy'
import { type Write, write } from '@/lib/record/command'
import { changedParts, figureChanged } from '@/lib/statements/changed'
import { type StatementRow, statementFields, statementFormSelect } from '@/lib/statements/form-refs'
import { insertStatement } from '@/lib/statements/insert-statement'
import { canEditStatement, canRecordStatements } from '@/lib/statements/policy'
import { type Content, readSaid } from '@/lib/statements/read-statement'
import { statementReasons } from '@/lib/statements/reasons'
import type { StatementEdit, StatementInput, StatementWithdrawal } from '@/lib/statements/schema'

type Recorded = { id: string; claimId: string; rebuttalId: string | null; counterClaimId: string | null }
type Saved = { id: string; claimId: string }

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

/**
 * Changes a statement: steps and anchors are replaced, a changed figure is a row of its own and supersedes the former.
 * Refused where the stance would leave a rebuttal without its denial, or become a denial without a rebuttal.
 */
export async function editStatement(actor: Pick<Actor, 'id'>, input: StatementEdit): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, actor } = writing
    const current = await tx.statement.findUnique({ where: { id: input.id }, select: statementFormSelect })
    if (!current) return refuse('not_found')
    if (!canEditStatement(actor, current)) return refuse('forbidden', 'statement_of_another')
    if (current.withdrawnAt) return refuse('conflict', 'statement_withdrawn')
    if (current.version !== input.version)
      return stale({ ...statementFields(current), version: current.version })
    const { id, version, reason, ...said } = input
    if ((current.stance === 'denies') !== (said.stance === 'denies')) {
      const resting = await countResting(writing, current.id)
      if (said.stance === 'denies' && resting === 0) return refuseField('stance', 'stance_needs_rebuttal')
      if (said.stance !== 'denies' && resting > 0) return refuseField('stance', 'stance_has_rebuttal')
    }
    const claim = await tx.claim.findUniqueOrThrow({
      where: { id: current.claimId },
      select: { kind: true },
    })
    const read = await readSaid(tx, claim, said, current)
    if (!read.ok) return read
    await replace(writing, current, read.value, reason)
    return { ok: true, value: { id: current.id, claimId: current.claimId } }
  })
}

/** Withdraws a statement that was recorded in error. It is kept, shown struck out, and counted nowhere. */
export async function withdrawStatement(
  actor: Pick<Actor, 'id'>,
  { id, version, reason }: StatementWithdrawal,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, actor, now, change } = writing
    const current = await tx.statement.findUnique({ where: { id }, select: statementFormSelect })
    if (!current) return refuse('not_found')
    if (!canEditStatement(actor, current)) return refuse('forbidden', 'statement_of_another')
    if (current.withdrawnAt) return refuse('conflict', 'statement_withdrawn')
    if (current.version !== version) return stale({ ...statementFields(current), version: current.version })
    if ((await countResting(writing, id)) > 0) return refuse('conflict', 'statement_has_rebuttal')
    const { claimId } = current
    await change({ type: 'statement', id, action: 'statement.withdrawn', reason, claimId }, () =>
      tx.statement.update({
        where: { id },
        data: { withdrawnAt: now, withdrawReason: reason, version: { increment: 1 } },
      }),
    )
    return { ok: true, value: { id, claimId } }
  })
}

/** Rebuttals that rest on the statement and have not been withdrawn. */
function countResting({ tx }: Write, statementId: string): Promise<number> {
  return tx.rebuttal.count({
    where: { statementId, supersededAt: null, standing: { not: 'withdrawn' } },
  })
}

async function replace(writing: Write, current: StatementRow, content: Content, given: string) {
  const { tx, now, change } = writing
  const parts = changedParts(current, content)
  if (parts.length === 0) return
  const { id, claimId } = current
  const { statement, chain, anchors, figure } = content
  const reason = given || statementReasons.edited(parts)
  await change({ type: 'statement', id, action: 'statement.edited', reason, claimId }, async () => {
    await tx.attributionStep.deleteMany({ where: { statementId: id } })
    await tx.statement.update({ where: { id }, data: { ...statement, version: { increment: 1 } } })
    await tx.attributionStep.createMany({
      data: chain.map((step) => ({ ...step, id: newId(), statementId: id })),
    })
    await replaceAnchors(tx, { statementId: id }, anchors)
    if (!figureChanged(current, content)) return
    await tx.figure.updateMany({
      where: { statementId: id, supersededAt: null },
      data: { supersededAt: now },
    })
    if (figure) await tx.figure.create({ data: { id: newId(), statementId: id, ...figure, createdAt: now } })
  })
  if (current.sourceId !== statement.sourceId) await followSource(writing, id, statement.sourceId)
}

/** What depends on who made the statement: the rebuttals that rest on it, and evidence that merges its origin. */
async function followSource(writing: Write, statementId: string, sourceId: string) {
  await followStatement(writing, { statementId, sourceId })
  const evidence = await writing.tx.evidence.findMany({
    where: { dependsOnStatementId: statementId },
    select: { claimId: true },
  })
  for (const { claimId } of evidence) writing.touchClaim(claimId)
}
