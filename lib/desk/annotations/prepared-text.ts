import { lengthOf, sharedLength } from '@/lib/desk/annotations/spans'
import { type CodePoints, codePointsOf } from '@/lib/reporting/code-points'
import { findReported } from '@/lib/reporting/find'
import { sentencesOf } from '@/lib/reporting/sentences'
import type { Reported, ReportingContext } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'

/** A snapshot's text with all that is read of it once, whatever is on record. Spans are code points. */
export type PreparedText = {
  text: string
  context: ReportingContext
  points: CodePoints
  paragraphs: readonly Span[]
  sentences: readonly Span[]
  /** Every passage in which somebody says something, in text order, none twice. */
  reported: readonly Reported[]
}

/** Reads a text. Costs what `findReported` does: some hundred milliseconds for a long article. */
export function prepareText(text: string, context: ReportingContext): PreparedText {
  const sentences = sentencesOf(text, context.language)
  return {
    text,
    context,
    points: codePointsOf(text),
    paragraphs: paragraphsOf(text),
    sentences,
    reported: findReported(text, context).flatMap((reported) => bySentence(reported, sentences)),
  }
}

/** A quote of more sentences than these stays whole: nobody wants to decide on each. */
const MOST_SENTENCES = 4
/** A sentence shorter than this ("Yes.") is no claim by itself, in code points. */
const SHORTEST = 12

/**
 * A passage of several sentences as one for each of them, for each says something of its own; the pieces of a sentence
 * stay together ("…," he said, "…").
 */
export function bySentence(reported: Reported, sentences: readonly Span[]): Reported[] {
  const pieces = reported.content.flatMap((span) => cutAt(span, sentences))
  const parts = new Map<number, Span[]>()
  for (const piece of pieces) {
    const sentence = sentences.findIndex(({ end }) => piece.start < end)
    parts.set(sentence, [...(parts.get(sentence) ?? []), piece])
  }
  const contents = [...parts.values()]
  const isCut = contents.every((content) => lengthOf(content) >= SHORTEST)
  if (contents.length < 2 || contents.length > MOST_SENTENCES || !isCut) return [reported]
  return contents.map((content) => {
    const within = <F extends { span: Span }>(found: readonly F[]) =>
      found.filter(({ span }) => sharedLength([span], content) > 0)
    return { ...reported, content, dates: within(reported.dates), figures: within(reported.figures) }
  })
}

/** A span cut where a sentence begins. */
function cutAt({ start, end }: Span, sentences: readonly Span[]): Span[] {
  const starts = sentences.map((sentence) => sentence.start).filter((at) => start < at && at < end)
  const edges = [start, ...starts, end]
  const ends = (from: number, to: number) =>
    Math.min(to, sentences.find((sentence) => from < sentence.end)?.end ?? to)
  return edges
    .slice(1)
    .map((to, index) => ({ start: edges[index] ?? start, end: ends(edges[index] ?? start, to) }))
}

/**
 * The paragraphs of a stored text, blank lines left out. An empty line parts them; in a text without any, each line is
 * one.
 */
export function paragraphsOf(text: string): Span[] {
  const points = codePointsOf(text)
  const between = text.includes('\n\n') ? /\n{2,}/g : /\n/g
  const spans: Span[] = []
  let from = 0
  const add = (end: number) => {
    if (text.slice(from, end).trim() !== '') spans.push(points.span(from, end))
  }
  for (const { index, 0: gap } of text.matchAll(between)) {
    add(index)
    from = index + gap.length
  }
  add(text.length)
  return spans
}

/** The words of a span. */
export function wordsAt(
  { text, points }: Pick<PreparedText, 'text' | 'points'>,
  { start, end }: Span,
): string {
  return text.slice(points.unit(start), points.unit(end))
}

/** The span of `among` in which the place stands, or null. */
export function spanAround(among: readonly Span[], at: number): Span | null {
  return among.find(({ start, end }) => start <= at && at < end) ?? null
}
