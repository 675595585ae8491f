/** A stretch of a text: from `start` up to `end`, in Unicode code points. */
export type Span = { start: number; end: number }

/** What a character is compared as: nothing at all, itself, or what it is taken for. */
export type Folding = (point: string) => string

/** A text as it is compared, and for each of its UTF-16 units which code point of the text it came from. */
export type Folded = {
  folding: Folding
  points: readonly string[]
  text: string
  starts: readonly number[]
  ends: readonly number[]
}

/** A place of words in a folded text: `at` counts its UTF-16 units; the span is that of the text itself. */
export type Hit = Span & { at: number }

/** More places than these are not looked for: nobody could choose among them. */
const MOST_PLACES = 1_000

/** Every character as it is. */
export const AS_IT_STANDS: Folding = (point) => point

const DOUBLE = new Set('"“”„‟«»″〝〞＂')
const SINGLE = new Set("'‘’‚‛‹›′`´ʼ＇")

/** Blanks, line breaks and quotation marks are taken as alike; a run of blanks is one. */
export const TOLERANT: Folding = (point) => {
  if (point > ' ' && point < '~') return point === '`' ? "'" : point
  if (DOUBLE.has(point)) return '"'
  if (SINGLE.has(point)) return "'"
  return /\s/u.test(point) ? ' ' : point
}

/** Hebrew points and accents, Arabic vowel signs, tatweel, soft hyphens, non-joiners, direction marks, variation selectors. */
const UNSPOKEN =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u00ad\u200b\u200c\u2060]|[\ufe00-\ufe0f]|\p{Bidi_Control}/u
const SAME: ReadonlyMap<string, string> = new Map([
  ['\u0643', '\u06a9'], // Arabic and Persian kaf
  ['\u064a', '\u06cc'], // Arabic and Persian yeh; alef maksura makes other words
  ['\u066b', '.'],
  ['\u066c', ','],
  ['\u066a', '%'],
  ['\u2026', '...'],
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', (dash) => [dash, '-'] as const),
])
const DIGITS_FROM = [0x0660, 0x06f0, 0xff10]

/** Beside that, spellings of the same words: with and without points and joiners, look-alike letters, digits of other scripts. */
export const RESPELLED: Folding = (point) => {
  const tolerant = TOLERANT(point)
  if (tolerant <= '~') return tolerant
  if (UNSPOKEN.test(tolerant)) return ''
  const code = tolerant.codePointAt(0) ?? 0
  const zero = DIGITS_FROM.find((from) => code >= from && code < from + 10)
  if (zero !== undefined) return String(code - zero)
  const form = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/u.test(tolerant)
    ? tolerant.normalize('NFKC')
    : tolerant
  return SAME.get(form) ?? form
}

/** Folds a text character by character. What is folded away belongs to the character before it. */
export function fold(points: readonly string[], folding: Folding): Folded {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  let blank = false
  for (const [index, point] of points.entries()) {
    const as = folding(point)
    if (as === '' || (as === ' ' && blank && folding !== AS_IT_STANDS)) {
      if (ends.length > 0) ends[ends.length - 1] = index + 1
      continue
    }
    blank = as === ' '
    parts.push(as)
    for (let unit = 0; unit < as.length; unit += 1) {
      starts.push(index)
      ends.push(index + 1)
    }
  }
  return { folding, points, text: parts.join(''), starts, ends }
}

/**
 * Every place of folded words in a folded text, overlapping ones too, in order, `MOST_PLACES` at most. A place that would
 * cut a word, a number or a character is none. Linear in both, whatever they repeat (Knuth, Morris, Pratt 1977).
 */
export function hitsOf({ points, text, starts, ends }: Folded, needle: string): Hit[] {
  if (!needle || needle.length > text.length) return []
  const hits: Hit[] = []
  const borders = bordersOf(needle)
  let matched = 0
  for (let unit = 0; unit < text.length && hits.length < MOST_PLACES; unit += 1) {
    const letter = text.charCodeAt(unit)
    while (matched > 0 && needle.charCodeAt(matched) !== letter) matched = borders[matched - 1] ?? 0
    if (needle.charCodeAt(matched) === letter) matched += 1
    if (matched < needle.length) continue
    matched = borders[matched - 1] ?? 0
    const at = unit - needle.length + 1
    const start = starts[at] ?? 0
    const end = ends[unit] ?? start
    if (isBoundary(points, start) && isBoundary(points, end)) hits.push({ at, start, end })
  }
  return hits
}

/** For each beginning of the needle, how long its longest end is that the needle begins with. */
function bordersOf(needle: string): Int32Array {
  const borders = new Int32Array(needle.length)
  let length = 0
  for (let unit = 1; unit < needle.length; unit += 1) {
    while (length > 0 && needle.charCodeAt(unit) !== needle.charCodeAt(length)) {
      length = borders[length - 1] ?? 0
    }
    if (needle.charCodeAt(unit) === needle.charCodeAt(length)) length += 1
    borders[unit] = length
  }
  return borders
}

/** Letters that stand in words parted by blanks. Elsewhere (Chinese, Thai, Korean, Arabic …) a quote may begin inside. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u
const DIGIT = /\p{Nd}/u
/** Characters that no neighbour among them ever joins into one. */
const APART = /^[\n -~\u3000-\u3002\p{Script=Han}]$/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Whether a quote may begin or end before the code point at `index`: no word, number or character is cut there. */
export function isBoundary(points: readonly string[], index: number): boolean {
  const before = points[index - 1]
  const after = points[index]
  if (before === undefined || after === undefined) return true
  if (LETTER.test(before) && LETTER.test(after)) return false
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  if (/[.,]/.test(before) && DIGIT.test(after) && DIGIT.test(points[index - 2] ?? '')) return false
  if (/[.,]/.test(after) && DIGIT.test(before) && DIGIT.test(points[index + 1] ?? '')) return false
  if (APART.test(before) && APART.test(after)) return true
  return !isInsideCharacter(points, index)
}

/** A mark that stands after a blank by itself cuts nothing: blanks are not quoted. */
function isInsideCharacter(points: readonly string[], index: number): boolean {
  if (/[\s\p{Cc}]/u.test(points[index - 1] ?? '')) return false
  if (/[\p{Mn}\p{Me}]/u.test(points[index] ?? '')) return true
  let from = index - 1
  while (from > 0 && index - from < 64 && !/\s/u.test(points[from] ?? '')) from -= 1
  const before = points.slice(from, index).join('')
  const around = before + points.slice(index, index + 16).join('')
  return graphemes.segment(around).containing(before.length)?.index !== before.length
}
