import type { Rebuttal } from '@/generated/prisma/client'
import type { Actor } from '@/lib/platform/actor'
import { type Refusal, type Result, refuse, stale } from '@/lib/platform/errors'
import { canRebut } from '@/lib/rebuttals/policy'
import { type Write, write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'

export type Saved = { id: string; claimId: string }

/** A rebuttal with what its changes are checked against. */
export type Seen = Rebuttal & {
  statement: { claimId: string; withdrawnAt: Date | null }
  source: { name: string }
}

type Plan = { action: EventName; reason: string; run: () => Promise<unknown> }

/**
 * One change of a rebuttal in force, as it was last seen: `plan` says what is written, or why not. Refused where it was
 * superseded or changed meanwhile. Editors only.
 */
export async function changeRebuttal(
  actor: Pick<Actor, 'id'>,
  { id, version }: { id: string; version: number },
  plan: (writing: Write, rebuttal: Seen) => Promise<Plan | Refusal>,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, actor, change } = writing
    if (!canRebut(actor)) return refuse('forbidden')
    const rebuttal = await tx.rebuttal.findUnique({
      where: { id },
      include: {
        statement: { select: { claimId: true, withdrawnAt: true } },
        source: { select: { name: true } },
      },
    })
    if (!rebuttal) return refuse('not_found')
    if (rebuttal.supersededAt) return refuse('conflict', 'rebuttal_superseded')
    if (rebuttal.version !== version) {
      const { kind, summary, standing, version } = rebuttal
      return stale({ kind, summary, standing, version })
    }
    const planned = await plan(writing, rebuttal)
    if ('ok' in planned) return planned
    const { action, reason, run } = planned
    const claimId = rebuttal.rootClaimId
    await change({ type: 'rebuttal', id, action, reason, claimId }, run)
    return { ok: true, value: { id, claimId } }
  })
}
