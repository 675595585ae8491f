import { describe, expect, test } from 'vitest'
import { type Level, levelRules, type RequirementRecord, requirements } from '@/lib/reasoning/requirements'
import { say } from '../support/say'

const EMPTY: RequirementRecord = {
  claimKind: 'event',
  assertingStatements: 0,
  origins: 0,
  supportingEvidence: [],
  contradictingEvidence: [],
  rationale: '',
  wouldSettle: '',
}

test('every level has its rule, and on an empty record only "not yet assessed" is met', () => {
  expect(requirements(EMPTY).map(({ level, met }) => [level, met])).toEqual([
    ['unassessed', true],
    ['unverified', false],
    ['unverifiable', false],
    ['single_origin', false],
    ['corroborated', false],
    ['verified', false],
    ['refuted', false],
    ['not_checkable', false],
  ])
  expect(levelRules.map(({ needs }) => say(needs))).toEqual([
    'Nothing.',
    'A rationale that says what was tried.',
    'A rationale that says why not, and what would settle it.',
    'At least one asserting statement, and exactly one independent origin.',
    'At least two independent origins, none of them the same party.',
    'At least one piece of supporting evidence, of credibility 1 or 2, that the editor has examined.',
    'At least one piece of contradicting evidence, of credibility 1 or 2, that the editor has examined.',
    'A claim that states a position or makes a forecast.',
  ])
})

describe('what each level needs', () => {
  test.each<[Level, Partial<RequirementRecord>, boolean, string]>([
    ['unassessed', {}, true, 'Needs nothing.'],
    ['unverified', { rationale: 'Asked both.' }, true, 'The rationale is written.'],
    [
      'unverified',
      { rationale: ' \n' },
      false,
      'No rationale yet: Unverified needs one that says what was tried.',
    ],
    [
      'unverifiable',
      { wouldSettle: 'The text.' },
      false,
      'No rationale yet: Cannot be verified now needs one that says why not.',
    ],
    [
      'unverifiable',
      { rationale: 'No access.' },
      false,
      'Nothing yet on what would settle it: Cannot be verified now needs that beside its rationale.',
    ],
    [
      'unverifiable',
      { rationale: 'No access.', wouldSettle: 'The text.' },
      true,
      'The rationale and what would settle it are written.',
    ],
    ['single_origin', {}, false, 'No asserting statement is on record: Single origin needs one.'],
    ['single_origin', { assertingStatements: 1, origins: 1 }, true, '1 statement, 1 independent origin.'],
    ['single_origin', { assertingStatements: 2, origins: 1 }, true, '2 statements, 1 independent origin.'],
    [
      'single_origin',
      { assertingStatements: 3, origins: 2 },
      false,
      '3 statements, 2 independent origins: Single origin needs exactly 1.',
    ],
    [
      'single_origin',
      { assertingStatements: 1, origins: 0 },
      false,
      '1 statement, no independent origin: Single origin needs exactly 1.',
    ],
    ['corroborated', {}, false, 'No statement, no independent origin: Corroborated needs 2.'],
    [
      'corroborated',
      { assertingStatements: 2, origins: 1 },
      false,
      '2 statements, 1 independent origin: Corroborated needs 2.',
    ],
    ['corroborated', { assertingStatements: 2, origins: 2 }, true, '2 statements, 2 independent origins.'],
    [
      'not_checkable',
      { claimKind: 'forecast' },
      true,
      'The claim makes a forecast, which cannot be checked now.',
    ],
    [
      'not_checkable',
      { claimKind: 'position' },
      true,
      'The claim states a position, which cannot be checked now.',
    ],
    [
      'not_checkable',
      { claimKind: 'causal' },
      false,
      'The claim is neither a position nor a forecast: Not checkable is for these alone.',
    ],
  ])('%s with %j: %s', (level, record, met, words) => {
    expect(verdict(level, record)).toEqual({ met, words })
  })

  test.each([
    ['verified', 'supportingEvidence', 'contradictingEvidence', 'supporting', 'Verified'],
    ['refuted', 'contradictingEvidence', 'supportingEvidence', 'contradicting', 'Refuted'],
  ] as const)('%s needs examined, credible evidence', (level, field, other, word, label) => {
    const evidence = (...items: [number | null, boolean][]) =>
      items.map(([credibility, examined], i) => ({ id: `e${i}`, credibility, examined }))
    expect(verdict(level, { [field]: evidence([2, true], [1, true], [1, false]) })).toEqual({
      met: true,
      words: `The editor has examined 2 pieces of ${word} evidence of credibility 1 or 2.`,
    })
    expect(verdict(level, { [other]: evidence([1, true]) })).toEqual({
      met: false,
      words: `No ${word} evidence is on record: ${label} needs a piece of credibility 1 or 2.`,
    })
    expect(verdict(level, { [field]: evidence([3, true], [6, true], [null, true]) })).toEqual({
      met: false,
      words: `3 pieces of ${word} evidence, none of credibility 1 or 2: ${label} needs one.`,
    })
    expect(verdict(level, { [field]: evidence([3, true], [2, false]) })).toEqual({
      met: false,
      words: `1 piece of ${word} evidence of credibility 1 or 2, not examined yet: ${label} needs one that the editor has examined.`,
    })
  })
})

function verdict(level: Level, record: Partial<RequirementRecord>) {
  const found = requirements({ ...EMPTY, ...record }).find((requirement) => requirement.level === level)!
  return { met: found.met, words: say(found.reason) }
}
