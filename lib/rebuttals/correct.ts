import type { Rebuttal } from '@/generated/prisma/client'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { findGround, type Place, readPlace } from '@/lib/rebuttals/place'
import { canRebut } from '@/lib/rebuttals/policy'
import { rebuttalReasons } from '@/lib/rebuttals/reasons'
import type { RebuttalCorrection } from '@/lib/rebuttals/schema'
import { lineOf } from '@/lib/rebuttals/tree'
import { type Write, write } from '@/lib/record/command'

/**
 * Corrects a rebuttal: a new row takes its place, and what answered the old one answers the new one. Its standing and
 * the decision in force go over with it, unless it answers something else now: then it is standing until somebody
 * decides. Nothing may come to answer itself.
 */
export async function correctRebuttal(
  actor: Pick<Actor, 'id'>,
  { id: oldId, version, statementId, reason, ...part }: RebuttalCorrection,
): Promise<Result<{ id: string; claimId: string }>> {
  return write(actor, async (writing) => {
    const { tx, actor, now } = writing
    if (!canRebut(actor)) return refuse('forbidden')
    const old = await tx.rebuttal.findUnique({ where: { id: oldId } })
    if (!old) return refuse('not_found')
    if (old.supersededAt) return refuse('conflict', 'rebuttal_superseded')
    if (old.version !== version) return stale({ kind: old.kind, summary: old.summary, version: old.version })
    const claimId = old.rootClaimId
    const statement = await findGround(tx, statementId)
    if (!statement.ok) return statement
    if (part.targetRebuttalId && (await lineOf(tx, part.targetRebuttalId)).includes(oldId)) {
      return refuseField('targetRebuttalId', 'rebuttal_circle')
    }
    const place = await readPlace(writing, { claimId, statement: statement.value, part })
    if (!place.ok) return place
    const { sourceId } = statement.value
    const content = { kind: part.kind, summary: part.summary, statementId, sourceId, ...place.value }
    if (isSame(old, content)) return refuse('conflict', 'rebuttal_unchanged')
    const moved = old.targetRebuttalId !== place.value.targetRebuttalId
    const id = newId()
    await supersede(writing, old, reason)
    await writing.change(
      { type: 'rebuttal', id, action: 'rebuttal.corrected', reason, claimId },
      async () => {
        const by = { createdAt: now, createdById: actor.id, supersedesId: oldId }
        await tx.rebuttal.create({
          data: { id, ...content, ...by, standing: moved ? 'standing' : old.standing },
        })
        if (!moved) await carryDecision(writing, oldId, id)
      },
    )
    await repoint(writing, { from: oldId, to: id, claimId })
    return { ok: true, value: { id, claimId } }
  })
}

type Content = Place & Pick<Rebuttal, 'kind' | 'summary' | 'statementId' | 'sourceId'>

function isSame(old: Rebuttal, content: Content): boolean {
  const was: Record<string, unknown> = old
  return Object.entries(content).every(([column, value]) => was[column] === value)
}

function supersede({ tx, now, change }: Write, { id, rootClaimId }: Rebuttal, reason: string) {
  const line = { type: 'rebuttal', id, action: 'rebuttal.superseded', reason, claimId: rootClaimId } as const
  return change(line, () =>
    tx.rebuttal.update({ where: { id }, data: { supersededAt: now, version: { increment: 1 } } }),
  )
}

async function carryDecision({ tx }: Write, from: string, to: string) {
  const inForce = await tx.standingDecision.findFirst({ where: { rebuttalId: from, supersededAt: null } })
  if (inForce) await tx.standingDecision.create({ data: { ...inForce, id: newId(), rebuttalId: to } })
}

async function repoint(
  { tx, change }: Write,
  { from, to, claimId }: { from: string; to: string; claimId: string },
) {
  const answers = await tx.rebuttal.findMany({
    where: { targetRebuttalId: from, supersededAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of answers) {
    const line = { type: 'rebuttal', id, action: 'rebuttal.followed', claimId } as const
    await change({ ...line, reason: rebuttalReasons.followed }, () =>
      tx.rebuttal.update({ where: { id }, data: { targetRebuttalId: to, version: { increment: 1 } } }),
    )
  }
}
