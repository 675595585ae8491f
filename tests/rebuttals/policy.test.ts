import { expect, test } from 'vitest'
import { bearingsThatDecide, canRebut, needsEvidence } from '@/lib/rebuttals/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))('a %s rebuts: %s', (role, may) => {
  expect(canRebut({ role })).toBe(may)
})

test.each([
  ['standing', false],
  ['answered', false],
  ['withdrawn', false],
  ['upheld', true],
  ['refuted', true],
] as const)('that a rebuttal is %s needs evidence: %s', (standing, needed) => {
  expect(needsEvidence(standing)).toBe(needed)
})

test.each([
  ['upheld', 1, 'contradicts'],
  ['refuted', 1, 'supports'],
  ['upheld', 2, 'supports'],
  ['refuted', 2, 'contradicts'],
  ['upheld', 3, 'contradicts'],
] as const)(
  'a rebuttal is %s at depth %i by what %s the claim, or by context',
  (standing, depth, bearing) => {
    expect(bearingsThatDecide(standing, depth)).toEqual([bearing, 'context'])
  },
)
