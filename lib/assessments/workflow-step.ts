import type { Assessment } from '@/generated/prisma/client'
import { canSeeAssessment } from '@/lib/assessments/policy'
import type { AssessmentStep } from '@/lib/assessments/schema'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, stale } from '@/lib/platform/errors'
import { type Write, write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'

export type Saved = { id: string; claimId: string; version: number }

/** What is said of an assessment that is not in the state which a step begins from. */
const NOT_IN = { draft: 'assessment_not_draft', in_review: 'assessment_not_in_review' } as const

type Step = { writing: Write; assessment: Assessment }
type Planned = { action: EventName; reason?: string; run: () => Promise<unknown> }

/** One step of the workflow from `state`: the assessment as last seen, the right person, one line of history. */
export async function takeStep(
  actor: Pick<Actor, 'id'>,
  input: AssessmentStep,
  state: keyof typeof NOT_IN,
  allows: (actor: Actor, assessment: Assessment) => boolean,
  plan: (step: Step) => Promise<Refusal | Planned>,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, actor, change } = writing
    const assessment = await findAssessment(tx, actor, input.id)
    if (!assessment) return refuse('not_found')
    if (assessment.state !== state) return refuse('conflict', NOT_IN[state])
    if (!allows(actor, assessment)) return refuse('forbidden')
    if (assessment.version !== input.version) return stale(assessment)
    const planned = await plan({ writing, assessment })
    if ('ok' in planned) return planned
    const { action, reason, run } = planned
    await change({ type: 'assessment', id: assessment.id, action, reason, claimId: assessment.claimId }, run)
    return {
      ok: true,
      value: { id: assessment.id, claimId: assessment.claimId, version: assessment.version + 1 },
    }
  })
}

/** An assessment that the actor may see; what he may not see is not there. */
export async function findAssessment(tx: Transaction, actor: Actor, id: string): Promise<Assessment | null> {
  const assessment = await tx.assessment.findUnique({ where: { id } })
  return assessment && canSeeAssessment(actor, assessment) ? assessment : null
}
