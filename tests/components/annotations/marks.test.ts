import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byParagraph, laned, type Mark, segmentsOf } from '@/components/annotations/segments'
import { paragraphsOf } from '@/lib/desk/annotations/prepared-text'

const mark = (key: string, start: number, end: number): Mark => ({ key, start, end, look: '' })

describe('marks', () => {
  it('that overlap are drawn on lines of their own, one line from start to end', () => {
    const lanes = Object.fromEntries(
      laned([mark('a', 0, 20), mark('b', 5, 10), mark('c', 8, 15), mark('d', 10, 12), mark('e', 20, 25)]).map(
        ({ key, lane }) => [key, lane],
      ),
    )
    expect(lanes).toEqual({ a: 0, b: 1, c: 2, d: 1, e: 0 })
  })

  it('cut each paragraph, and all of its text comes back in order', () => {
    const pieces = fc.array(fc.constantFrom('a', 'ب', '🚢', ' ', 'e\u0301', '\n\n'), { maxLength: 60 })
    const spans = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 30 })), { maxLength: 8 })
    fc.assert(
      fc.property(pieces, spans, (parts, found) => {
        const text = parts.join('')
        const words = Array.from(text)
        const paragraphs = paragraphsOf(text)
        const marks = laned(found.map(([start, length], index) => mark(String(index), start, start + length)))
        const here = byParagraph(paragraphs, marks)
        for (const [index, paragraph] of paragraphs.entries()) {
          const own = words.slice(paragraph.start, paragraph.end)
          const segments = segmentsOf(own, paragraph, here[index] ?? [])
          expect(segments.map(({ text }) => text).join('')).toBe(own.join(''))
          for (const segment of segments) {
            const covering = marks.filter(({ start, end }) => start <= segment.start && end >= segment.end)
            expect(new Set(segment.marks.map(({ key }) => key))).toEqual(
              new Set(covering.map(({ key }) => key)),
            )
          }
        }
      }),
    )
  })
})
