import { afterEach, describe, expect, test } from 'vitest'
import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { assignReview, returnAssessment, sendForReview } from '@/lib/assessments/review'
import { assessmentInput } from '@/lib/assessments/schema'
import { assignClaim } from '@/lib/claims/assign'
import { addComment } from '@/lib/comments/add'
import {
  countUnread,
  listNotifications,
  listWatched,
  notificationTarget,
} from '@/lib/desk/notifications/queries'
import { notifyOverdue, readNotifications, watchRecord } from '@/lib/desk/notifications/watch'
import { getQueues } from '@/lib/desk/queues/queries'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { recordStatement } from '@/lib/statements/record'
import { testDatabase } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { aContributor, anEditor, aReviewer, shutOut } from '@/tests/support/people'
import { theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()
const reviewer = aReviewer()
const other = aContributor()
const record = theBridge()

afterEach(() => setClock(null))

const told = async (who: Actor) =>
  (await listNotifications(who, undefined)).notifications.map(({ kind, actorName }) => [kind, actorName])
const assessment = (more: object = {}) =>
  assessmentInput.parse({
    claimId: record.claimId,
    level: 'unverified',
    rationale: 'Asked; no answer.',
    credibility: '6',
    ...more,
  })
const watch = (who: Actor, on = true) =>
  watchRecord(who, { recordType: 'claim', recordId: record.claimId, on })

describe('who is told', () => {
  test('whoever a claim was assigned to, unless he took it himself', async () => {
    value(await assignClaim(editor, { id: record.claimId, assigneeId: other.id }))
    expect(await told(other)).toEqual([['assigned', 'Edda']])
    value(await assignClaim(editor, { id: record.claimId, assigneeId: editor.id }))
    expect(await told(editor)).toEqual([])
  })

  test('whom a comment mentions, and those who spoke in the thread before; nobody of his own words', async () => {
    const about = { recordType: 'claim' as const, recordId: record.claimId }
    const first = value(await addComment(other, { ...about, text: 'Is it so, @Edda? @Otto Kern asks.' }))
    expect(await told(editor)).toEqual([['mentioned', 'Otto Kern']])
    expect(await told(other)).toEqual([])
    value(await addComment(editor, { ...about, parentId: first.id, text: 'It is.' }))
    expect(await told(other)).toEqual([['watched', 'Edda']])
    const mentions = await db.commentMention.findMany({ where: { commentId: first.id } })
    expect(mentions.map(({ userId }) => userId).sort()).toEqual([editor.id, other.id].sort())
  })

  test('the reviewer who is asked, and the author of what is returned and published', async () => {
    const draft = value(await draftAssessment(editor, assessment()))
    const asked = value(await assignReview(editor, { id: draft.id, version: 1, reviewerId: reviewer.id }))
    expect(await told(reviewer)).toEqual([['review_assigned', 'Edda']])
    const sent = value(await sendForReview(editor, asked))
    expect((await getQueues(reviewer, new Date())).toReview.total).toBe(1)
    expect((await getQueues(editor, new Date())).inReview.total).toBe(1)
    const back = value(await returnAssessment(reviewer, { ...sent, note: 'Ask once more.' }))
    const again = value(await sendForReview(editor, back))
    value(await publishAssessment(reviewer, { ...again, reason: '' }))
    expect(await told(editor)).toEqual([
      ['published', 'Rita'],
      ['returned', 'Rita'],
    ])
  })

  test('whoever watches the claim or its story, once until he has read of it; drafts are nobody’s news', async () => {
    value(await watch(other))
    value(await draftAssessment(editor, assessment()))
    expect(await told(other)).toEqual([])
    value(await recordStatement(editor, statementInputOf(record)))
    value(await recordStatement(reviewer, statementInputOf(record, { stance: 'confirms' })))
    expect(await told(other)).toEqual([['watched', 'Rita']])
    value(await readNotifications(other, {}))
    value(await recordStatement(editor, statementInputOf(record, { stance: 'doubts' })))
    expect(await told(other)).toHaveLength(2)
    value(await watch(other, false))
    value(await recordStatement(editor, statementInputOf(record, { stance: 'qualifies' })))
    expect(await told(other)).toHaveLength(2)
  })

  test('whoever looks after an assessment that is due, once', async () => {
    const draft = value(await draftAssessment(editor, assessment({ reviewBy: '2026-03-01' })))
    const sent = value(await sendForReview(editor, draft))
    value(await publishAssessment(reviewer, { ...sent, reason: '' }))
    value(await readNotifications(editor, {}))
    setClock(new Date('2026-02-01T00:00:00Z'))
    expect(await notifyOverdue()).toBe(0)
    setClock(new Date('2026-03-02T00:00:00Z'))
    expect(await notifyOverdue()).toBe(1)
    expect(await notifyOverdue()).toBe(0)
    expect((await told(editor)).map(([kind]) => kind)).toContain('overdue')
  })
})

describe('reading', () => {
  test('is everybody’s own: others’ notifications are neither marked nor opened', async () => {
    value(await assignClaim(editor, { id: record.claimId, assigneeId: other.id }))
    const { notifications } = await listNotifications(other, undefined)
    const id = notifications[0]?.id ?? ''
    expect(await notificationTarget(editor, id)).toBeNull()
    expect(value(await readNotifications(editor, { id })).count).toBe(0)
    expect(await countUnread(other.id)).toBe(1)
    expect(await notificationTarget(other, id)).toBe(`/desk/claims/${record.claimId}`)
    expect(value(await readNotifications(other, { id })).count).toBe(1)
    expect((await listNotifications(other, undefined)).unread).toBe(0)
  })
})

describe('watching', () => {
  test('twice is once; what is not there cannot be watched, nor by somebody who was shut out', async () => {
    value(await watch(other))
    value(await watch(other))
    expect(await db.watch.count()).toBe(1)
    expect(await listWatched(other)).toEqual([
      { href: `/desk/claims/${record.claimId}`, text: 'The bridge was closed on Monday' },
    ])
    const nowhere = { recordType: 'story' as const, recordId: record.claimId, on: true }
    expect(refusal(await watchRecord(other, nowhere)).code).toBe('not_found')
    await shutOut(other)
    expect(refusal(await watch(other)).code).toBe('forbidden')
  })
})

describe('asking for a review', () => {
  test('is an editor’s, of a reviewer who is not the author, until the assessment is published', async () => {
    const draft = value(await draftAssessment(editor, assessment()))
    const asks = (who: Actor, reviewerId: string | null, version = 1) =>
      assignReview(who, { id: draft.id, version, reviewerId })
    expect(refusal(await asks(other, reviewer.id)).code).toBe('not_found')
    expect(refusal(await asks(editor, editor.id)).fields).toEqual({ reviewerId: ['reviewer_unknown'] })
    expect(refusal(await asks(editor, other.id)).fields).toEqual({ reviewerId: ['reviewer_unknown'] })
    expect(refusal(await asks(editor, reviewer.id, 7)).code).toBe('stale')
    const asked = value(await asks(editor, reviewer.id))
    const nobody = value(await asks(editor, null, asked.version))
    const sent = value(await sendForReview(editor, nobody))
    value(await publishAssessment(reviewer, { ...sent, reason: '' }))
    expect(refusal(await asks(editor, reviewer.id, 5)).message).toBe('assessment_not_open')
    const lines = await db.event.findMany({
      where: { recordId: draft.id, action: 'assessment.review_assigned' },
    })
    expect(lines).toHaveLength(2)
  })
})
