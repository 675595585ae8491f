import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldedWords } from '@/lib/text/fold'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...'aÄßİıςΣſŉéйёأإآىیکةه\u0654\u064e\u0651\u0640\u200c۷٧7७,٬٫.’´`–- \u00a0\u00ad死亡がｶﾞก็ﬁ½㎞',
      ),
      {
        maxLength: 12,
      },
    )
    .map((signs) => signs.join('')),
)

test.each([
  ['case in every script', 'МИНИСТЕРСТВО ΟΔΟΣ ԵՐԵՎԱՆ', 'министерство οδός երեվան'],
  ['accents', 'José Álvarez ZÄHLTE Đặng', 'jose alvarez zahlte dang'],
  ['letters that fold to two', 'STRASSE ÆGIR Œuvre', 'straße ægir œuvre'],
  ['the dotted capital of Turkish', 'İstanbul', 'istanbul'],
  ['the long s and ligatures', 'ﬁnal ſtop', 'final stop'],
  ['Arabic vowel points', 'محمّد', 'محمد'],
  ['Arabic letters with a hamza', 'أحمد إسلام آخر', 'احمد اسلام اخر'],
  ['Persian and Arabic letters', 'کتاب علی', 'كتاب علي'],
  ['alif without dots and the bound t', 'مستشفى غزة', 'مستشفي غزه'],
  ['the Arabic filler and the half-space', 'مـحـمد می‌رود', 'محمد ميرود'],
  ['presentation forms', 'ﻻ ﷲ', 'لا الله'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['digits of every script', '۷۰۰۰ ٧٠٠٠ ७००० ７０００ 𝟕𝟎𝟎𝟎', '7000 7000 7000 7000 7000'],
  ['separators of numbers', '۷٬۰۰۰٫۵', '7,000.5'],
  ['width', 'ＡＢＣ ｶﾞ', 'abc ガ'],
  ['soft hyphens and what cannot be seen', 'mini\u00adstry\u200e', 'ministry'],
  ['dashes', 'a–b—c‑d−e־f', 'a-b-c-d-e-f'],
  ['apostrophes and quotation marks', '‘a’ ´b´ `c` «d» “e”', "'a' 'b' 'c' \"d\" \"e\""],
  ['blanks', ' a \n\tb\u00a0\u3000c ', 'a b c'],
])('%s make no difference', (_what, one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test.each([
  ['ばか', 'はか'],
  ['कि', 'की'],
  ['ก้า', 'กา'],
  ['7,000', '7,001'],
  ['100%', '100'],
  ['a_b', 'a b'],
])('%s and %s are two', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

describe('of any text', () => {
  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('case makes no difference', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toUpperCase().toLowerCase()))
        expect(fold(text.toLowerCase())).toBe(fold(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('neither does the form in which it is composed', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('NFC', 'NFD'), (text, form) => {
        expect(fold(text.normalize(form))).toBe(fold(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('words that stand apart are folded as each alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`.trim())
      }),
      { numRuns: 2_000 },
    )
  })

  test('words hold no blanks and no signs, and are those of the folded text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = foldedWords(text)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$|^\d+(\.\d+)+$/u)
        expect(foldedWords(fold(text))).toEqual(words)
      }),
      { numRuns: 2_000 },
    )
  })
})

test.each([
  ["O'Brien’s Amir-Lund", ['o', 'brien', 's', 'amir', 'lund']],
  ['At least 7,000 or ۷٬۰۰۰', ['at', 'least', '7000', 'or', '7000']],
  ["1.5 of 12'000 v2.0", ['1.5', 'of', '12000', 'v2', '0']],
  ['死亡人数は1500人', ['死亡', '亡人', '人数', '数は', 'は', '1500', '人']],
  ['NHKニュース', ['nhk', 'ニュ', 'ュー', 'ース', 'ス']],
  ['100% of a_b "c*" -d', ['100', 'of', 'a', 'b', 'c', 'd']],
])('the words of %s', (text, words) => {
  expect(foldedWords(text)).toEqual(words)
})
