import { expect, test } from 'vitest'
import { canUndo, isUndoable } from '@/lib/desk/undo/policy'
import { factsOf } from '@/lib/record/events'
import { ROLES, rolesFrom } from '@/tests/support/roles'

const ANYBODY = [
  'claim.created',
  'claim.edited',
  'source.created',
  'statement.recorded',
  'evidence.withdrawn',
]
const EDITORS = [
  'story.created',
  'story.edited',
  'source.edited',
  'source.graded',
  'rebuttal.standing_decided',
  'rebuttal.counter_claim_set',
  'assessment.sent_for_review',
  'assessment.review_assigned',
  'dissent.recorded',
]

test.each(ROLES)("a %s takes back what he did, and nothing of a colleague's", (role) => {
  for (const action of ANYBODY) {
    expect(canUndo({ id: 'me', role }, { userId: 'me' }, [{ action }])).toBe(true)
    expect(canUndo({ id: 'me', role }, { userId: 'you' }, [{ action }])).toBe(false)
  }
})

test.each(rolesFrom('editor'))('a %s takes back what he did as an editor: %s', (role, may) => {
  for (const action of EDITORS) {
    const lines = [{ action: 'claim.created' }, { action }]
    expect([action, canUndo({ id: 'me', role }, { userId: 'me' }, lines)]).toEqual([action, may])
  }
})

test('a step is taken back where each of its lines can be; a text only with its document', () => {
  expect(isUndoable([{ action: 'claim.created' }, { action: 'statement.recorded' }])).toBe(true)
  expect(isUndoable([{ action: 'claim.edited' }, { action: 'claim.merged' }])).toBe(false)
  expect(isUndoable([{ action: 'snapshot.added' }])).toBe(false)
  expect(isUndoable([{ action: 'document.created' }, { action: 'snapshot.added' }])).toBe(true)
  expect(isUndoable([])).toBe(false)
})

test.each([
  ['claim.created', 'remove'],
  ['claim.edited', 'restore'],
  ['statement.recorded', 'withdraw'],
  ['assessment.drafted', 'discard'],
  ['assessment.discarded', 'put_back'],
  ['snapshot.added', 'follows'],
  ['assessment.published', null],
  ['claim.merged', null],
  ['comment.added', null],
])('%s is taken back in this way: %s', (action, way) => {
  expect(factsOf(action).undo ?? null).toBe(way)
})
