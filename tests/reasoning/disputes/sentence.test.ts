import { describe, expect, test } from 'vitest'
import { parsePartialDate } from '@/lib/reasoning/dates'
import { type DisputeRebuttal, type DisputeStatement, deriveDispute } from '@/lib/reasoning/disputes/dispute'
import type { RebuttalKind, Standing } from '@/lib/reasoning/disputes/rules'
import { disputeSentence, type Remark, type SentenceInput } from '@/lib/reasoning/disputes/sentence'
import type { Stance } from '@/lib/reasoning/origins/retractions'
import { say } from '../../support/say'

const BRIEFING = { title: 'Briefing of 27 October', isPublic: true }
const JAMSHIDI = { sourceId: 'jamshidi', name: 'Mohammad Jamshidi', document: BRIEFING }

describe('undisputed and questioned', () => {
  test('nothing on record never reads as true', () => {
    expect(sentence([], [])).toBe('Nobody on record denies or doubts this, which does not make it true.')
  })

  test('a doubt and a failure to verify', () => {
    const doubt = says('s1', 'doubts', { name: 'Joe Biden', date: day('2023-10-25'), document: BRIEFING })
    const unverified = says('s2', 'could_not_verify', { sourceId: 'reuters', name: 'Reuters' })
    expect(sentence([], [unverified, doubt])).toBe(
      'Nobody on record denies this, but Joe Biden doubted this on 25 October 2023, according to “Briefing of 27 October”; Reuters could not verify this.',
    )
  })

  test('more of them are counted, and one taken back is told as such', () => {
    const statements = [
      says('s1', 'doubts', { sourceId: 'a', name: 'A', date: day('2023-10-01') }),
      says('s2', 'retracts', { sourceId: 'a', name: 'A', date: day('2023-10-05') }),
      says('s3', 'could_not_verify', { sourceId: 'b', name: 'B', date: day('2023-10-02') }),
      says('s4', 'could_not_verify', { sourceId: 'c', name: 'C' }),
      says('s5', 'doubts', { sourceId: 'd', name: 'D' }),
    ]
    expect(sentence([], statements)).toBe(
      'Nobody on record denies this, but A at first doubted this on 1 October 2023; B could not verify this on 2 October 2023; and 2 others doubted or could not verify it.',
    )
  })
})

describe('disputed', () => {
  test.each<[RebuttalKind, string]>([
    ['denial', 'Mohammad Jamshidi denied this.'],
    ['contradiction', 'Mohammad Jamshidi contradicted this.'],
    ['rival_figure', 'Mohammad Jamshidi gave another figure.'],
    ['wrong_attribution', 'Mohammad Jamshidi attributed the words to somebody else.'],
    ['misquotation', 'Mohammad Jamshidi called this a misquotation.'],
    ['undercut', 'Mohammad Jamshidi attacked the method or the source behind this.'],
  ])('%s, without date or document', (kind, words) => {
    expect(sentence([rebuts('r1', { ...JAMSHIDI, kind, document: null })])).toBe(words)
  })

  test.each([
    ['2023', 'Mohammad Jamshidi denied this in 2023, according to “Briefing of 27 October”.'],
    ['2023-10', 'Mohammad Jamshidi denied this in October 2023, according to “Briefing of 27 October”.'],
    [
      '2023-10-26',
      'Mohammad Jamshidi denied this on 26 October 2023, according to “Briefing of 27 October”.',
    ],
    [
      '2023-10-26 14:30',
      'Mohammad Jamshidi denied this on 26 October 2023, according to “Briefing of 27 October”.',
    ],
  ])('dated %s', (date, words) => {
    expect(sentence([rebuts('r1', { ...JAMSHIDI, date: day(date) })])).toBe(words)
  })

  test('the title of a document that is not public reaches neither the sentence nor its values', () => {
    const rebuttals = [rebuts('r1', { ...JAMSHIDI, document: { title: 'Secret cable', isPublic: false } })]
    const input = { claimId: 'claim', rebuttals, statements: [] }
    const wording = disputeSentence(deriveDispute(input), input, 'en')
    expect(say(wording)).toBe('Mohammad Jamshidi denied this, according to a document that is not public.')
    expect(JSON.stringify(wording)).not.toContain('Secret')
  })

  test('two are named, the earlier first; one source with two rebuttals is one', () => {
    const first = rebuts('r2', { ...JAMSHIDI, date: day('2023-10-26') })
    const again = rebuts('r3', { ...JAMSHIDI, date: day('2023-10-28') })
    const other = rebuts('r1', {
      sourceId: 'x',
      name: 'an unnamed official',
      kind: 'rival_figure',
      date: day('2023-10-27'),
    })
    expect(sentence([again, other, first])).toBe(
      'Mohammad Jamshidi denied this on 26 October 2023, according to “Briefing of 27 October”; an unnamed official gave another figure on 27 October 2023.',
    )
    expect(sentence([other])).toBe('An unnamed official gave another figure on 27 October 2023.')
  })

  test.each([
    [3, 'A denied this; B denied this; and one other objected.'],
    [5, 'A denied this; B denied this; and 3 others objected.'],
  ])('%i disputants', (count, words) => {
    const rebuttals = ['A', 'B', 'C', 'D', 'E']
      .slice(0, count)
      .map((name) => rebuts(name, { sourceId: name, name }))
    expect(sentence(rebuttals)).toBe(words)
    expect(sentence(rebuttals.toReversed())).toBe(words)
  })

  test('a denying statement that no rebuttal rests on disputes too', () => {
    expect(sentence([], [says('s1', 'denies', { name: 'Joe Biden', date: day('2023-10-25') })])).toBe(
      'Joe Biden denied this on 25 October 2023.',
    )
  })
})

