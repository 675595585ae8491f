import { describe, expect, test } from 'vitest'
import { parsePartialDate } from '@/lib/reasoning/dates'
import type { OriginSource, OriginStatement } from '@/lib/reasoning/origins/origin'
import { independentOrigins, originsAgainst } from '@/lib/reasoning/origins/origins'
import type { Stance } from '@/lib/reasoning/origins/retractions'
import { say } from '../../support/say'

const sources: OriginSource[] = [
  source('us', 'United States government', 'government_body'),
  source('white-house', 'White House', 'office', 'us'),
  source('biden', 'Joe Biden', 'person', 'us'),
  source('kirby', 'John Kirby', 'person', 'white-house'),
  source('iran', 'Government of Iran', 'government_body'),
  source('jamshidi', 'Mohammad Jamshidi', 'person', 'iran'),
  source('irna', 'IRNA', 'news_agency', 'iran'),
  source('reuters', 'Reuters', 'news_agency'),
  source('unnamed', 'an unnamed source', 'unnamed'),
  source('unnamed-2', 'an unnamed diplomat', 'unnamed'),
  source('unnamed-us', 'an unnamed American official', 'unnamed', 'us'),
  source('loop-a', 'Loop A', 'ngo', 'loop-b'),
  source('loop-b', 'Loop B', 'ngo', 'loop-a'),
]

describe('merging', () => {
  test('one source through ten outlets is one origin', () => {
    const statements = Array.from({ length: 10 }, (_, i) =>
      says(`s${i}`, 'biden', { relayedById: `outlet-${i}` }),
    )
    const [origin, ...rest] = count(statements)
    expect(rest).toEqual([])
    expect(origin).toMatchObject({ key: 'biden', names: ['Joe Biden'], unnamed: false, relayedById: null })
    expect(origin?.statementIds).toHaveLength(10)
    expect(origin?.merged.map(say)).toEqual(['10 statements go back to Joe Biden.'])
  })

  test('two people of one government are one party, and the page is told why', () => {
    const [origin, ...rest] = count([says('s1', 'biden'), says('s2', 'kirby')])
    expect(rest).toEqual([])
    expect(origin).toMatchObject({ names: ['Joe Biden', 'John Kirby'], statementIds: ['s1', 's2'] })
    expect(origin?.merged.map(say)).toEqual([
      'Joe Biden and John Kirby are both affiliated to United States government.',
    ])
  })

  test('a source and what it is affiliated to at two removes are one party', () => {
    const [origin, ...rest] = count([says('s1', 'us'), says('s2', 'kirby')])
    expect(rest).toEqual([])
    expect(origin?.merged.map(say)).toEqual(['John Kirby is affiliated to United States government.'])
    expect(count([says('s1', 'kirby'), says('s2', 'white-house')])[0]?.merged.map(say)).toEqual([
      'John Kirby is affiliated to White House.',
    ])
  })

  test('sources of two governments are two origins, sorted by name', () => {
    expect(count([says('s1', 'kirby'), says('s2', 'jamshidi')]).map(({ names }) => names)).toEqual([
      ['John Kirby'],
      ['Mohammad Jamshidi'],
    ])
  })

  test('dependent evidence makes one origin of two', () => {
    const statements = [says('s1', 'reuters'), says('s2', 'biden')]
    expect(count(statements)).toHaveLength(2)
    const [origin, ...rest] = count(statements, [{ sourceId: 'reuters', dependsOnId: 'us' }])
    expect(rest).toEqual([])
    expect(origin?.merged.map(say)).toEqual([
      'The evidence of Reuters depends on that of United States government.',
    ])
  })

  test('affiliation in a circle is one party and does not hang', () => {
    expect(count([says('s1', 'loop-a'), says('s2', 'loop-b')])).toHaveLength(1)
  })

  test('a source that is not given is refused', () => {
    expect(() => count([says('s1', 'nobody')])).toThrow(RangeError)
  })
})

