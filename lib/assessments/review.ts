import { canAssignReview, canBeReviewer } from '@/lib/assessments/policy'
import type { ReviewAssignment } from '@/lib/assessments/schema'
import { type Actor, hasRole } from '@/lib/platform/actor'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

type Saved = { id: string; claimId: string; version: number }

/**
 * Asks a reviewer to review an assessment that is not yet published, or nobody in particular; any reviewer can still do it.
 * An author cannot be asked to review his own.
 */
export async function assignReview(
  actor: Pick<Actor, 'id'>,
  { id, version, reviewerId }: ReviewAssignment,
): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, change }) => {
    const assessment = await tx.assessment.findUnique({ where: { id } })
    if (!assessment || !hasRole(actor, 'editor')) return refuse('not_found')
    if (!canAssignReview(actor, assessment)) return refuse('conflict', 'assessment_not_open')
    if (assessment.version !== version) return stale(assessment)
    const { claimId } = assessment
    if (reviewerId) {
      const reviewer = await tx.user.findFirst({
        where: { id: reviewerId, disabledAt: null, isExample: false },
        select: { id: true, role: true },
      })
      if (!reviewer || !canBeReviewer(reviewer, assessment))
        return refuseField('reviewerId', 'reviewer_unknown')
    }
    const line = { type: 'assessment', id, action: 'assessment.review_assigned', claimId } as const
    await change(line, () =>
      tx.assessment.update({
        where: { id },
        data: { assignedReviewerId: reviewerId, version: { increment: 1 } },
      }),
    )
    return { ok: true, value: { id, claimId, version: version + 1 } }
  })
}
