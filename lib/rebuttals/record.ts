import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { Saved } from '@/lib/rebuttals/change-in-force'
import { type Asked, findGround, type Place, readPlace } from '@/lib/rebuttals/place'
import { canRebut } from '@/lib/rebuttals/policy'
import { rebuttalReasons } from '@/lib/rebuttals/reasons'
import type { RebuttalInput } from '@/lib/rebuttals/schema'
import { type Write, write } from '@/lib/record/command'

/** Records a rebuttal of a claim, or of a rebuttal, that rests on a statement on record. Editors only. */
export async function recordRebuttal(
  actor: Pick<Actor, 'id'>,
  { claimId, statementId, reason, ...part }: RebuttalInput,
): Promise<Result<Saved & { counterClaimId: string | null }>> {
  return write(actor, async (writing) => {
    if (!canRebut(writing.actor)) return refuse('forbidden')
    const statement = await findGround(writing.tx, statementId)
    if (!statement.ok) return statement
    const done = await insertRebuttal(writing, { claimId, statement: statement.value, part, reason })
    return done.ok ? { ok: true, value: { ...done.value, claimId } } : done
  })
}

/** Records a rebuttal, as one part of a step inside the transaction of `write`. */
export async function insertRebuttal(
  write: Write,
  { claimId, statement, part, reason, prefix = '' }: Asked,
): Promise<Result<{ id: string; counterClaimId: string | null }>> {
  const { tx, actor, now, change } = write
  const place = await readPlace(write, { claimId, statement, part, prefix })
  if (!place.ok) return place
  const known = await tx.rebuttal.findFirst({
    where: { statementId: statement.id, supersededAt: null, ...targetOf(place.value) },
    select: { id: true },
  })
  if (known) return refuseField(`${prefix}kind`, 'rebuttal_known')
  const id = newId()
  const line = {
    type: 'rebuttal',
    id,
    action: 'rebuttal.recorded',
    reason: reason || rebuttalReasons.recorded(statement.source.name, part.kind),
    claimId,
  } as const
  await change(line, () =>
    tx.rebuttal.create({
      data: {
        id,
        kind: part.kind,
        summary: part.summary,
        sourceId: statement.sourceId,
        statementId: statement.id,
        ...place.value,
        createdAt: now,
        createdById: actor.id,
      },
    }),
  )
  return { ok: true, value: { id, counterClaimId: place.value.counterClaimId } }
}

function targetOf({ targetClaimId, targetRebuttalId }: Place) {
  return { targetClaimId, targetRebuttalId }
}
