import { beforeEach, expect, test } from 'vitest'
import { recordDissent } from '@/lib/assessments/dissent-mutations'
import { draftAssessment, sendForReview } from '@/lib/assessments/mutations'
import { publishAssessment } from '@/lib/assessments/publication-mutations'
import { listClaimHistory, listLatestChanges } from '@/lib/history/queries'
import { newRender, withRender } from '@/lib/page-cache/render'
import type { Actor } from '@/lib/users/policy'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeAssertedClaim } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase()

let author: Actor
let reviewer: Actor
let dissenter: Actor
let claimId: string

beforeEach(async () => {
  author = await person('editor', 'Ada')
  reviewer = await person('reviewer', 'Rosa')
  dissenter = await person('editor', 'Dora')
  const record = await makeAssertedClaim(author)
  claimId = record.claimId
  const said = { rationale: 'One speaker.', known: '', notKnown: '', wouldSettle: '', overruleReason: '' }
  const grounds = { statementIds: [record.statementId], evidenceIds: [], examinedIds: [] }
  const input = {
    claimId,
    level: 'single_origin' as const,
    credibility: 3,
    reviewBy: null,
    ...said,
    ...grounds,
  }
  const draft = value(await draftAssessment(author, input))
  const sent = value(await sendForReview(author, draft))
  const { id: assessmentId } = value(await publishAssessment(reviewer, { ...sent, reason: '' }))
  value(await recordDissent(dissenter, { assessmentId, level: 'unverified', reasons: 'Nobody else saw it.' }))
})

test('a page that names who signed is dropped when he takes another name', async () => {
  const history = newRender()
  const { lines } = await withRender(history, () => listClaimHistory(claimId, '1'))
  expect(lines.map(({ subject }) => subject && 'author' in subject && subject.author)).toContain('Ada')
  expect([...history.tags]).toEqual(expect.arrayContaining([author.id, reviewer.id, dissenter.id]))
  const front = newRender()
  await withRender(front, () => listLatestChanges(5))
  expect([...front.tags]).toContain(dissenter.id)
})
