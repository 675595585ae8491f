import type { UnitSpan } from '@/lib/text/spans'
import { isSpace } from './boundaries'

/** Words in quotation marks, in code units. */
export type Quote = {
  /** From the opening mark to after the closing one. */
  outer: UnitSpan
  /** What stands between the marks. */
  inner: UnitSpan
  paragraph: number
  /** The paragraph ends before the quotation does: the next begins with an opening mark again. */
  continues: boolean
}

const OPENING = '“«„‟'
const CLOSING = '”»'
const LONGEST_SINGLE = 3000
// Words that begin with an apostrophe and open no quotation.
const ELISION = /^['’‘](?:s|t|m|d|re|ve|ll|em|til|cause|n|tis|twas|round|bout|\d\ds?)(?![\p{L}\p{N}])/iu

/**
 * The outermost quotations of a text in order: curly, straight, angular, and single marks where these are no
 * apostrophes. A quotation ends with its paragraph unless the next one starts with an opening mark.
 */
export function quotesOf(text: string, paragraphs: readonly UnitSpan[]): Quote[] {
  return paragraphs.flatMap((paragraph, index) => inParagraph(text, paragraph, index, paragraphs[index + 1]))
}

function inParagraph(text: string, paragraph: UnitSpan, index: number, next: UnitSpan | undefined): Quote[] {
  const found: Quote[] = []
  let open: number | null = null
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = text[at] ?? ''
    if (open === null) {
      if (opensDouble(text, at, paragraph)) open = at
      else if (mark === '‘' || mark === "'") {
        const close = closingSingle(text, at, paragraph)
        if (close === null) continue
        found.push(quote(at, at + 1, close, close + 1, index))
        at = close
      }
    } else if (CLOSING.includes(mark) || (mark === '"' && closesStraight(text, at))) {
      if (at > open + 1) found.push(quote(open, open + 1, at, at + 1, index))
      open = null
    }
  }
  if (open !== null) {
    const goesOn = next !== undefined && opensDouble(text, next.start, next)
    const whole = open <= paragraph.start + 1 || /[:,]\s*$/.test(text.slice(Math.max(0, open - 3), open))
    if ((goesOn || whole) && paragraph.end > open + 1) {
      found.push({ ...quote(open, open + 1, paragraph.end, paragraph.end, index), continues: goesOn })
    }
  }
  return found
}

function quote(open: number, start: number, end: number, close: number, paragraph: number): Quote {
  return { outer: { start: open, end: close }, inner: { start, end }, paragraph, continues: false }
}

function opensDouble(text: string, at: number, paragraph: UnitSpan): boolean {
  const mark = text[at] ?? ''
  if (mark !== '' && OPENING.includes(mark)) return true
  if (mark !== '"') return false
  const before = at > paragraph.start ? text[at - 1] : undefined
  return !isSpace(text[at + 1]) && (before === undefined || /[\s([{—–\-/:,'‘]/.test(before))
}

function closesStraight(text: string, at: number): boolean {
  const after = text[at + 1]
  return !isSpace(text[at - 1]) || after === undefined || /[\s.,;:!?)\]—–-]/.test(after)
}

/** Where a single mark at `at` is closed, or null where it opens nothing. */
function closingSingle(text: string, at: number, paragraph: UnitSpan): number | null {
  const before = at > paragraph.start ? text[at - 1] : undefined
  if (before !== undefined && !/[\s([—–:"“]/.test(before)) return null
  if (!/[\p{L}\p{N}….[$£€]/u.test(text[at + 1] ?? '') || ELISION.test(text.slice(at, at + 8))) return null
  let likely: number | null = null
  const last = Math.min(paragraph.end, at + LONGEST_SINGLE)
  for (let place = at + 2; place < last; place += 1) {
    const mark = text[place]
    if (mark !== '’' && mark !== "'") continue
    if (/[\p{L}\p{N}]/u.test(text[place + 1] ?? '')) continue
    if (/[.,!?…]/.test(text[place - 1] ?? ''))
      return likely !== null && !plural(text, likely) ? likely : place
    if (likely !== null && !plural(text, likely)) return likely
    likely = place
  }
  return likely
}

/** "the farmers’ union": an apostrophe after s before a small letter may be a genitive. */
function plural(text: string, at: number): boolean {
  return /s/i.test(text[at - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
}
