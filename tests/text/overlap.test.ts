import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, similarAmong } from '@/lib/text/overlap'

test.each([
  ['The ministry said 12 attacks were made', 'Attacks were made: 12, the ministry said', true],
  ['More than 7,000 people were killed in Gaza', 'More than 7,028 people were killed in Gaza', true],
  ['Iran’s leader was warned by the United States', "The United States warned Iran's leader", true],
  ['The bridge was closed on Monday', 'The port was bombed on Sunday', false],
  ['قتل أكثر من سبعة آلاف', 'قتل أكثر من سبعة آلاف شخص', true],
])('%j and %j look alike: %s', (a, b, alike) => {
  expect(similarAmong(a, [{ text: b }]).length === 1).toBe(alike)
})

test('likeness is symmetric, between 0 and 1, and 1 for the same words in any order', () => {
  const words = fc.array(fc.constantFrom('Bridge', 'closed', 'Monday', '7,000', 'killed', 'é', 'the'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const alike = likeness(a.join(' '), b.join(' '))
      expect(alike).toBe(likeness(b.join(' '), a.join(' ')))
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      const same = likeness(a.join(' '), [...a].reverse().join(', ').toUpperCase())
      expect(same).toBe(a.some((word) => word !== 'the') ? 1 : 0)
    }),
  )
})

test('the most alike come first, and none below what is asked for', () => {
  const texts = ['a b c d e x', 'a b c d e', 'q'].map((text) => ({ text }))
  expect(similarAmong('b c d e', texts).map(({ text }) => text)).toEqual(['a b c d e', 'a b c d e x'])
  expect(similarAmong('b c d e', texts, 0.9)).toEqual([{ text: 'a b c d e', score: 1 }])
})
