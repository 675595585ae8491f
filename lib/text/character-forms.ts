/** What is written in several ways and says the same, as tables: each character with the plain one that it is compared as. */
type Forms = ReadonlyMap<string, string>

const forms = (...rows: readonly (readonly [plain: string, others: string])[]): Forms =>
  new Map(rows.flatMap(([plain, others]) => Array.from(others, (other) => [other, plain] as const)))

/** Scripts that write no blanks between words, as a class of a regular expression. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

export const QUOTATION_MARKS = forms(['"', '“”„‟«»″〝〞＂'], ["'", '‘’‚‛‹›′`´ʼ＇'])

export const DASHES = forms(['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d'])

/** Arabic kaf and yeh as Persian writes them, signs of Arabic numbers, three points in one. Alef maksura makes other words. */
export const LOOK_ALIKES = forms(
  ['\u06a9', '\u0643'],
  ['\u06cc', '\u064a'],
  ['.', '\u066b'],
  [',', '\u066c'],
  ['%', '\u066a'],
  ['...', '\u2026'],
)

/** Hebrew points and accents, Arabic vowel signs, tatweel, soft hyphens, non-joiners, direction marks, variation selectors. */
const UNSPOKEN =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u00ad\u200b\u200c\u2060]|[\ufe00-\ufe0f]|\p{Bidi_Control}/u

/** Whether a character only helps to read or to break a line: texts are written with it and without it. */
export function isUnspoken(point: string): boolean {
  return UNSPOKEN.test(point)
}

/** Ligatures, shapes of Arabic and Hebrew letters, fullwidth signs: what Unicode keeps for the sake of older encodings. */
const COMPATIBLE = /[\u0132\u0133\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\uff01-\uff5e]/u

/** The letters that a ligature or a letter of another shape stands for (Unicode's compatibility form), else itself. */
export function plainLetters(point: string): string {
  return COMPATIBLE.test(point) ? point.normalize('NFKC') : point
}

const DIGIT = /\p{Nd}/u

/** The digit 0 to 9 that a digit of any script stands for, or null. Unicode keeps digits in rows of ten that begin with nought. */
export function digitOf(point: string): string | null {
  if (!DIGIT.test(point)) return null
  const code = point.codePointAt(0) ?? 0
  let nought = code
  while (DIGIT.test(String.fromCodePoint(nought - 1))) nought -= 1
  return String((code - nought) % 10)
}
