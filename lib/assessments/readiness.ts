import type { Assessment } from '@/generated/prisma/client'
import { requirementRecord } from '@/lib/assessments/record'
import { type OnRecord, onRecord } from '@/lib/claims/on-record'
import type { FieldErrors } from '@/lib/platform/errors'
import { requirements } from '@/lib/reasoning/requirements'
import type { Write } from '@/lib/record/command'

/**
 * What an assessment lacks before it may be reviewed or published, by field, checked against the record as it stands
 * now; null when nothing is missing. A level whose requirement is not met needs the reason for which it is overruled.
 */
export async function whatIsMissing(
  { tx, derive }: Pick<Write, 'tx' | 'derive'>,
  assessment: Assessment,
): Promise<FieldErrors | null> {
  const record = (await derive(onRecord, [assessment.claimId])).get(assessment.claimId)
  const examined = await tx.assessmentEvidence.findMany({
    where: { assessmentId: assessment.id, examined: true, evidence: { withdrawnAt: null } },
    select: { evidenceId: true },
  })
  if (!record) return { claimId: ['not_found'] }
  return missing(
    record,
    assessment,
    examined.map(({ evidenceId }) => evidenceId),
  )
}

type Said = Pick<Assessment, 'level' | 'rationale' | 'wouldSettle' | 'overruleReason'>

function missing(record: OnRecord, said: Said, examinedIds: string[]): FieldErrors | null {
  const fields: FieldErrors = {}
  if (said.level === 'unassessed') fields.level = ['level_required']
  if (!said.rationale) fields.rationale = ['rationale_required']
  if (said.level === 'unverifiable' && !said.wouldSettle) fields.wouldSettle = ['would_settle_required']
  const verdict = requirements(requirementRecord(record, { ...said, examinedIds })).find(
    ({ level }) => level === said.level,
  )
  const textsGiven = Object.keys(fields).length === 0
  if (textsGiven && !verdict?.met && !said.overruleReason) fields.overruleReason = ['requirement_not_met']
  return Object.keys(fields).length ? fields : null
}
