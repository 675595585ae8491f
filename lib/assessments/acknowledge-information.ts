import { clearNewInformation } from '@/lib/assessments/new-information'
import { canClearInformation } from '@/lib/assessments/policy'
import type { InformationCleared } from '@/lib/assessments/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Says that what was added since the published assessment, as far as it was seen, changes nothing, and why. */
export async function acknowledgeNewInformation(
  actor: Pick<Actor, 'id'>,
  { claimId, seen, reason }: InformationCleared,
): Promise<Result<{ claimId: string; cleared: number }>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canClearInformation(actor)) return refuse('forbidden')
    const open = await tx.newInformation.count({ where: { claimId, clearedAt: null, id: { in: seen } } })
    if (!open) return refuse('conflict', 'nothing_new')
    const line = { type: 'claim', id: claimId, action: 'claim.information_acknowledged', claimId } as const
    const cleared = await change({ ...line, reason, unchanged: true }, () =>
      clearNewInformation(tx, { claimId, seen, at: now, byId: actor.id, reason }),
    )
    return { ok: true, value: { claimId, cleared } }
  })
}
