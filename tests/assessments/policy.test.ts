import { describe, expect, test } from 'vitest'
import { AssessmentState } from '@/generated/prisma/enums'
import {
  canAssignReview,
  canBeReviewer,
  canClearInformation,
  canDissent,
  canDraft,
  canEditDraft,
  canPublish,
  canReturn,
  canSendForReview,
  canWithdraw,
} from '@/lib/assessments/policy'
import { ROLES, rolesFrom } from '@/tests/support/roles'

const mine = (state: AssessmentState) => ({ authorId: 'me', state })
const yours = (state: AssessmentState) => ({ authorId: 'you', state })

test.each(ROLES)('a %s drafts, edits his draft and takes it back from review', (role) => {
  const me = { id: 'me', role }
  expect(canDraft(me)).toBe(true)
  expect(canEditDraft(me, mine('draft'))).toBe(true)
  expect(canReturn(me, mine('in_review'))).toBe(true)
})

test.each(rolesFrom('editor'))(
  "a %s edits another's draft, sends, asks for a review, dissents: %s",
  (role, may) => {
    const me = { id: 'me', role }
    expect(canEditDraft(me, yours('draft'))).toBe(may)
    expect(canSendForReview(me, mine('draft'))).toBe(may)
    expect(canSendForReview(me, yours('draft'))).toBe(may)
    expect(canAssignReview(me, { state: 'draft' })).toBe(may)
    expect(canAssignReview(me, { state: 'in_review' })).toBe(may)
    expect(canDissent(me, yours('published'))).toBe(may)
    expect(canClearInformation(me)).toBe(may)
  },
)

test.each(rolesFrom('reviewer'))(
  "a %s reviews, returns, publishes and withdraws another's: %s",
  (role, may) => {
    const me = { id: 'me', role }
    expect(canBeReviewer(me, { authorId: 'you' })).toBe(may)
    expect(canReturn(me, yours('in_review'))).toBe(may)
    expect(canPublish(me, yours('in_review'), false)).toBe(may)
    expect(canPublish(me, mine('in_review'), true)).toBe(may)
    expect(canWithdraw(me, { state: 'published' })).toBe(may)
  },
)

describe.each(ROLES)('a %s never', (role) => {
  const me = { id: 'me', role }
  const statesBut = (...states: AssessmentState[]) =>
    Object.values(AssessmentState).filter((state) => !states.includes(state))

  test('reviews his own, publishes it on a desk of several, or dissents from it', () => {
    expect(canBeReviewer(me, { authorId: 'me' })).toBe(false)
    expect(canPublish(me, mine('in_review'), false)).toBe(false)
    expect(canDissent(me, mine('published'))).toBe(false)
  })

  test.each(statesBut('draft'))('edits or sends what is %s', (state) => {
    expect(canEditDraft(me, mine(state))).toBe(false)
    expect(canSendForReview(me, mine(state))).toBe(false)
  })

  test.each(statesBut('in_review'))('returns or publishes what is %s', (state) => {
    expect(canReturn(me, mine(state))).toBe(false)
    expect(canPublish(me, yours(state), true)).toBe(false)
  })

  test.each(statesBut('published'))('withdraws or dissents from what is %s', (state) => {
    expect(canWithdraw(me, { state })).toBe(false)
    expect(canDissent(me, yours(state))).toBe(false)
  })

  test.each(statesBut('draft', 'in_review'))('asks for a review of what is %s', (state) => {
    expect(canAssignReview(me, { state })).toBe(false)
  })
})
