import type { Span, UnitSpan } from '@/lib/text/spans'
import { abbreviationsOf } from './abbreviations'
import { paragraphUnits, sentenceUnits } from './boundaries'
import { codePointsOf } from './code-points'

/**
 * The sentences of a text in order, without the blank space between them, in code points. A paragraph always ends a
 * sentence. For languages without a list of abbreviations each full stop before a capital ends one. Pure and small:
 * the browser uses it to select by keyboard.
 */
export function sentencesOf(text: string, language?: string): Span[] {
  const points = codePointsOf(text)
  const abbreviations = abbreviationsOf(language)
  return paragraphUnits(text)
    .flatMap((paragraph) => sentenceUnits(text, paragraph, abbreviations))
    .map(({ start, end }) => points.span(start, end))
}

// A clause ends before a joining word or a mark, at a closing quotation mark, and after a comma, colon or dash.
const EDGE =
  /[,;:]["”’»]?(?=\s)|\s[—–-]+(?=\s)|—|["”»](?=\s)|(?<=\s)(?=["“«])|(?<=\s)(?=(?:but|because|although|though|while|whereas|unless|after|before|since|who|which|that|if|when|where)\s)/gu
const SHORTEST_CLAUSE = 2

/**
 * The clauses of one sentence in order, in code points: between commas, semicolons, colons, dashes, quotation marks
 * and English joining words. A piece of one word stays with the clause before it. The whole sentence if it has no such
 * edge; nothing for an empty span.
 */
export function clausesOf(text: string, sentence: Span): Span[] {
  const points = codePointsOf(text)
  const whole = { start: points.unit(sentence.start), end: Math.min(text.length, points.unit(sentence.end)) }
  const pieces: UnitSpan[] = []
  let start = whole.start
  const cut = (end: number) => {
    const piece = trimmed(text, start, end)
    const last = pieces.at(-1)
    if (piece && last && wordCount(text, piece) < SHORTEST_CLAUSE) last.end = piece.end
    else if (piece) pieces.push(piece)
    start = end
  }
  for (const match of text.slice(whole.start, whole.end).matchAll(EDGE)) {
    cut(whole.start + match.index + match[0].length)
  }
  cut(whole.end)
  return pieces.map((piece) => points.span(piece.start, piece.end))
}

function trimmed(text: string, from: number, to: number): UnitSpan | null {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const end = from + piece.replace(/[\s,;:—–-]+$/u, '').length
  return end > start ? { start, end } : null
}

function wordCount(text: string, { start, end }: UnitSpan): number {
  return text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
}