describe('rebutted', () => {
  test('by one or several that evidence bears out; those that only stand are left out', () => {
    const upheld = rebuts('r1', { ...JAMSHIDI, standing: 'upheld', date: day('2023-10-26') })
    const second = rebuts('r2', { sourceId: 'b', name: 'B', standing: 'upheld', kind: 'undercut' })
    const standing = rebuts('r3', { sourceId: 'c', name: 'C' })
    expect(sentence([upheld, standing])).toBe(
      'Evidence bears out a rebuttal: Mohammad Jamshidi denied this on 26 October 2023, according to “Briefing of 27 October”.',
    )
    expect(sentence([second, upheld, standing])).toBe(
      'Evidence bears out 2 rebuttals: Mohammad Jamshidi denied this on 26 October 2023, according to “Briefing of 27 October”; B attacked the method or the source behind this.',
    )
  })
})

describe('settled', () => {
  test.each<[Standing, string, string, string]>([
    [
      'answered',
      'The rebuttal on record has been answered: A denied this.',
      'Both rebuttals on record have been answered: A denied this; B denied this.',
      'All 3 rebuttals on record have been answered: A denied this; B denied this; and one other objected.',
    ],
    [
      'withdrawn',
      'The rebuttal on record has been withdrawn: A denied this.',
      'Both rebuttals on record have been withdrawn: A denied this; B denied this.',
      'All 3 rebuttals on record have been withdrawn: A denied this; B denied this; and one other objected.',
    ],
    [
      'refuted',
      'Evidence speaks against the rebuttal on record: A denied this.',
      'Evidence speaks against both rebuttals on record: A denied this; B denied this.',
      'Evidence speaks against all 3 rebuttals on record: A denied this; B denied this; and one other objected.',
    ],
  ])('%s', (standing, ...words) => {
    const rebuttals = ['A', 'B', 'C'].map((name) => rebuts(name, { sourceId: name, name, standing }))
    expect([1, 2, 3].map((count) => sentence(rebuttals.slice(0, count)))).toEqual(words)
  })

  test('rebutted in turn', () => {
    const rebuttals = [
      rebuts('r1', { ...JAMSHIDI, document: null }),
      rebuts('r2', { sourceId: 'b', name: 'B', targetId: 'r1', standing: 'upheld' }),
    ]
    expect(sentence(rebuttals)).toBe(
      'The rebuttal on record has been rebutted in turn: Mohammad Jamshidi denied this.',
    )
  })

  test('missing context alone denies nothing; doubts that remain are said', () => {
    const rebuttals = [rebuts('r1', { ...JAMSHIDI, kind: 'missing_context', date: day('2023-10-26') })]
    const words =
      'Nobody on record denies this, but Mohammad Jamshidi pointed to missing context on 26 October 2023, according to “Briefing of 27 October”'
    expect(sentence(rebuttals)).toBe(`${words}.`)
    expect(sentence(rebuttals, [says('s1', 'doubts', {})])).toBe(`${words}; doubts remain on record.`)
  })

  test('in different ways', () => {
    const answered = rebuts('r1', { sourceId: 'a', name: 'A', standing: 'answered' })
    const withdrawn = rebuts('r2', { sourceId: 'b', name: 'B', standing: 'withdrawn' })
    const refuted = rebuts('r3', { sourceId: 'c', name: 'C', standing: 'refuted' })
    expect(sentence([answered, withdrawn])).toBe(
      'Neither of the two rebuttals on record counts against this any longer: A denied this; B denied this.',
    )
    expect(sentence([answered, withdrawn, refuted])).toBe(
      'None of the 3 rebuttals on record counts against this any longer: A denied this; B denied this; and one other objected.',
    )
  })
})

function sentence(rebuttals: SentenceInput['rebuttals'], statements: SentenceInput['statements'] = []) {
  const input = { claimId: 'claim', rebuttals, statements }
  return say(disputeSentence(deriveDispute(input), input, 'en'))
}

function rebuts(id: string, rest: Partial<DisputeRebuttal & Remark>): DisputeRebuttal & Remark {
  return {
    id,
    kind: 'denial',
    standing: 'standing',
    targetId: null,
    statementId: `of-${id}`,
    sourceId: 'source',
    name: 'Source',
    date: null,
    document: null,
    ...rest,
  }
}

function says(id: string, stance: Stance, rest: Partial<Remark>): DisputeStatement & Remark {
  const remark = { sourceId: 'source', name: 'Source', date: null, document: null, ...rest }
  return { id, stance, rootId: remark.sourceId, ...remark }
}

function day(text: string) {
  return parsePartialDate(text)
}
