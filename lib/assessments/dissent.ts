import { canDissent, canSeeAssessment } from '@/lib/assessments/policy'
import type { DissentInput, DissentWithdrawal } from '@/lib/assessments/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'

/** Puts a differing level and its reasons beside a published assessment, for readers to see. */
export async function recordDissent(
  actor: Pick<Actor, 'id'>,
  input: DissentInput,
): Promise<Result<{ id: string; claimId: string }>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const assessment = await tx.assessment.findUnique({
      where: { id: input.assessmentId },
      include: { dissents: { where: { authorId: actor.id, withdrawnAt: null } } },
    })
    if (!assessment || !canSeeAssessment(actor, assessment)) return refuse('not_found')
    if (assessment.state !== 'published') return refuse('conflict', 'assessment_not_published')
    if (!canDissent(actor, assessment)) return refuse('forbidden', 'dissent_not_yours')
    if (assessment.dissents.length) return refuse('conflict', 'dissent_stands')
    if (assessment.level === input.level) {
      return refuse('invalid', 'invalid', { level: ['dissent_same_level'] })
    }
    const id = newId()
    const { claimId } = assessment
    await change({ type: 'dissent', id, action: 'dissent.recorded', claimId, reason: input.reasons }, () =>
      tx.dissent.create({
        data: {
          id,
          assessmentId: assessment.id,
          level: input.level,
          reasons: input.reasons,
          authorId: actor.id,
          createdAt: now,
        },
      }),
    )
    return { ok: true, value: { id, claimId } }
  })
}

/** Takes one's own dissent back; the history keeps it. */
export async function withdrawDissent(
  actor: Pick<Actor, 'id'>,
  { id, reason }: DissentWithdrawal,
): Promise<Result<{ claimId: string }>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const dissent = await tx.dissent.findUnique({ where: { id }, include: { assessment: true } })
    if (!dissent) return refuse('not_found')
    if (dissent.authorId !== actor.id) return refuse('forbidden')
    if (dissent.withdrawnAt) return refuse('conflict')
    const { claimId } = dissent.assessment
    await change({ type: 'dissent', id, action: 'dissent.withdrawn', claimId, reason }, () =>
      tx.dissent.update({ where: { id }, data: { withdrawnAt: now } }),
    )
    return { ok: true, value: { claimId } }
  })
}
