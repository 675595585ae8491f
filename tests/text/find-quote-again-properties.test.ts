import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt, anchorQuote } from '@/lib/text/anchor-quote'
import { ALIKE_FROM, type Placement, reanchor } from '@/lib/text/find-quote-again'
import { fold, RESPELLED, TOLERANT } from '@/lib/text/fold-quote'
import { normaliseText } from '@/lib/text/normalise'
import { isBoundary } from '@/lib/text/spans'

const SENTENCES = [
  'The minister said that 7,000 people were gone.',
  'Nobody was there.',
  'A direct message had been relayed to Tehran.',
  'He did not deny it.',
  'No comment.',
  '“What came were requests,” she wrote.',
  'قال المتحدث إنه لا يعلم.',
  'سخنگو گفت که نمی‌داند و پیام نرسیده است.',
  'הדובר אמר שָׁלוֹם לכולם.',
  '發言人說，沒有收到任何消息。',
  'Post 👩‍👩‍👧 says 🇮🇷🇮🇶 हाँ and e\u0301te\u0301.',
  'ha ha ha ha ha.',
]
const sentence = fc.constantFrom(...SENTENCES)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const text = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((parts) => normaliseText(parts.join('\n\n')))

/** A text and quotes in it, each from the beginning of one character to the end of another. */
const quoted = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 6 }))
  .map(([of, cuts]) => {
    const points = Array.from(of)
    const anchors = cuts.flatMap(([at, length]) => {
      let start = at % points.length
      while (start > 0 && (!isBoundary(points, start) || /\s/u.test(points[start] ?? ''))) start -= 1
      let end = Math.min(points.length, start + length)
      while (end < points.length && (!isBoundary(points, end) || /\s/u.test(points[end - 1] ?? ''))) end += 1
      return end > start ? [anchorAt(points, { start, end })] : []
    })
    return { of, anchors }
  })

const folded = (words: string, folding = TOLERANT) => fold(Array.from(words), folding).text

function isSound(placement: Placement, after: string, words: string) {
  const places = placement.outcome === 'lost' ? placement.candidates : [placement]
  const points = Array.from(after)
  for (const { start, end, exact, score } of places) {
    expect(points.slice(start, end).join('')).toBe(exact)
    expect(isBoundary(points, start) && isBoundary(points, end)).toBe(true)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
  if (placement.outcome === 'exact') expect(folded(placement.exact)).toBe(folded(words))
  if (placement.outcome === 'context')
    expect(folded(placement.exact, RESPELLED)).toBe(folded(words, RESPELLED))
  if (placement.outcome === 'approximate') expect(placement.score).toBeGreaterThanOrEqual(ALIKE_FROM)
}

test('a quote never points at other words than its own, whatever became of the text', () => {
  fc.assert(
    fc.property(quoted, text, ({ of, anchors }, after) => {
      reanchor(of, after, anchors).forEach((placement, index) => {
        isSound(placement, after, anchors[index]?.exact ?? '')
      })
    }),
    { numRuns: 400 },
  )
})

test('the same holds where sentences were moved, put in, taken out and changed', () => {
  const edit = fc.record({
    at: fc.nat(),
    put: sentence,
    how: fc.constantFrom('put', 'take', 'move', 'change'),
  })
  fc.assert(
    fc.property(quoted, fc.array(edit, { minLength: 1, maxLength: 4 }), ({ of, anchors }, edits) => {
      const paragraphs = of.split('\n\n')
      for (const { at, put, how } of edits) {
        const place = at % (paragraphs.length + 1)
        if (how === 'put') paragraphs.splice(place, 0, put)
        if (how === 'take') paragraphs.splice(place, 1)
        if (how === 'move') paragraphs.unshift(...paragraphs.splice(place, 1))
        if (how === 'change' && paragraphs[place])
          paragraphs[place] = paragraphs[place].replace(/\p{L}+ /u, 'some ')
      }
      const after = normaliseText(paragraphs.join('\n\n'))
      reanchor(of, after, anchors).forEach((placement, index) => {
        isSound(placement, after, anchors[index]?.exact ?? '')
      })
    }),
    { numRuns: 400 },
  )
})

test('into the same text, every quote keeps its place', () => {
  fc.assert(
    fc.property(quoted, ({ of, anchors }) => {
      const placed = reanchor(of, of, anchors)
      expect(placed).toEqual(
        anchors.map(({ start, end, exact }) => ({ outcome: 'exact', score: 1, start, end, exact })),
      )
    }),
  )
})

const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,7}$/)
const prose = fc.uniqueArray(word, { minLength: 30, maxLength: 80 })
const between = (words: string[], from: number, to: number) => words.slice(from, to).join(' ')

test('what is put in or taken out elsewhere leaves a quote exact, and moves it by so much', () => {
  fc.assert(
    fc.property(
      prose,
      fc.array(fc.stringMatching(/^[aeiou]{3,6}$/), { maxLength: 12 }),
      fc.nat(20),
      (words, put, gone) => {
        const of = between(words, 0, words.length)
        const quote = anchorQuote(of, between(words, 22, 27))
        if (!quote.ok) throw new Error('the quote is in the text')
        const head = [...put, ...words.slice(gone, 22)].join(' ')
        const after = [head, between(words, 22, words.length)].join(' ')
        const [placement] = reanchor(of, after, [quote.anchor])
        expect(placement).toMatchObject({
          outcome: 'exact',
          exact: quote.anchor.exact,
          start: Array.from(head).length + 1,
        })
      },
    ),
  )
})

test('a number changed inside a quote is never passed over', () => {
  fc.assert(
    fc.property(
      prose,
      fc.integer({ min: 1, max: 9_999 }),
      fc.integer({ min: 1, max: 9_999 }),
      (words, was, is) => {
        fc.pre(was !== is)
        const made = (number: number) =>
          [between(words, 0, 10), String(number), between(words, 10, 30)].join(' ')
        const quote = anchorQuote(
          made(was),
          [between(words, 6, 10), String(was), between(words, 10, 16)].join(' '),
        )
        if (!quote.ok) throw new Error('the quote is in the text')
        expect(reanchor(made(was), made(is), [quote.anchor])).toMatchObject([{ outcome: 'lost' }])
      },
    ),
  )
})
