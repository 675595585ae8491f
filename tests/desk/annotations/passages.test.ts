import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countPassages,
  distinctPassages,
  isDismissed,
  isRecorded,
} from '@/lib/desk/annotations/open-passages'
import { bySentence, paragraphsOf } from '@/lib/desk/annotations/prepared-text'
import { mergeSpans, parseSpans, spansText } from '@/lib/desk/annotations/spans'
import { sentencesOf } from '@/lib/reporting/sentences'
import type { Reported } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'

const span = (start: number, end: number): Span => ({ start, end })
const nobody = () => null

const reported = (content: Span[], more: Partial<Reported> = {}): Reported => ({
  content,
  cue: null,
  speaker: null,
  chain: [],
  stance: 'asserts',
  mode: 'quoted',
  said: null,
  dates: [],
  figures: [],
  rules: [],
  confidence: 1,
  ...more,
})

describe('spans as text', () => {
  test.each([
    ['120-180', [span(120, 180)]],
    ['195-240, 120-180', [span(120, 180), span(195, 240)]],
    ['1-5,3-9', [span(1, 9)]],
    ['1-5,5-9', [span(1, 9)]],
  ])('%s', (text, spans) => {
    expect(parseSpans(text)).toEqual(spans)
  })

  test.each(['', '5-5', '9-3', '-3-9', '1-2-3', 'a-b', '1-2,', '1.5-3', '1-99999999'])(
    '“%s” gives none',
    (text) => {
      expect(parseSpans(text)).toBeNull()
    },
  )

  test('twenty pieces are the most', () => {
    const pieces = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at * 2}-${at * 2 + 1}`).join(',')
    expect(parseSpans(pieces(20))).toHaveLength(20)
    expect(parseSpans(pieces(21))).toBeNull()
  })

  test('merged spans come back from their text', () => {
    const any = fc.array(fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 60 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(any, (pairs) => {
        const merged = mergeSpans(pairs.map(([start, length]) => span(start, start + length)))
        expect(parseSpans(spansText(merged))).toEqual(merged)
      }),
    )
  })
})

describe('a passage', () => {
  test('is recorded if half of it is', () => {
    expect(isRecorded([span(0, 10)], [{ spans: [span(5, 20)], sourceId: null }], nobody)).toBe(true)
    expect(isRecorded([span(0, 10)], [{ spans: [span(6, 20)], sourceId: null }], nobody)).toBe(false)
    expect(isRecorded([span(0, 10)], [{ spans: [], sourceId: null }], nobody)).toBe(false)
  })

  test('of somebody else within a longer one is not', () => {
    const longer = [{ spans: [span(0, 100)], sourceId: 'holm' }]
    expect(isRecorded([span(20, 40)], longer, () => 'reka')).toBe(false)
    expect(isRecorded([span(20, 40)], longer, () => 'holm')).toBe(true)
    expect(isRecorded([span(20, 40)], longer, nobody)).toBe(true)
  })

  test('stays dismissed if it is found a little longer', () => {
    expect(isDismissed([span(10, 20), span(30, 50)], [span(10, 50)])).toBe(true)
    expect(isDismissed([span(10, 52)], [span(10, 50)])).toBe(true)
    expect(isDismissed([span(10, 30)], [span(10, 50)])).toBe(false)
  })

  test('is suggested once, and never without words', () => {
    const twice = [reported([span(0, 5)]), reported([span(0, 5)]), reported([]), reported([span(0, 6)])]
    expect(distinctPassages(twice)).toHaveLength(2)
  })

  test('counts once however much is recorded at it', () => {
    const records = [
      [span(0, 10)],
      [span(5, 12)],
      [span(12, 20)],
      [],
      [span(40, 45), span(60, 70)],
      [span(50, 55)],
    ]
    expect(countPassages(records.map((spans) => ({ spans })))).toBe(3)
  })
})

describe('a quote of several sentences', () => {
  const text = '“The pier is closed on Monday. It has cost 40 million.” Ada Holm said.'
  const sentences = sentencesOf(text)
  const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length)
  const whole = at('The pier is closed on Monday. It has cost 40 million.')

  test('is one passage for each, with the figures of each', () => {
    const figure = { span: at('40 million'), text: '40 million' }
    const found = reported([whole], { figures: [figure as Reported['figures'][number]] })
    const parts = bySentence(found, sentences)
    expect(parts.map(({ content }) => content)).toEqual([
      [at('The pier is closed on Monday.')],
      [at('It has cost 40 million.')],
    ])
    expect(parts.map(({ figures }) => figures.length)).toEqual([0, 1])
  })

  test('stays whole where one is too short to claim anything', () => {
    const short = '“Yes. The pier is closed.” Ada Holm said.'
    const content = [span(1, short.indexOf('”'))]
    expect(bySentence(reported(content), sentencesOf(short))).toHaveLength(1)
  })
})

describe('paragraphs', () => {
  test('are parted by an empty line, lines within one stay together', () => {
    expect(paragraphsOf('One\ntwo\n\nthree')).toEqual([span(0, 7), span(9, 14)])
  })

  test('are the lines of a text without empty ones', () => {
    expect(paragraphsOf('One\ntwo')).toEqual([span(0, 3), span(4, 7)])
  })

  test('are counted in code points', () => {
    expect(paragraphsOf('😀😀\n\nx')).toEqual([span(0, 2), span(4, 5)])
  })
})
