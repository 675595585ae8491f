/** A place in a snapshot's text; offsets are Unicode code points, and `exact` is the text from `start` to `end`. */
export type QuoteAnchor = { start: number; end: number; exact: string; prefix: string; suffix: string }

export type Anchoring =
  | { ok: true; anchor: QuoteAnchor }
  /** `found` is 0, or how often the words stand in the text; `places` are the first of them, in order. */
  | { ok: false; found: number; places: QuoteAnchor[] }

export type AnchorHints = {
  /** Which of several places, counted from 1 in the order of the text. */
  occurrence?: number
  /** Words right before and right after the quote, as far as they are known. */
  prefix?: string
  suffix?: string
}

/** How much stands beside a quote, in code points, so that it can be found again in another text. */
const CONTEXT = 32
const MOST_PLACES = 20

/**
 * Finds a quote in a snapshot's text. The words are looked for as they stand; failing that, with blanks, line breaks and
 * quotation marks taken as alike, and then the text's own characters are what is anchored. A place that would begin or end
 * inside a word of an alphabet that parts its words, inside a number, or inside a character is none. Of several places the
 * hints choose one; without hints nothing is guessed. Linear in the text.
 */
export function anchorQuote(text: string, exact: string, hints: AnchorHints = {}): Anchoring {
  const points = Array.from(text)
  const spans = findSpans(points, exact.normalize('NFC').trim(), AS_IT_STANDS)
  const found = spans.length > 0 ? spans : findSpans(points, exact.normalize('NFC').trim(), TOLERANT)
  const fitting = found.filter((span) => fitsContext(points, span, hints))
  const chosen =
    hints.occurrence === undefined
      ? fitting.length === 1
        ? fitting[0]
        : undefined
      : fitting[hints.occurrence - 1]
  if (chosen) return { ok: true, anchor: anchorAt(points, chosen) }
  const places = fitting.slice(0, MOST_PLACES).map((span) => anchorAt(points, span))
  return { ok: false, found: fitting.length, places }
}

type Span = { start: number; end: number }

/** What a character is compared as. */
type Folding = (point: string) => string

const AS_IT_STANDS: Folding = (point) => point

const DOUBLE = new Set('"“”„‟«»″〝〞＂')
const SINGLE = new Set("'‘’‚‛‹›′`´ʼ＇")
const TOLERANT: Folding = (point) => {
  if (point > ' ' && point < '~') return point === '`' ? "'" : point
  if (DOUBLE.has(point)) return '"'
  if (SINGLE.has(point)) return "'"
  return /\s/u.test(point) ? ' ' : point
}

function anchorAt(points: readonly string[], { start, end }: Span): QuoteAnchor {
  return {
    start,
    end,
    exact: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - CONTEXT), start).join(''),
    suffix: points.slice(end, end + CONTEXT).join(''),
  }
}

function findSpans(points: readonly string[], wanted: string, fold: Folding): Span[] {
  const needle = folded(Array.from(wanted), fold).text
  if (!needle) return []
  const { text, starts, ends } = folded(points, fold)
  const spans: Span[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const start = starts[at] ?? 0
    const end = ends[at + needle.length - 1] ?? start
    if (isBoundary(points, start) && isBoundary(points, end)) spans.push({ start, end })
  }
  return spans
}

/** The text as it is compared, a run of blanks being one, and for each of its UTF-16 units where it came from. */
function folded(points: readonly string[], fold: Folding) {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  let blank = false
  for (const [index, point] of points.entries()) {
    const as = fold(point)
    if (as === ' ' && blank && fold !== AS_IT_STANDS) {
      ends[ends.length - 1] = index + 1
      continue
    }
    blank = as === ' '
    parts.push(as)
    for (let unit = 0; unit < as.length; unit += 1) {
      starts.push(index)
      ends.push(index + 1)
    }
  }
  return { text: parts.join(''), starts, ends }
}

/** Letters that stand in words parted by blanks. Elsewhere (Chinese, Thai, Korean, Arabic …) a quote may begin inside. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u
const DIGIT = /\p{Nd}/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Whether a quote may begin or end before the code point at `index`: no word, number or character is cut there. */
function isBoundary(points: readonly string[], index: number): boolean {
  const before = points[index - 1]
  const after = points[index]
  if (before === undefined || after === undefined) return true
  if (LETTER.test(before) && LETTER.test(after)) return false
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  if (/[.,]/.test(before) && DIGIT.test(after) && DIGIT.test(points[index - 2] ?? '')) return false
  if (/[.,]/.test(after) && DIGIT.test(before) && DIGIT.test(points[index + 1] ?? '')) return false
  return !isInsideCharacter(points, index)
}

/** A mark that stands after a blank by itself cuts nothing: blanks are not quoted. */
function isInsideCharacter(points: readonly string[], index: number): boolean {
  if (/\s/u.test(points[index - 1] ?? '')) return false
  let from = index - 1
  while (from > 0 && index - from < 64 && !/\s/u.test(points[from] ?? '')) from -= 1
  const before = points.slice(from, index).join('')
  const around = before + points.slice(index, index + 16).join('')
  return graphemes.segment(around).containing(before.length)?.index !== before.length
}

function fitsContext(
  points: readonly string[],
  { start, end }: Span,
  { prefix, suffix }: AnchorHints,
): boolean {
  const compared = (text: string) => folded(Array.from(text.normalize('NFC')), TOLERANT).text.trim()
  if (prefix) {
    const wanted = compared(prefix)
    const before = points.slice(Math.max(0, start - 2 * Array.from(prefix).length - CONTEXT), start).join('')
    if (!compared(before).endsWith(wanted)) return false
  }
  if (suffix) {
    const wanted = compared(suffix)
    const after = points.slice(end, end + 2 * Array.from(suffix).length + CONTEXT).join('')
    if (!compared(after).startsWith(wanted)) return false
  }
  return true
}
