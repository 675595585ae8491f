import { findEvidenceToChange, type Saved } from '@/lib/evidence/evidence-to-change'
import type { EvidenceWithdrawal } from '@/lib/evidence/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { decisionsOn } from '@/lib/rebuttals/decisions-on-evidence'
import { write } from '@/lib/record/command'

/** Withdraws evidence that was recorded in error: kept, shown struck out, counted nowhere. */
export async function withdrawEvidence(
  actor: Pick<Actor, 'id'>,
  { id, version, reason }: EvidenceWithdrawal,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, now, change } = writing
    const current = await findEvidenceToChange(writing, { id, version })
    if (!current.ok) return current
    if ((await decisionsOn(tx, id)).length > 0) return refuse('conflict', 'evidence_has_decided')
    const { claimId } = current.value
    await change({ type: 'evidence', id, action: 'evidence.withdrawn', reason, claimId }, () =>
      tx.evidence.update({
        where: { id },
        data: { withdrawnAt: now, withdrawReason: reason, version: { increment: 1 } },
      }),
    )
    return { ok: true, value: { id, claimId } }
  })
}
