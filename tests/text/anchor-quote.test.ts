import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorQuote } from '@/lib/text/anchor-quote'
import { normaliseText } from '@/lib/text/normalise'

const TEXT =
  'The ministry said that “at least 1,400 people”\nhad been killed. The minister’s aide said that 1,400 was wrong; the skilled aide left.'

const found = (text: string, exact: string, hints = {}) => {
  const result = anchorQuote(text, exact, hints)
  return result.ok ? result.anchor : null
}

test('a quote is anchored with what stands beside it', () => {
  expect(found(TEXT, 'at least 1,400 people')).toEqual({
    start: 24,
    end: 45,
    exact: 'at least 1,400 people',
    prefix: 'The ministry said that “',
    suffix: '”\nhad been killed. The minister’',
  })
})

test.each([
  ['straight for curly quotation marks', '"at least 1,400 people" had', '“at least 1,400 people”\nhad'],
  ['a straight apostrophe', "The minister's aide", 'The minister’s aide'],
  ['other blanks', ' people”  had\tbeen ', 'people”\nhad been'],
  ['guillemets', '«at least', '“at least'],
])('%s find the words of the text, which are what is anchored', (_what, typed, own) => {
  expect(found(TEXT, typed)?.exact).toBe(own)
})

test.each([
  [
    'an en dash for a hyphen',
    'The US\u2013Iran talks – held',
    'US-Iran talks - held',
    'US\u2013Iran talks – held',
  ],
  [
    'two hyphens for a dash',
    'The talks\u2014held in Oslo\u2014failed',
    'held in Oslo--failed',
    'held in Oslo\u2014failed',
  ],
  ['a hyphen that never breaks', 'Il dit peut\u2011être demain', 'peut-être demain', 'peut\u2011être demain'],
  ['a minus sign', 'It was \u221212 degrees', 'was -12 degrees', 'was \u221212 degrees'],
  ['Arabic digits', 'قتل ٧٬٠٠٠ شخص في الشمال', 'قتل 7,000 شخص', 'قتل ٧٬٠٠٠ شخص'],
  ['an Arabic fraction', 'ارتفع ٣٫٥٪ في عام', 'ارتفع 3.5% في', 'ارتفع ٣٫٥٪ في'],
  ['Persian digits', 'حدود ۱۴۰۰ نفر کشته شدند', 'حدود 1400 نفر', 'حدود ۱۴۰۰ نفر'],
  ['Persian digits for Arabic ones', 'حدود ۱۴۰۰ نفر', 'حدود ١٤٠٠ نفر', 'حدود ۱۴۰۰ نفر'],
  ['digits of Hindi', 'कुल १४०० लोग मारे गए', 'कुल 1400 लोग', 'कुल १४०० लोग'],
  ['digits of Bengali', 'মোট ১৪০০ জন নিহত', 'মোট 1400 জন', 'মোট ১৪০০ জন'],
  [
    'fullwidth digits and letters',
    '死者は１，４００人、ＵＮが発表',
    '死者は1,400人、UNが',
    '死者は１，４００人、ＵＮが',
  ],
  ['tashkeel', 'قَالَ المُتَحَدِّثُ إنه لا يعلم', 'قال المتحدث إنه', 'قَالَ المُتَحَدِّثُ إنه'],
  ['tashkeel that the text leaves out', 'قال المتحدث إنه لا يعلم', 'قَالَ المُتَحَدِّثُ', 'قال المتحدث'],
  ['tatweel', 'قــال المتحدث ذلك', 'قال المتحدث', 'قــال المتحدث'],
  ['Hebrew points', 'הדובר אמר שָׁלוֹם לכולם', 'אמר שלום לכולם', 'אמר שָׁלוֹם לכולם'],
  ['Persian letters typed as Arabic ones', 'پیام آمریکا رسید', 'پيام آمريكا', 'پیام آمریکا'],
  ['a joiner left out', 'او می\u200cگوید که نمی\u200cداند', 'او میگوید', 'او می\u200cگوید'],
  ['shapes of Arabic letters', 'قال \ufefb أعلم شيئا', 'قال لا أعلم', 'قال \ufefb أعلم'],
  [
    'ligatures',
    'The o\ufb03cer con\ufb01rmed it',
    'The officer confirmed it',
    'The o\ufb03cer con\ufb01rmed it',
  ],
  [
    'soft hyphens',
    'Die Bundes\u00adregierung wider\u00adspricht',
    'Bundesregierung widerspricht',
    'Bundes\u00adregierung wider\u00adspricht',
  ],
  ['three points', 'He said: wait … then left', 'wait ... then', 'wait … then'],
])(
  'a quote typed with or without %s is anchored in the spelling of the text',
  (_what, written, typed, own) => {
    const text = normaliseText(`Before it. ${written}. After it.`)
    const words = own.normalize('NFC')
    expect(found(text, typed)).toMatchObject({
      exact: words,
      start: Array.from(text.slice(0, text.indexOf(words))).length,
    })
  },
)

test('words as they stand go before the same words in another spelling', () => {
  const text = 'First 7–9 people, then 7-9 people.'
  expect(found(text, '7-9 people')?.start).toBe(text.indexOf('7-9'))
})

