import { UNSPACED } from '@/lib/text/character-forms'

/** A stretch of a text in Unicode code points: `start` included, `end` excluded. */
export type Span = { start: number; end: number }

/** A stretch of a text in UTF-16 code units, as strings count: `start` included, `end` excluded. */
export type UnitSpan = { start: number; end: number }

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Letters that stand in words parted by blanks. Elsewhere (Chinese, Thai, Korean, Arabic …) a quote may begin inside. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u
const DIGIT = /\p{Nd}/u
/** What parts the digits of one number, Arabic signs too. */
const SEPARATOR = /[.,\u066b\u066c]/
/** Characters that no neighbour among them ever joins into one. */
const APART = /^[\n -~\u3000-\u3002\p{Script=Han}]$/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Whether a quote may begin or end before the code point at `index`: no word, number or character is cut there. */
export function isBoundary(points: readonly string[], index: number): boolean {
  let from = index - 1
  while (isHyphenation(points[from])) from -= 1
  let to = index
  while (isHyphenation(points[to])) to += 1
  const [before, after] = [points[from], points[to]]
  if (before === undefined || after === undefined) return true
  if (LETTER.test(before) && LETTER.test(after)) return false
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  if (SEPARATOR.test(before) && DIGIT.test(after) && DIGIT.test(points[from - 1] ?? '')) return false
  if (SEPARATOR.test(after) && DIGIT.test(before) && DIGIT.test(points[to + 1] ?? '')) return false
  if (APART.test(before) && APART.test(after)) return true
  return !isInsideCharacter(points, index)
}

/** Soft hyphens, word joiners: nothing to whoever reads the word around them. */
function isHyphenation(point: string | undefined): boolean {
  return point === '\u00ad' || point === '\u2060'
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

const IN_WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]/u
const WITHOUT_BLANKS = new RegExp(`[${UNSPACED}]`, 'u')

/** Whether a word goes on over the code point at `index`: what began at a word's beginning never moves into one. */
export function cutsWord(points: readonly string[], index: number): boolean {
  const [before = ' ', after = ' '] = [points[index - 1], points[index]]
  if (!IN_WORD.test(before) || !IN_WORD.test(after)) return false
  return !WITHOUT_BLANKS.test(before) && !WITHOUT_BLANKS.test(after)
}
