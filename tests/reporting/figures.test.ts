import { describe, expect, test } from 'vitest'
import { findFigures } from '@/lib/reporting/figures'

const CASES: [string, object[]][] = [
  ['more than 7,000 have been killed', [{ low: 7000, comparator: 'more_than', counted: 'killed' }]],
  [
    'raided at least 11 times in Iraq and five times in Syria',
    [
      { low: 11, comparator: 'at_least', counted: 'attacks', area: 'Iraq' },
      { low: 5, comparator: 'exactly', counted: 'attacks', area: 'Syria' },
    ],
  ],
  [
    'killed 1,400 people and wounded 3,000',
    [
      { low: 1400, counted: 'killed' },
      { low: 3000, counted: 'wounded' },
    ],
  ],
  [
    'between 300 and 400 people were arrested',
    [{ low: 300, high: 400, comparator: 'between', counted: 'detained' }],
  ],
  ['300 to 400 soldiers', [{ low: 300, high: 400, comparator: 'between', counted: 'troops' }]],
  ['up to 50 houses burned', [{ low: null, high: 50, comparator: 'at_most', counted: 'houses' }]],
  ['fewer than twenty-five deaths', [{ low: null, high: 25, comparator: 'fewer_than', counted: 'killed' }]],
  ['about 200 people are held hostage', [{ low: 200, comparator: 'about', counted: 'hostages' }]],
  ['1.4 million visitors came', [{ low: 1_400_000, high: 1_400_000, counted: 'visitors' }]],
  ['prices rose 12 percent', [{ low: 12, unit: 'percent' }]],
  ['it cost £3bn', [{ low: 3e9, unit: 'GBP' }]],
  ['it cost 2 million euros', [{ low: 2e6, unit: 'EUR' }]],
]

describe('figures', () => {
  test.each(CASES)('%s', (text, wanted) =>
    expect(findFigures(`The office said ${text}.`)).toMatchObject(wanted),
  )

  test.each([
    'On 3 May 2024 it rained.',
    'Mara Lind, 54, left.',
    'It began at 10:30.',
    'One of the doors was open.',
    'The 3rd door was open.',
    'Article 5 applies.',
    'Dozens of people came.',
    'She waited 20 minutes.',
    'In 1998 it was shut.',
  ])('none in: %s', (text) => expect(findFigures(text)).toEqual([]))

  test('only those within the span', () => {
    expect(findFigures('Two cows and three pigs.', { start: 0, end: 8 })).toHaveLength(1)
  })
})
