import { expect, test } from 'vitest'
import { textLikeness } from '@/lib/text/likeness'
import { shinglesOf } from '@/lib/text/shingles'

test('a text is taken apart into runs of words, without case and punctuation', () => {
  expect([...shinglesOf('One, two – THREE. Four?', 3)]).toEqual(['one two three', 'two three four'])
})

test('where no blanks are written, each character is a word', () => {
  expect([...shinglesOf('他說no，好', 2)]).toEqual(['他 說', '說 no', 'no 好'])
})

test('a text of fewer words has none', () => {
  expect([...shinglesOf('One two', 3)]).toEqual([])
})

test('texts are as alike as the share of the runs of five words that both have', () => {
  const one = 'a b c d e f g h i'
  expect(textLikeness(one, one)).toBe(1)
  expect(textLikeness(one, 'A b, c d e f g h x')).toBe(4 / 6)
  expect(textLikeness(one, 'nothing of that stands in here')).toBe(0)
  expect(textLikeness(one, 'a b')).toBe(0)
})