describe('unnamed roots', () => {
  test('count once for each relaying outlet, marked', () => {
    const origins = count([
      says('s1', 'unnamed', { relayedById: 'irna' }),
      says('s2', 'unnamed', { relayedById: 'reuters' }),
    ])
    expect(origins.map(({ key, unnamed, relayedById }) => ({ key, unnamed, relayedById }))).toEqual([
      { key: 'unnamed:irna', unnamed: true, relayedById: 'irna' },
      { key: 'unnamed:reuters', unnamed: true, relayedById: 'reuters' },
    ])
  })

  test('of one outlet cannot be told apart', () => {
    const [origin, ...rest] = count([
      says('s1', 'unnamed', { relayedById: 'irna' }),
      says('s2', 'unnamed-2', { relayedById: 'irna' }),
    ])
    expect(rest).toEqual([])
    expect(origin?.names).toEqual(['an unnamed diplomat', 'an unnamed source'])
    expect(origin?.merged.map(say)).toEqual([
      '2 statements rest on unnamed sources of IRNA. Unnamed sources of one outlet cannot be told apart and count as one.',
    ])
  })

  test('stand apart from the outlet that speaks for itself', () => {
    expect(count([says('s1', 'unnamed', { relayedById: 'irna' }), says('s2', 'irna')])).toHaveLength(2)
  })

  test('with a recorded affiliation join their party, still marked', () => {
    const [alone] = count([says('s1', 'unnamed-us')])
    expect(alone).toMatchObject({ unnamed: true, unnamedSourceIds: ['unnamed-us'], relayedById: null })
    const [joined, ...rest] = count([says('s1', 'unnamed-us'), says('s2', 'biden')])
    expect(rest).toEqual([])
    expect(joined).toMatchObject({ unnamed: false, unnamedSourceIds: ['unnamed-us'] })
  })

  test('that depend on a named source join it', () => {
    const statements = [
      says('s1', 'unnamed', { relayedById: 'irna' }),
      says('s2', 'unnamed', { relayedById: 'reuters' }),
      says('s3', 'jamshidi'),
    ]
    expect(count(statements)).toHaveLength(3)
    expect(count(statements, [{ sourceId: 'unnamed', dependsOnId: 'jamshidi' }])).toHaveLength(1)
  })
})

test('two unnamed sources that depended on each other stay one origin when they are merged into one', () => {
  const [origin, ...rest] = count(
    [says('s1', 'unnamed', { relayedById: 'irna' }), says('s2', 'unnamed', { relayedById: 'reuters' })],
    [{ sourceId: 'unnamed', dependsOnId: 'unnamed' }],
  )
  expect(rest).toEqual([])
  expect(origin?.merged.map(say)).toEqual([
    'Whichever outlet relays it, this is one source: an unnamed source.',
  ])
})

describe('what counts', () => {
  test('asserting and confirming statements only, or denying ones against', () => {
    const stances: Stance[] = [
      'asserts',
      'confirms',
      'denies',
      'doubts',
      'qualifies',
      'retracts',
      'could_not_verify',
      'declined_to_comment',
    ]
    for (const stance of stances) {
      const input = { statements: [says('s1', 'reuters', { stance })], sources, dependences: [] }
      expect(independentOrigins(input), stance).toHaveLength(
        stance === 'asserts' || stance === 'confirms' ? 1 : 0,
      )
      expect(originsAgainst(input), stance).toHaveLength(stance === 'denies' ? 1 : 0)
    }
  })

  test.each([
    ['2023-10-25', '2023-10-26', 0],
    ['2023-10-25', '2023-10-25', 0],
    ['2023-10-27', '2023-10-26', 1],
    ['2023-10-27', '2023-10', 0],
    ['2023-10', '2023-10-26', 0],
    [null, '2023-10-26', 0],
    ['2023-10-25', null, 0],
  ])('said %s and retracted %s: %i origin', (said, retracted, expected) => {
    const statements = [
      says('s1', 'reuters', { date: said }),
      says('s2', 'reuters', { date: retracted, stance: 'retracts' }),
    ]
    expect(count(statements)).toHaveLength(expected)
    expect(count(statements.toReversed())).toHaveLength(expected)
  })

  test('the latest of several retractions decides, and an undated one may be the latest', () => {
    const said = says('s1', 'reuters', { date: '2023-10-25' })
    const early = says('s2', 'reuters', { date: '2023-10-20', stance: 'retracts' })
    const late = says('s3', 'reuters', { date: '2023-10-26', stance: 'retracts' })
    const undated = says('s4', 'reuters', { date: null, stance: 'retracts' })
    expect(count([said, early])).toHaveLength(1)
    expect(count([said, early, late])).toHaveLength(0)
    expect(count([said, late, early])).toHaveLength(0)
    expect(count([said, undated, early])).toHaveLength(0)
  })

  test("another source's retraction takes nothing back", () => {
    const retraction = says('s2', 'kirby', { date: '2023-10-26', stance: 'retracts' })
    expect(count([says('s1', 'biden', { date: '2023-10-25' }), retraction])).toHaveLength(1)
  })
})

function count(statements: OriginStatement[], dependences: { sourceId: string; dependsOnId: string }[] = []) {
  return independentOrigins({ statements, sources, dependences })
}

function source(id: string, name: string, kind: string, affiliationId: string | null = null): OriginSource {
  return { id, name, kind, affiliationId }
}

function says(
  id: string,
  rootId: string,
  { relayedById = 'reuters', stance = 'asserts' as Stance, date = null as string | null } = {},
): OriginStatement {
  return { id, rootId, relayedById, stance, date: date === null ? null : parsePartialDate(date) }
}
