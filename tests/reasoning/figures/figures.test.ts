import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePartialDate } from '@/lib/reasoning/dates'
import { compareScopes } from '@/lib/reasoning/figures/comparable'
import { figureFault } from '@/lib/reasoning/figures/fault'
import type { Comparator, Figure, FigureNumbers } from '@/lib/reasoning/figures/figure'
import { figureWording } from '@/lib/reasoning/figures/figure-words'
import { figureRange, figuresContradict, rangesOverlap } from '@/lib/reasoning/figures/range'
import { say } from '../../support/say'

const comparators: Comparator[] = [
  'exactly',
  'at_least',
  'more_than',
  'at_most',
  'fewer_than',
  'about',
  'between',
]
const value = fc.option(
  fc.oneof(fc.nat({ max: 50 }), fc.nat(), fc.double({ min: 0, max: 1e12, noNaN: true })),
)
const numbers: fc.Arbitrary<FigureNumbers> = fc.record({
  low: value,
  high: value,
  comparator: fc.constantFrom(...comparators),
})
const sound = numbers.filter((figure) => figureFault(figure) === null)

describe('figureWording', () => {
  test.each<[Comparator, number | null, number | null, string]>([
    ['exactly', 7028, null, '7,028'],
    ['exactly', 7028, 7028, '7,028'],
    ['more_than', 7000, null, 'more than 7,000'],
    ['at_least', 1400, null, 'at least 1,400'],
    ['about', 900, null, 'about 900'],
    ['at_most', null, 30, 'at most 30'],
    ['fewer_than', null, 12, 'fewer than 12'],
    ['between', 312, 500, 'between 312 and 500'],
    ['exactly', 0, null, '0'],
    ['exactly', 2.5, null, '2.5'],
    ['more_than', 1_500_000, null, 'more than 1,500,000'],
  ])('%s %s %s: %s', (comparator, low, high, words) => {
    const worded = figureWording({ low, high, comparator })
    expect(worded && say(worded)).toBe(words)
  })

  test('property: there are words and a range for whatever has no fault', () => {
    fc.assert(
      fc.property(sound, (figure) => {
        const worded = figureWording(figure)
        expect(worded && say(worded)).toMatch(/\d/)
        const range = figureRange(figure)
        expect(range).not.toBeNull()
        expect(range && rangesOverlap(range, range)).toBe(true)
      }),
    )
  })
})

describe('figureFault', () => {
  test.each<[Comparator, number | null, number | null, 'low' | 'high', string]>([
    ['exactly', null, null, 'low', 'This comparison needs a number here.'],
    ['exactly', 5, 6, 'high', 'An exact figure is one number: leave this one empty, or repeat the first.'],
    ['about', 5, 6, 'high', 'This comparison takes the lower number only: leave this one empty.'],
    ['at_least', 5, 6, 'high', 'This comparison takes the lower number only: leave this one empty.'],
    ['more_than', null, 6, 'low', 'This comparison needs a number here.'],
    ['at_most', 5, 6, 'low', 'This comparison takes the upper number only: leave this one empty.'],
    ['fewer_than', 5, null, 'high', 'This comparison needs a number here.'],
    ['fewer_than', null, 0, 'high', 'There is nothing below none: give a number above zero.'],
    ['between', 5, null, 'high', 'This comparison needs a number here.'],
    ['between', 6, 5, 'high', 'The upper number is smaller than the lower one.'],
    ['exactly', -1, null, 'low', 'Give a number that is not negative.'],
    ['exactly', Number.NaN, null, 'low', 'Give a number that is not negative.'],
    ['between', 1, Number.POSITIVE_INFINITY, 'high', 'Give a number that is not negative.'],
  ])('%s %s %s', (comparator, low, high, field, words) => {
    const fault = figureFault({ low, high, comparator })
    expect(fault && { field: fault.field, words: say(fault.reason) }).toEqual({ field, words })
  })

  test.each<[Comparator, number | null, number | null]>([
    ['exactly', 5, null],
    ['exactly', 5, 5],
    ['at_least', 0, null],
    ['more_than', 0, null],
    ['about', 900, null],
    ['at_most', null, 0],
    ['fewer_than', null, 1],
    ['between', 5, 5],
    ['between', 5, 6],
  ])('%s %s %s is sound', (comparator, low, high) => {
    expect(figureFault({ low, high, comparator })).toBeNull()
  })
})

describe('compareScopes', () => {
  const toll = {
    counted: 'killed',
    population: 'Palestinians',
    area: 'Gaza Strip',
    unit: null,
    cumulative: true,
  }

  test('case, spacing and width do not matter', () => {
    const same = { ...toll, counted: ' Killed', area: 'GAZA\u00a0 strip', unit: '' }
    expect(compareScopes(toll, same)).toEqual({ comparable: true, reasons: [] })
  })

  test('every difference is a reason', () => {
    const other = { counted: 'wounded', population: null, area: 'Israel', unit: 'people', cumulative: false }
    const { comparable, reasons } = compareScopes(toll, other)
    expect(comparable).toBe(false)
    expect(reasons.map(say)).toEqual([
      'They count different things: killed and wounded.',
      'Only one of them says who is counted: Palestinians.',
      'They are for different areas: Gaza Strip and Israel.',
      'Only one of them states a unit: people.',
      'One is a running total, the other the count of a period.',
    ])
  })

  test('property: symmetric, and a figure is comparable to itself', () => {
    const text = fc.option(fc.constantFrom('', 'a', 'A ', 'b'))
    const scope = fc.record({
      counted: fc.constantFrom('killed', 'Killed', 'wounded'),
      population: text,
      area: text,
      unit: text,
      cumulative: fc.boolean(),
    })
    fc.assert(
      fc.property(scope, scope, (a, b) => {
        expect(compareScopes(a, a).comparable).toBe(true)
        expect(compareScopes(b, a).comparable).toBe(compareScopes(a, b).comparable)
        expect(compareScopes(b, a).reasons).toHaveLength(compareScopes(a, b).reasons.length)
      }),
    )
  })
})

