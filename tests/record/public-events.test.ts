import { expect, test } from 'vitest'
import { EVENTS, factsOf } from '@/lib/record/events'

test.each([
  ['statement', 'statement.recorded', true],
  ['statement', 'statement.withdrawn', true],
  ['statement', 'statement.reanchored', false],
  ['rebuttal', 'rebuttal.standing_decided', true],
  ['evidence', 'evidence.added', true],
  ['evidence', 'evidence.reanchored', false],
  ['dissent', 'dissent.recorded', true],
  ['claim', 'claim.created', true],
  ['claim', 'claim.reworded', true],
  ['claim', 'claim.assigned', false],
  ['claim', 'claim.ordered', false],
  ['claim', 'claim.labelled', false],
  ['assessment', 'assessment.drafted', false],
  ['assessment', 'assessment.sent_for_review', false],
  ['assessment', 'assessment.published', true],
  ['assessment', 'assessment.superseded', true],
  ['assessment', 'assessment.withdrawn', true],
  ['source', 'source.graded', false],
  ['document', 'document.created', false],
  ['comment', 'comment.added', false],
  ['user', 'user.created', false],
  ['setting', 'setting.changed', false],
] as const)('of a %s, readers see %s: %s', (type, action, seen) => {
  expect(EVENTS[action].of).toBe(type)
  expect(factsOf(action).public ?? false).toBe(seen)
})
