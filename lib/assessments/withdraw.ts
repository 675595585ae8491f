import { clearNewInformation } from '@/lib/assessments/new-information'
import { canWithdraw } from '@/lib/assessments/policy'
import type { AssessmentWithdrawal } from '@/lib/assessments/schema'
import { findAssessment } from '@/lib/assessments/workflow-step'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Withdraws the published assessment, with a reason that readers see; the claim is then not assessed. */
export async function withdrawAssessment(
  actor: Pick<Actor, 'id'>,
  input: AssessmentWithdrawal,
): Promise<Result<{ claimId: string }>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const assessment = await findAssessment(tx, actor, input.id)
    if (!assessment) return refuse('not_found')
    if (assessment.state !== 'published') return refuse('conflict', 'assessment_not_published')
    if (!canWithdraw(actor, assessment)) return refuse('forbidden')
    if (assessment.version !== input.version) return stale(assessment)
    const { claimId } = assessment
    const line = { type: 'assessment', id: assessment.id, action: 'assessment.withdrawn', claimId } as const
    await change({ ...line, reason: input.reason }, () =>
      tx.assessment.update({
        where: { id: assessment.id },
        data: { state: 'withdrawn', endedAt: now, endReason: input.reason },
      }),
    )
    await clearNewInformation(tx, {
      claimId,
      at: now,
      byId: actor.id,
      reason: 'The assessment was withdrawn.',
    })
    return { ok: true, value: { claimId } }
  })
}
