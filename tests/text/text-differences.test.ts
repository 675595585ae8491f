import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDifferences } from '@/lib/text/text-differences'

const put = (passages: ReturnType<typeof textDifferences>, without: 'added' | 'removed') =>
  passages
    .map((it) =>
      it.how === 'same'
        ? it.paragraphs.join('\n\n')
        : it.pieces
            .filter((piece) => piece.how !== without)
            .map((piece) => piece.text)
            .join(''),
    )
    .filter((text) => text !== '')
    .join('\n\n')

test('what differs is shown word by word, between the paragraphs that stand in both', () => {
  expect(
    textDifferences('One.\n\nSome 7,000 died.\n\nEnd.', 'One.\n\nSome 7,028 died.\n\nEnd.\n\nMore.'),
  ).toEqual([
    { how: 'same', paragraphs: ['One.'] },
    {
      how: 'changed',
      pieces: [
        { text: 'Some ', how: 'same' },
        { text: '7,000', how: 'removed' },
        { text: '7,028', how: 'added' },
        { text: ' died.', how: 'same' },
      ],
    },
    { how: 'same', paragraphs: ['End.'] },
    { how: 'changed', pieces: [{ text: 'More.', how: 'added' }] },
  ])
})

test('the pieces put together are both texts again', () => {
  const word = fc.constantFrom('one', 'two', '7,000', 'قال', '👍🏽', 'a  b', 'x\ny', '-')
  const text = fc
    .array(
      fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 5 },
    )
    .map((paragraphs) => paragraphs.join('\n\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const passages = textDifferences(before, after)
      expect(put(passages, 'added')).toBe(before)
      expect(put(passages, 'removed')).toBe(after)
    }),
  )
})
