import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalUrl } from '@/lib/documents/urls'
import { codePointCount, normaliseText, textSha256 } from '@/lib/text/normalise'

test.each([
  ['line ends of every kind', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['blanks at ends of lines', 'one  \t\ntwo\u00a0\n', 'one\ntwo'],
  ['several empty lines', '\n\n one\n \n\n\ntwo\u2029three', 'one\n\ntwo\n\nthree'],
  ['decomposed letters', 'cafe\u0301', 'caf\u00e9'],
  ['control characters and a byte order mark', '\ufeffa\u0000b\u0007c\u0085d', 'abc\nd'],
  ['half a character', 'a\ud83d b', 'a\ufffd b'],
  [
    'joiners and direction marks stay',
    'می\u200cخواهم \u200fא 👩\u200d👩\u200d👧',
    'می\u200cخواهم \u200fא 👩\u200d👩\u200d👧',
  ],
])('%s', (_what, text, expected) => {
  expect(normaliseText(text)).toBe(expected)
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test('normalising twice changes nothing, and leaves nothing that a database could not keep', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom('\r\n', '\n\n\n', ' ', '\t', '\u0301'))),
      (parts) => {
        const text = normaliseText(parts.join(''))
        expect(normaliseText(text)).toBe(text)
        expect(text).not.toMatch(/[\r\0]|[^\S\n]\n|\n{3}|(?!\n)\p{Cc}|\p{Cs}/u)
        expect(text).toBe(text.normalize('NFC'))
      },
    ),
  )
})

test('a long run of blanks within a line takes no longer than other text', () => {
  const started = performance.now()
  expect(normaliseText(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002)
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('lengths are counted in code points', () => {
  expect(codePointCount('a👩‍👧é')).toBe(5)
})

test('the hash is of the UTF-8 bytes', () => {
  expect(textSha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
})

test.each([
  ['https://News.example:443/a/?utm_source=x&fbclid=y#part', 'https://news.example/a'],
  ['https://news.example/?id=7&utm_medium=mail&page=2', 'https://news.example/?id=7&page=2'],
  ['http://u:p@news.example//', 'http://news.example/'],
  ['https://news.example/a%20b?q=', 'https://news.example/a%20b?q='],
  ['https://news.example/a?', 'https://news.example/a'],
])('%s has the address %s', (url, canonical) => {
  expect(canonicalUrl(url)).toBe(canonical)
  expect(canonicalUrl(canonical)).toBe(canonical)
})
