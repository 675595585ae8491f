/** Raised whenever `fold` or `foldedWords` answers something else: an index made with an older one is made anew. */
export const FOLDING = 1

/**
 * A text as it is looked up and compared: one spelling for all that differ in case, accents, vowel points, width,
 * ligatures, digits, dashes, apostrophes or blanks alone, in whatever script; Arabic and Persian letters that are written
 * for one another are one. Folding twice changes nothing more. Decomposes and folds case as Unicode does (UAX 15, CaseFolding.txt).
 */
export function fold(text: string): string {
  return (BEYOND_ASCII.test(text) ? foldUnicode(text) : text.toLowerCase()).replace(/\s+/g, ' ').trim()
}

/**
 * The words of a text by which it is found and compared, folded, in order, as often as they stand. A number is one word
 * whatever parts its thousands; what an apostrophe parts is two.
 */
export function foldedWords(text: string): string[] {
  const words = fold(text).replace(THOUSANDS, '').match(WORD) ?? []
  return words.flatMap(wordParts)
}

/**
 * A run of letters as words. Scripts that write no blanks between words give overlapping pairs of letters and the last
 * letter: any stretch of them is found, and no dictionary of the platform, which changes with its version, has a say.
 */
export function wordParts(run: string): string[] {
  if (!UNSPACED.test(run)) return [run]
  return (run.match(PARTS) ?? []).flatMap((part) => (UNSPACED.test(part) ? pairs(part) : [part]))
}

/** Backticks and accents are typed for apostrophes. */
const BEYOND_ASCII = /[^\x20-\x5f\x61-\x7e\s]/

const THOUSANDS = /(?<=\d)[,'](?=\d{3}(?!\d))/g
const WORD = /\d+(?:\.\d+)+(?![\p{L}\p{M}])|[\p{L}\p{N}\p{M}]+/gu
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const LETTER_UNSPACED = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}\u30fc]`
const UNSPACED = new RegExp(LETTER_UNSPACED, 'u')
const PARTS = new RegExp(`(?:${LETTER_UNSPACED}\\p{M}*)+|(?:(?!${LETTER_UNSPACED}).)+`, 'gu')

function pairs(run: string): string[] {
  const letters = run.match(/.\p{M}*/gu) ?? []
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''))
}

/** Accents, vowel points, the Arabic filler, what joins or only shows: no word is told from another by them. */
const SILENT_RANGES = [
  ...[
    '\u0300-\u036f',
    '\u1ab0-\u1aff',
    '\u1dc0-\u1dff',
    '\u20d0-\u20ff',
    '\ufe00-\ufe0f',
    '\u{e0100}-\u{e01ef}',
  ],
  '\u0483-\u0489', // Cyrillic
  '\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7', // Hebrew
  '\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff', // Arabic
]
const SILENT = new RegExp(`[${SILENT_RANGES.join('')}\\p{Cf}]`, 'gu')

/** What decomposition leaves apart, each with what it is folded to: Arabic and Persian; Latin; Greek; signs. */
const FOLDED = new Map(
  (
    'ٱ=ا ٲ=ا ٳ=ا ى=ي ی=ي ې=ي ے=ي ک=ك ڪ=ك ة=ه ە=ه ہ=ه ھ=ه ۃ=ه ٬=, ٫=. ،=, ؛=; ؟=? ' +
    "ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ŧ=t ς=σ ‘=' ’=' ‛=' ʼ=' ʻ=' ′=' ‵=' `=' ׳=' " +
    '“=" ”=" „=" ‟=" «=" »=" ״=" −=-'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
)
const LETTERS = new RegExp(`[${[...FOLDED.keys()].join('')}]|\\p{Pd}|(?![0-9])\\p{Nd}`, 'gu')

function foldUnicode(text: string): string {
  // The accent by itself decomposes into a blank and a mark. Upper case first: it makes ſ and ς one with their fellows.
  const cased = decomposed(text.normalize('NFC').replaceAll('\u00b4', "'")).toUpperCase().toLowerCase()
  return decomposed(cased).replace(
    LETTERS,
    (sign) => FOLDED.get(sign) ?? (/\p{Nd}/u.test(sign) ? digit(sign) : '-'),
  )
}

function decomposed(text: string): string {
  return text.normalize('NFKD').replace(SILENT, '').normalize('NFC')
}

/** Unicode keeps the digits of each script together in order, from nought on. */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}