test.each([
  ['a part of a ligature', 'con\ufb01rmed', 'irmed'],
  ['one of three points', 'He said … no', '. no'],
  ['the end of a word behind a soft hyphen', 'Bundes\u00adregierung', 'regierung'],
  ['a part of a number in other digits', 'قتل ٧٬٠٠٠ شخص', '000 شخص'],
  ['another number', 'قتل ٧٬٠٠٠ شخص', '8,000 شخص'],
  ['alef maksura for yeh', 'قال على ذلك', 'قال علي ذلك'],
])('%s is not the quote', (_what, text, typed) => {
  expect(anchorQuote(text, typed)).toEqual({ ok: false, found: 0, places: [] })
})

test.each([
  ['words that are not there', 'at most'],
  ['nothing', ' '],
  ['the inside of a word', 'killed. The minister’s aide said that 1,400 was wrong; the s'],
  ['the beginning of a number', 'at least 1'],
  ['the end of a number', '400 people'],
  ['other letters', 'At least'],
])('%s: not found', (_what, typed) => {
  expect(anchorQuote(TEXT, typed)).toEqual({ ok: false, found: 0, places: [] })
})

test('words inside another word do not count as a place', () => {
  expect(found(TEXT, 'killed')?.start).toBe(TEXT.indexOf('killed'))
})

test('of several places none is guessed; the places are told', () => {
  const result = anchorQuote(TEXT, '1,400')
  expect(result).toMatchObject({ ok: false, found: 2 })
  expect(result.ok || result.places.map((place) => place.suffix.slice(0, 7))).toEqual([' people', ' was wr'])
})

test('a hint says which', () => {
  const second = TEXT.lastIndexOf('1,400')
  expect(found(TEXT, '1,400', { occurrence: 2 })?.start).toBe(second)
  expect(found(TEXT, '1,400', { suffix: 'was  wrong' })?.start).toBe(second)
  expect(found(TEXT, '1,400', { prefix: '"at least' })?.start).toBe(TEXT.indexOf('1,400'))
  expect(found(TEXT, '1,400', { occurrence: 3 })).toBeNull()
  expect(found(TEXT, '1,400', { occurrence: 0 })).toBeNull()
  expect(anchorQuote(TEXT, '1,400', { suffix: 'were hurt' })).toEqual({ ok: false, found: 0, places: [] })
})

test('offsets count code points, and no character is cut', () => {
  const text = normaliseText('👩‍👩‍👧 قال المتحدث إنه لا يعلم. कि 🇮🇷🇮🇶 हाँ')
  expect(found(text, 'المتحدث')).toMatchObject({ start: Array.from(text.split('المتحدث')[0] ?? '').length })
  expect(found(text, '👧')).toBeNull()
  expect(found(text, 'क')).toBeNull()
  expect(found(text, '🇷🇮')).toBeNull()
  expect(found(text, '🇮🇶')?.exact).toBe('🇮🇶')
})

const piece = fc.constantFrom(
  ...[
    'a',
    'the ',
    'e\u0301',
    '\u0301',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '“',
    '"',
    '’',
    "'",
    '7',
    '1,400',
    '.',
    'ß',
    'é ',
  ],
  ...['👩‍👩‍👧', '👍🏽', '🇮🇷', 'قال ', 'لا', 'ِ', 'कि', '中文', '한국', '\u200d', '\u00a0', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
)
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => normaliseText(parts.join('')))
const anyQuote = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const loose = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u0650/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[“”«»„]/g, '"')
    .replace(/[’‘]/g, "'")
    .trim()

test('an anchor points at its own words and no others', () => {
  fc.assert(
    fc.property(anyText, anyQuote, fc.nat(3), (text, typed, occurrence) => {
      const points = Array.from(text)
      const result = anchorQuote(text, typed, occurrence ? { occurrence } : {})
      for (const anchor of result.ok ? [result.anchor] : result.places) {
        expect(points.slice(anchor.start, anchor.end).join('')).toBe(anchor.exact)
        expect(loose(anchor.exact)).toBe(loose(typed))
        expect(points.slice(0, anchor.start).join('').endsWith(anchor.prefix)).toBe(true)
        expect(points.slice(anchor.end).join('').startsWith(anchor.suffix)).toBe(true)
        expect(Array.from(anchor.prefix).length).toBe(Math.min(32, anchor.start))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('whatever stands between two blanks of a text can be anchored, however it is typed', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, from, to) => {
      const words = text.split(/\s+/u).filter((word) => word !== '')
      if (words.length === 0) return
      const first = from % words.length
      const typed = words.slice(first, first + 1 + (to % 4)).join('  ')
      const result = anchorQuote(text, typed.replace(/[“”]/g, '"').replace(/’/g, "'"), {})
      expect(result.ok || result.found > 0).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a long text is searched in one pass', () => {
  const text = `${'word '.repeat(190_000)}the end of it`
  expect(found(text, 'the end  of it')?.start).toBe(950_000)
})

test.each([
  ['words', 'ha '.repeat(300_000), 'ha '.repeat(50_000)],
  ['one letter', 'a'.repeat(900_000), 'a'.repeat(100_000)],
  ['one sign', '。'.repeat(500_000), '。'.repeat(50_000)],
  ['a beginning that never ends alike', 'a'.repeat(900_000), `b${'a'.repeat(100_000)}`],
])('a text that repeats itself is searched in one pass: %s', (_what, text, quote) => {
  expect(anchorQuote(text, quote).ok).toBe(false)
})
