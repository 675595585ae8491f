import type { Assessment } from '@/generated/prisma/client'
import { canAssignReview, canBeReviewer, canReturn, canSendForReview } from '@/lib/assessments/policy'
import { whatIsMissing } from '@/lib/assessments/readiness'
import type { AssessmentReturn, AssessmentStep, ReviewAssignment } from '@/lib/assessments/schema'
import { findAssessment, type Saved, takeStep } from '@/lib/assessments/workflow-step'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Sends a draft to review, once it has what its level needs (or says why that is overruled). */
export async function sendForReview(actor: Pick<Actor, 'id'>, input: AssessmentStep): Promise<Result<Saved>> {
  return takeStep(actor, input, 'draft', canSendForReview, async ({ writing, assessment }) => {
    const { tx, now } = writing
    const fields = await whatIsMissing(writing, assessment)
    if (fields) return refuse('invalid', 'assessment_incomplete', fields)
    return {
      action: 'assessment.sent_for_review',
      run: () => update(tx, assessment.id, { state: 'in_review', submittedAt: now, reviewNote: '' }),
    }
  })
}

/** Returns an assessment from review to its author, with what is to be done. */
export async function returnAssessment(
  actor: Pick<Actor, 'id'>,
  input: AssessmentReturn,
): Promise<Result<Saved>> {
  return takeStep(actor, input, 'in_review', canReturn, async ({ writing: { tx }, assessment }) => ({
    action: 'assessment.returned',
    reason: input.note,
    run: () => update(tx, assessment.id, { state: 'draft', submittedAt: null, reviewNote: input.note }),
  }))
}

/**
 * Asks a reviewer to review an assessment that is not yet published, or nobody in particular; any reviewer can still do it.
 * An author cannot be asked to review his own.
 */
export async function assignReview(
  actor: Pick<Actor, 'id'>,
  { id, version, reviewerId }: ReviewAssignment,
): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, change }) => {
    const assessment = await findAssessment(tx, actor, id)
    if (!assessment) return refuse('not_found')
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

function update(tx: Transaction, id: string, data: Partial<Assessment>) {
  const { record: _record, ...columns } = data
  return tx.assessment.update({ where: { id }, data: { ...columns, version: { increment: 1 } } })
}
