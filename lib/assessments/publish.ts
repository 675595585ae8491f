import { clearNewInformation } from '@/lib/assessments/new-information'
import { canPublish } from '@/lib/assessments/policy'
import { whatIsMissing } from '@/lib/assessments/readiness'
import { publishedRecord } from '@/lib/assessments/record'
import type { AssessmentPublication } from '@/lib/assessments/schema'
import { findAssessment } from '@/lib/assessments/workflow-step'
import { onRecord } from '@/lib/claims/on-record'
import { SOLO_PUBLISHING } from '@/lib/people/settings/schema'
import { type Actor, hasRole } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

type Published = { id: string; claimId: string; slug: string; number: number }

/**
 * Publishes an assessment that is in review: by a second person, against the record as it stands at this moment. What
 * was published before is superseded, and what was marked as new information is thereby weighed.
 */
export async function publishAssessment(
  actor: Pick<Actor, 'id'>,
  input: AssessmentPublication,
): Promise<Result<Published>> {
  return write(actor, async (writing) => {
    const { tx, actor, now, change, derive } = writing
    const assessment = await findAssessment(tx, actor, input.id)
    if (!assessment || !hasRole(actor, 'editor')) return refuse('not_found')
    if (assessment.state !== 'in_review') return refuse('conflict', 'assessment_not_in_review')
    const solo = await isSoloDesk(tx)
    if (!canPublish(actor, assessment, solo)) {
      return refuse('forbidden', assessment.authorId === actor.id ? 'second_person_needed' : 'forbidden')
    }
    if (assessment.version !== input.version) return stale(assessment)
    if (await hasChangedSince(tx, assessment.claimId, input.seenLine))
      return refuse('conflict', 'record_changed')
    const fields = await whatIsMissing(writing, assessment)
    if (fields) return refuse('invalid', 'assessment_incomplete', fields)
    const overruled = (await whatIsMissing(writing, { ...assessment, overruleReason: '' })) !== null
    const { claimId } = assessment
    const record = (await derive(onRecord, [claimId])).get(claimId)
    if (!record) return refuse('not_found')

    const [former, last, claim] = await Promise.all([
      tx.assessment.findFirst({ where: { claimId, state: 'published' } }),
      tx.assessment.aggregate({ where: { claimId }, _max: { number: true } }),
      tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { slug: true } }),
    ])
    const number = (last._max.number ?? 0) + 1
    const reason = input.reason || assessment.rationale
    if (former) {
      const endReason = `Superseded by version ${number}.`
      await change(
        { type: 'assessment', id: former.id, action: 'assessment.superseded', claimId, reason: endReason },
        () =>
          tx.assessment.update({
            where: { id: former.id },
            data: { state: 'superseded', endedAt: now, endReason },
          }),
      )
    }
    await change(
      { type: 'assessment', id: assessment.id, action: 'assessment.published', claimId, reason },
      () =>
        tx.assessment.update({
          where: { id: assessment.id },
          data: {
            state: 'published',
            number,
            publishedAt: now,
            reviewerId: actor.id,
            peerReviewed: assessment.authorId !== actor.id,
            // Readers are told that the record falls short only where it does; the history keeps what was written.
            overruleReason: overruled ? assessment.overruleReason : '',
            reviewNote: '',
            record: publishedRecord(record),
            supersedesId: former?.id ?? null,
            version: { increment: 1 },
          },
        }),
    )
    await clearNewInformation(tx, {
      claimId,
      at: now,
      byId: actor.id,
      reason: `Weighed in version ${number}.`,
    })
    return { ok: true, value: { id: assessment.id, claimId, slug: claim.slug, number } }
  })
}

/** Whether something came to the claim's record after that line of its history; without a line, nothing is asked. */
async function hasChangedSince(tx: Transaction, claimId: string, line: number | undefined): Promise<boolean> {
  if (line === undefined) return false
  const later = await tx.event.findFirst({
    where: { claimId, seq: { gt: line }, recordType: { in: ['statement', 'rebuttal', 'evidence'] } },
    select: { seq: true },
  })
  return later !== null
}

/** Whether an administrator has let authors publish their own assessments (a desk of one). */
async function isSoloDesk(tx: Transaction): Promise<boolean> {
  const setting = await tx.setting.findUnique({ where: { key: SOLO_PUBLISHING } })
  return setting?.value === 'true'
}
