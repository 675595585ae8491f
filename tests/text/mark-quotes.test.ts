import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkedQuote, markQuotes } from '@/lib/text/mark-quotes'

const words = (text: string, spans: MarkedQuote[]) =>
  markQuotes(text, spans).map((paragraph) => paragraph.map(({ text, ids }) => `${text}[${ids.join('')}]`))

describe('markQuotes', () => {
  it('leaves a text without quotes whole, parted at blank lines', () => {
    expect(words('One.\nStill one.\n\n\nTwo.', [])).toEqual([['One.\nStill one.[]'], ['Two.[]']])
  })

  it('marks one quote in the middle', () => {
    expect(words('abcdef', [{ id: 'x', start: 2, end: 4 }])).toEqual([['ab[]', 'cd[x]', 'ef[]']])
  })

  it('cuts overlapping quotes where one begins or ends, and names each where it covers', () => {
    const spans = [
      { id: 'y', start: 3, end: 6 },
      { id: 'x', start: 1, end: 4 },
    ]
    expect(words('abcdefg', spans)).toEqual([['a[]', 'bc[x]', 'd[xy]', 'ef[y]', 'g[]']])
  })

  it('marks nested quotes and two of the same place', () => {
    const spans = [
      { id: 'x', start: 0, end: 6 },
      { id: 'y', start: 2, end: 4 },
      { id: 'z', start: 2, end: 4 },
    ]
    expect(words('abcdef', spans)).toEqual([['ab[x]', 'cd[xyz]', 'ef[x]']])
  })

  it('counts code points, not UTF-16 units', () => {
    expect(words('a🕊️b𝒞d', [{ id: 'x', start: 3, end: 5 }])).toEqual([['a🕊️[]', 'b𝒞[x]', 'd[]']])
  })

  it('carries a quote over the end of a paragraph', () => {
    expect(words('ab\n\ncd', [{ id: 'x', start: 1, end: 5 }])).toEqual([
      ['a[]', 'b[x]'],
      ['c[x]', 'd[]'],
    ])
  })

  it('says where each quote ends, even if blanks follow its last word', () => {
    const ends = (text: string, spans: MarkedQuote[]) =>
      markQuotes(text, spans)
        .flat()
        .flatMap((segment) => segment.ends)
    expect(ends('ab\n\ncd', [{ id: 'x', start: 0, end: 4 }])).toEqual(['x'])
    expect(ends('ab\n\ncd  ', [{ id: 'x', start: 4, end: 8 }])).toEqual(['x'])
  })

  it('leaves out what is empty, turned round or behind the end, and cuts what reaches beyond it', () => {
    const spans = [
      { id: 'empty', start: 1, end: 1 },
      { id: 'turned', start: 2, end: 1 },
      { id: 'behind', start: 9, end: 12 },
      { id: 'beyond', start: 2, end: 99 },
    ]
    expect(words('abc', spans)).toEqual([['ab[]', 'c[beyond]']])
  })

  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '\n\n', '🕊', 'é', '𝒞'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  const spans = fc
    .array(fc.tuple(fc.nat(45), fc.nat(45)), { maxLength: 8 })
    .map((pairs) => pairs.map(([start, end], index) => ({ id: String(index), start, end })))

  it('gives every sign back in order, whatever the quotes, and covers just what they cover', () => {
    fc.assert(
      fc.property(text, spans, (text, spans) => {
        const points = Array.from(text)
        const signs = points.flatMap((point, at) => (/\s/u.test(point) ? [] : [{ point, at }]))
        const marked = markQuotes(text, spans)
          .flat()
          .flatMap(({ text, ids }) => Array.from(text).map((point) => ({ point, ids: [...ids].sort() })))
          .filter(({ point }) => !/\s/u.test(point))
        expect(marked.map(({ point }) => point)).toEqual(signs.map(({ point }) => point))
        marked.forEach(({ ids }, index) => {
          const { at } = signs[index]!
          const expected = spans.filter((span) => span.start <= at && at < span.end).map(({ id }) => id)
          expect(ids).toEqual(expected.sort())
        })
      }),
    )
  })

  it('lets every quote that covers a sign end exactly once', () => {
    fc.assert(
      fc.property(text, spans, (text, spans) => {
        const points = Array.from(text)
        const ended = markQuotes(text, spans)
          .flat()
          .flatMap((segment) => segment.ends)
        const expected = spans.filter((span) =>
          points.some((p, at) => /\S/u.test(p) && span.start <= at && at < span.end),
        )
        for (const { id } of expected) expect(ended.filter((it) => it === id)).toHaveLength(1)
      }),
    )
  })
})
