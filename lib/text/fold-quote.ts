import {
  DASHES,
  digitOf,
  isUnspoken,
  LOOK_ALIKES,
  plainLetters,
  QUOTATION_MARKS,
} from '@/lib/text/character-forms'
import { isBoundary, type Span } from '@/lib/text/spans'

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

/** Blanks, line breaks and quotation marks are taken as alike; a run of blanks is one. */
export const TOLERANT: Folding = (point) => {
  if (point > ' ' && point < '~' && point !== '`') return point
  return QUOTATION_MARKS.get(point) ?? (/\s/u.test(point) ? ' ' : point)
}

/**
 * Beside that, spellings of the same words: with and without points and joiners, other dashes (a run of them is one),
 * look-alike letters, ligatures, digits of other scripts.
 */
export const RESPELLED: Folding = (point) => {
  const tolerant = TOLERANT(point)
  if (tolerant <= '~') return tolerant
  if (isUnspoken(tolerant)) return ''
  const plain = plainLetters(tolerant)
  return LOOK_ALIKES.get(plain) ?? DASHES.get(plain) ?? digitOf(plain) ?? plain
}

const ONCE: ReadonlyMap<Folding, string> = new Map([
  [TOLERANT, ' '],
  [RESPELLED, ' -'],
])

/** Folds a text character by character. What is folded away belongs to the character before it. */
export function fold(points: readonly string[], folding: Folding): Folded {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  const once = ONCE.get(folding) ?? ''
  let last = ''
  for (const [index, point] of points.entries()) {
    const as = folding(point)
    if (as === '' || (as === last && once.includes(as))) {
      if (ends.length > 0) ends[ends.length - 1] = index + 1
      continue
    }
    last = as
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
    // Of what folds into several letters (… is three points) there is no part.
    const parted = starts[at - 1] === start || starts[unit + 1] === starts[unit]
    if (!parted && isBoundary(points, start) && isBoundary(points, end)) hits.push({ at, start, end })
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
