import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentParts, mentionedIn } from '@/lib/comments/mentions'

const desk = [
  { id: '1', name: 'Ana' },
  { id: '2', name: 'Ana Maria' },
  { id: '3', name: 'Oleg Петренко' },
  { id: '4', name: 'سارة' },
]

test.each([
  ['@Ana, is this right?', ['1']],
  ['@ana maria looked', ['2']],
  ['Ask @Oleg Петренко and @سارة.', ['3', '4']],
  ['(@Ana) and once more @Ana', ['1']],
  ['@Anabel is somebody else', []],
  ['ana@Ana.example is an address', []],
  ['@ Ana', []],
  ['@Nobody', []],
  ['', []],
])('%s', (text, ids) => {
  expect(mentionedIn(text, desk)).toEqual(ids)
})

test('the parts of a comment, joined, are the comment', () => {
  const words = fc.constantFrom('@Ana', '@Ana Maria', '@', 'Ana', ' ', '.', '@سارة', 'x@Ana', '\n', '😀')
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join('')
      expect(
        commentParts(text, desk)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
