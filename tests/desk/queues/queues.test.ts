import { expect, test } from 'vitest'
import { listAssessmentsForDesk } from '@/lib/assessments/desk-queries'
import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { sendForReview } from '@/lib/assessments/review'
import { getQueues, isDeskEmpty } from '@/lib/desk/queues/queries'
import { listHistoryForDesk } from '@/lib/record/desk-history'
import { testDatabase } from '@/tests/support/database'
import { aContributor, anAdmin, anEditor, aReviewer } from '@/tests/support/people'
import { makeAssertedClaim } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const reviewer = aReviewer()
const admin = anAdmin()

const annotation = {
  level: 'unverified' as const,
  rationale: 'Looked and found nothing.',
  known: '',
  notKnown: '',
  wouldSettle: '',
  credibility: 6,
  overruleReason: '',
  reviewBy: { at: new Date('2023-12-01'), precision: 'day' as const },
  statementIds: [],
  evidenceIds: [],
  examinedIds: [],
}

test('each claim and assessment waits in the queue of whoever has to act next', async () => {
  expect(await isDeskEmpty()).toBe(true)
  const { claimId } = await makeAssertedClaim(editor)
  const totals = async (viewer = editor, at = new Date('2023-11-01')) => {
    const queues = await getQueues(viewer, at)
    return Object.fromEntries(
      Object.entries(queues).flatMap(([name, { total }]) => (total ? [[name, total]] : [])),
    )
  }
  expect(await isDeskEmpty()).toBe(false)
  expect(await totals()).toEqual({ notAssessed: 1 })

  const draft = value(await draftAssessment(editor, { claimId, ...annotation }))
  expect(await totals()).toEqual({ drafts: 1, notAssessed: 1 })
  expect(await totals(reviewer)).toEqual({ notAssessed: 1 })

  const sent = value(await sendForReview(editor, draft))
  expect(await totals(reviewer)).toEqual({ inReview: 1, notAssessed: 1 })

  value(await publishAssessment(reviewer, { ...sent, reason: '' }))
  expect(await totals()).toEqual({ oneOrigin: 1 })
  expect(await totals(editor, new Date('2023-12-02'))).toEqual({ oneOrigin: 1, overdue: 1 })
})

test('a contributor sees nobody else’s draft, neither in lists nor in the history; an administrator alone sees users there', async () => {
  const { claimId } = await makeAssertedClaim(editor)
  value(await draftAssessment(editor, { claimId, ...annotation }))
  expect(await listAssessmentsForDesk(contributor, claimId)).toEqual([])
  expect(await listAssessmentsForDesk(editor, claimId)).toHaveLength(1)
  const seen = async (viewer: typeof editor) =>
    new Set((await listHistoryForDesk(viewer, {}, undefined)).lines.map(({ recordType }) => recordType))
  expect((await seen(contributor)).has('assessment')).toBe(false)
  expect((await seen(editor)).has('assessment')).toBe(true)
  expect((await seen(editor)).has('user')).toBe(false)
  expect((await seen(admin)).has('user')).toBe(true)
})
