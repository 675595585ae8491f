import { canAssignClaim } from '@/lib/claims/policy'
import { claimReasons } from '@/lib/claims/reasons'
import type { ClaimAssignment } from '@/lib/claims/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Gives a claim to a colleague, or to nobody. Never public: the line stands outside of the claim's own history. */
export async function assignClaim(
  actor: Pick<Actor, 'id'>,
  { id, assigneeId }: ClaimAssignment,
): Promise<Result<{ id: string }>> {
  return write(actor, async ({ tx, actor, change }) => {
    const claim = await tx.claim.findUnique({
      where: { id, removedAt: null },
      select: { assigneeId: true },
    })
    if (!claim) return refuse('not_found')
    if (!canAssignClaim(actor, { from: claim.assigneeId, to: assigneeId })) return refuse('forbidden')
    const assignee = assigneeId
      ? await tx.user.findFirst({
          where: { id: assigneeId, disabledAt: null, isExample: actor.isExample },
          select: { name: true },
        })
      : null
    if (assigneeId && !assignee) return refuseField('assigneeId', 'assignee_unknown')
    const reason = assignee ? claimReasons.assigned(assignee.name) : claimReasons.unassigned
    await change({ type: 'claim', id, action: 'claim.assigned', reason }, () =>
      tx.claim.update({ where: { id }, data: { assigneeId } }),
    )
    return { ok: true, value: { id } }
  })
}
