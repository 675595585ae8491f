import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReported } from '@/lib/reporting/find'
import { readSelection } from '@/lib/reporting/selection'
import { clausesOf, sentencesOf } from '@/lib/reporting/sentences'
import type { Span } from '@/lib/text/spans'

const PIECES = [
  'He',
  'said',
  'that',
  'the mayor',
  'Mara Lind',
  'denied',
  'according to',
  'told reporters',
  'on Monday',
  '12',
  'killed',
  ',',
  '.',
  ':',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '\n',
  '\n\n',
  '😀',
  'قال',
  'e\u0301',
  '(',
  ')',
  '—',
  'who',
  'and',
  'but',
  'adding',
  'cited a pilot as saying',
  'more than',
  'U.S.',
  '\ud800',
  'MAYOR:',
  '\u00a0',
]
const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '))
const texts = fc.oneof(
  news,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

function expectWithin(text: string, spans: readonly (Span | null)[], apart = false) {
  const total = Array.from(text).length
  let last = 0
  for (const span of spans) {
    if (!span) continue
    expect(span.start).toBeLessThan(span.end)
    expect(span.start).toBeGreaterThanOrEqual(apart ? last : 0)
    expect(span.end).toBeLessThanOrEqual(total)
    last = span.end
  }
}

describe('any text', () => {
  test('gives passages within the text, in order, with content, and always the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = findReported(text, { publishedAt: '2026-03-05' })
        expect(findReported(text, { publishedAt: '2026-03-05' })).toEqual(found)
        const starts = found.map((one) => one.content[0]?.start ?? -1)
        expect(starts).toEqual(starts.toSorted((one, other) => one - other))
        for (const one of found) {
          expect(one.content.length).toBeGreaterThan(0)
          expectWithin(text, one.content, true)
          expectWithin(text, [one.cue, one.speaker?.span ?? null, one.said?.span ?? null])
          expectWithin(
            text,
            [...one.dates, ...one.figures].map(({ span }) => span),
          )
          expect(one.confidence).toBeGreaterThanOrEqual(0)
          expect(one.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('gives sentences and clauses in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = sentencesOf(text)
        expectWithin(text, sentences, true)
        for (const sentence of sentences) {
          const clauses = clausesOf(text, sentence)
          expectWithin(text, clauses, true)
          for (const clause of clauses) {
            expect(clause.start).toBeGreaterThanOrEqual(sentence.start)
            expect(clause.end).toBeLessThanOrEqual(sentence.end)
          }
        }
      }),
    )
  })

  test('can be selected anywhere', () => {
    fc.assert(
      fc.property(texts, fc.nat(220), fc.nat(220), (text, start, end) => {
        expectWithin(text, readSelection(text, [{ start, end }]).content, true)
      }),
    )
  })
})

// Without bounds these take minutes: the test's own time limit is what fails.
describe('100,000 characters of', () => {
  test.each([
    ['quotation marks', '"'],
    ['opening marks', '“'],
    ['commas', 'a, '],
    ['verbs', 'said '],
    ['apostrophes', "'a "],
    ['relative clauses', 'Bob, who said '],
    ['numbers', 'between 1 and 2 '],
    ['quoted paragraphs', '“Ab cd ef gh.\n'],
    ['attributed quotations', '"Ab cd ef," he said. '],
  ])('%s come to an end', (_, piece) => {
    expect(() =>
      findReported(piece.repeat(100_000 / piece.length), { publishedAt: '2026-03-05' }),
    ).not.toThrow()
  })
})
