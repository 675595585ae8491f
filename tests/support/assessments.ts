import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { sendForReview } from '@/lib/assessments/review'
import type { AssessmentInput } from '@/lib/assessments/schema'
import type { Actor } from '@/lib/platform/actor'
import { value } from '@/tests/support/results'

type By = Pick<Actor, 'id'>

/** An assessment with little filled in: it rests on the one statement, where one is given. */
export function assessmentOf(
  { claimId, statementId }: { claimId: string; statementId?: string },
  more: Partial<AssessmentInput> = {},
): AssessmentInput {
  return {
    claimId,
    level: 'single_origin',
    rationale: 'One speaker, in one document.',
    known: 'He said it.',
    notKnown: 'Whether it was so.',
    wouldSettle: 'The operator’s log.',
    credibility: 3,
    overruleReason: '',
    reviewBy: null,
    statementIds: statementId ? [statementId] : [],
    evidenceIds: [],
    examinedIds: [],
    ...more,
  }
}

/** An assessment that its author drafted and sent for review. */
export async function sendAssessment(author: By, input: AssessmentInput) {
  const { id, version } = value(await draftAssessment(author, input))
  return value(await sendForReview(author, { id, version }))
}

/** An assessment that its author drafted and sent, and that somebody else published. */
export async function publishedAssessment(author: By, reviewer: By, input: AssessmentInput) {
  const { id, version } = await sendAssessment(author, input)
  return value(await publishAssessment(reviewer, { id, version, reason: '' }))
}