describe('figureRange', () => {
  test.each<[Comparator, number | null, number | null, object]>([
    ['exactly', 7028, null, { low: 7028, high: 7028, lowExcluded: false, highExcluded: false }],
    ['more_than', 7000, null, { low: 7000, high: null, lowExcluded: true }],
    ['at_least', 1400, null, { low: 1400, high: null, lowExcluded: false }],
    ['at_most', null, 30, { low: null, high: 30, highExcluded: false }],
    ['fewer_than', null, 12, { low: null, high: 12, highExcluded: true }],
    ['about', 900, null, { low: 900, high: 900, approximate: true }],
    ['between', 312, 500, { low: 312, high: 500, approximate: false }],
  ])('%s %s %s', (comparator, low, high, range) => {
    expect(figureRange({ low, high, comparator })).toMatchObject(range)
  })

  test.each<[FigureNumbers, FigureNumbers, boolean]>([
    [more(7000), exact(7028), true],
    [more(7000), exact(7000), false],
    [least(7000), exact(7000), true],
    [fewer(12), least(12), false],
    [most(12), least(12), true],
    [about(900), exact(930), true],
    [about(900), exact(960), false],
    [about(7028), exact(7030), false],
    [about(0.5), exact(0.54), true],
    [between(312, 500), exact(501), false],
    [between(312, 500), most(312), true],
    [more(5), least(900), true],
  ])('%j and %j overlap: %s', (a, b, expected) => {
    const [first, second] = [figureRange(a)!, figureRange(b)!]
    expect(rangesOverlap(first, second)).toBe(expected)
    expect(rangesOverlap(second, first)).toBe(expected)
  })
})

describe('figuresContradict', () => {
  test('more than 7,000 and 7,028 do not; 5,000 does', () => {
    expect(contradict(figure(more(7000)), figure(exact(7028)))).toBe(false)
    expect(contradict(figure(more(7000)), figure(exact(5000)))).toBe(true)
  })

  test('figures that are not comparable never do', () => {
    expect(contradict(figure(exact(5)), figure({ ...exact(6), area: 'Israel' }))).toBe(false)
  })

  test('running totals of two days may grow, and may not fall', () => {
    const [first, second] = [parsePartialDate('2023-10-25'), parsePartialDate('2023-10-26')]
    expect(
      contradict(figure({ ...exact(6546), asOf: first }), figure({ ...exact(7028), asOf: second })),
    ).toBe(false)
    expect(
      contradict(figure({ ...exact(7028), asOf: first }), figure({ ...exact(6546), asOf: second })),
    ).toBe(true)
  })

  test('counts of other periods, and figures of which the date is open, need not agree', () => {
    const asOf = parsePartialDate('2023-10-26')
    const daily = { cumulative: false }
    expect(contradict(figure({ ...exact(5), ...daily, asOf }), figure({ ...exact(6), ...daily }))).toBe(false)
    expect(
      contradict(figure({ ...exact(5), asOf }), figure({ ...exact(6), asOf: parsePartialDate('2023-10') })),
    ).toBe(false)
    const since = parsePartialDate('2023-10-07')
    expect(contradict(figure({ ...exact(5), asOf, periodFrom: since }), figure({ ...exact(6), asOf }))).toBe(
      false,
    )
  })

  test('property: symmetric; no figure contradicts itself', () => {
    const dated = fc.record({
      numbers: sound,
      asOf: fc.constantFrom(null, parsePartialDate('2023-10'), parsePartialDate('2023-10-26')),
      cumulative: fc.boolean(),
    })
    fc.assert(
      fc.property(dated, dated, (a, b) => {
        const [first, second] = [a, b].map(({ numbers, ...rest }) => figure({ ...numbers, ...rest }))
        expect(contradict(first!, first!)).toBe(false)
        contradict(first!, second!)
      }),
    )
  })
})

/** Whether they contradict, asked both ways. */
function contradict(a: Figure, b: Figure): boolean {
  expect(figuresContradict(b, a)).toBe(figuresContradict(a, b))
  return figuresContradict(a, b)
}

function figure(rest: FigureNumbers & Partial<Figure>): Figure {
  return {
    counted: 'killed',
    population: null,
    area: 'Gaza',
    unit: null,
    cumulative: true,
    periodFrom: null,
    periodTo: null,
    asOf: null,
    ...rest,
  }
}

function exact(low: number): FigureNumbers {
  return { comparator: 'exactly', low, high: null }
}
function more(low: number): FigureNumbers {
  return { comparator: 'more_than', low, high: null }
}
function least(low: number): FigureNumbers {
  return { comparator: 'at_least', low, high: null }
}
function about(low: number): FigureNumbers {
  return { comparator: 'about', low, high: null }
}
function most(high: number): FigureNumbers {
  return { comparator: 'at_most', low: null, high }
}
function fewer(high: number): FigureNumbers {
  return { comparator: 'fewer_than', low: null, high }
}
function between(low: number, high: number): FigureNumbers {
  return { comparator: 'between', low, high }
}
