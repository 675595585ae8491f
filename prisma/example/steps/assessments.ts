import { recordDissent } from '@/lib/assessments/dissent'
import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { sendForReview } from '@/lib/assessments/review'
import {
  assessmentInput,
  assessmentPublication,
  assessmentStep,
  dissentInput,
} from '@/lib/assessments/schema'
import { db } from '@/lib/platform/database/database'
import { assessments } from '../assessments/all'
import { actorOf, type Desk, doAt, idOf } from '../desk'
import { dissents } from '../discussion'
import { lastAction } from '../known'
import type { ExampleAssessment } from '../types'
import type { Step } from './step'

/** Each assessment's way: drafted, sent for review, published, as far as it went. */
export const assessmentSteps: Step[] = assessments.flatMap((assessment) => {
  const { key: what, drafted, submitted, published } = assessment
  const steps: Step[] = [{ at: drafted.at, what, run: (desk) => draft(desk, assessment) }]
  if (submitted) steps.push({ at: submitted.at, what, run: (desk) => submit(desk, assessment) })
  if (published) steps.push({ at: published.at, what, run: (desk) => publish(desk, assessment) })
  return steps
})

export const dissentSteps: Step[] = dissents.map((dissent) => ({
  at: dissent.at,
  what: `Dissent on ${dissent.assessment}`,
  run: async (desk) => {
    const assessmentId = idOf(desk, 'assessment', dissent.assessment)
    if (desk.known.dissents.has(assessmentId)) return false
    const input = dissentInput.parse({ assessmentId, level: dissent.level, reasons: dissent.reasons })
    await doAt({ at: dissent.at, what: 'A dissent' }, () => recordDissent(actorOf(desk, dissent), input))
    return true
  },
}))

async function draft(desk: Desk, assessment: ExampleAssessment): Promise<boolean> {
  const { key, claim, statements, evidence = [], drafted } = assessment
  const claimId = idOf(desk, 'claim', claim)
  const before = assessments.slice(0, assessments.indexOf(assessment)).filter((it) => it.claim === claim)
  const found = desk.known.assessments.get(claimId)?.[before.length]
  if (found) {
    desk.ids.set(`assessment ${key}`, found)
    return false
  }
  const input = assessmentInput.parse({
    claimId,
    level: assessment.level,
    rationale: assessment.rationale,
    known: assessment.known,
    notKnown: assessment.notKnown,
    wouldSettle: assessment.wouldSettle,
    credibility: assessment.credibility,
    reviewBy: assessment.reviewBy,
    statementIds: statements.map((statement) => idOf(desk, 'statement', statement)),
    evidenceIds: evidence.map((piece) => idOf(desk, 'evidence', piece)),
  })
  const made = await doAt({ at: drafted.at, what: key }, () => draftAssessment(actorOf(desk, drafted), input))
  desk.ids.set(`assessment ${key}`, made.id)
  return true
}

async function submit(desk: Desk, { key, submitted }: ExampleAssessment): Promise<boolean> {
  const waiting = await leftIn(desk, key, 'assessment.drafted')
  if (!submitted || !waiting) return false
  await doAt({ at: submitted.at, what: key }, () =>
    sendForReview(actorOf(desk, submitted), assessmentStep.parse(waiting)),
  )
  return true
}

async function publish(desk: Desk, { key, published, reason }: ExampleAssessment): Promise<boolean> {
  const waiting = await leftIn(desk, key, 'assessment.sent_for_review')
  if (!published || !waiting) return false
  await doAt({ at: published.at, what: key }, () =>
    publishAssessment(actorOf(desk, published), assessmentPublication.parse({ ...waiting, reason })),
  )
  return true
}

/** The assessment if this is the last thing that happened to it: what anybody has done with it since is left alone. */
async function leftIn(desk: Desk, key: string, action: string) {
  const id = idOf(desk, 'assessment', key)
  if ((await lastAction('assessment', id)) !== action) return null
  return db.assessment.findUnique({ where: { id }, select: { id: true, version: true } })
}
