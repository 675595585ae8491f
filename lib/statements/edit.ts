import type { Actor } from '@/lib/platform/actor'
import { type Result, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { replaceAnchors } from '@/lib/quotes/anchor'
import { countRebuttalsOn, followStatement } from '@/lib/rebuttals/resting-on-statement'
import { type Write, write } from '@/lib/record/command'
import { changedParts, figureChanged } from '@/lib/statements/changed'
import type { StatementRow } from '@/lib/statements/form-refs'
import { type Content, readSaid } from '@/lib/statements/read-statement'
import { statementReasons } from '@/lib/statements/reasons'
import type { StatementEdit } from '@/lib/statements/schema'
import { findStatementToChange, type Saved } from '@/lib/statements/statement-to-change'

/**
 * Changes a statement: steps and anchors are replaced, a changed figure is a row of its own and supersedes the former.
 * Refused where the stance would leave a rebuttal without its denial, or become a denial without a rebuttal.
 */
export async function editStatement(actor: Pick<Actor, 'id'>, input: StatementEdit): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx } = writing
    const found = await findStatementToChange(writing, input)
    if (!found.ok) return found
    const current = found.value
    const { id, version, reason, ...said } = input
    if ((current.stance === 'denies') !== (said.stance === 'denies')) {
      const resting = await countRebuttalsOn(writing, current.id)
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
