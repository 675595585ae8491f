import { snapped, wordStep } from '@/components/annotations/snap'
import { clausesOf } from '@/lib/reporting/sentences'
import type { Span } from '@/lib/text/spans'

/** What is chosen in the text by keyboard or mouse: where the choice began, where it is now, and all between them. */
export type Cursor = { anchor: Span; head: Span; span: Span; unit: 'sentence' | 'clause' | 'free' }

export type Steps = { text: string; sentences: readonly Span[] }

/** The next (1) or the last (−1) sentence; the first one, or the one in view, where none is chosen yet. */
export function toSentence({ sentences }: Steps, cursor: Cursor | null, by: 1 | -1, from = 0): Cursor | null {
  if (!cursor) return whole(sentences.find(({ end }) => end > from) ?? sentences[0])
  const at = by > 0 ? lastAt(sentences, cursor.span.end - 1) : indexAt(sentences, cursor.span.start)
  // From a part of a sentence the first step leads to all of it.
  const here = sentences[at]
  const part = here && cursor.unit !== 'sentence' && (by < 0 ? cursor.span.start > here.start : false)
  return whole(part ? here : sentences[Math.min(sentences.length - 1, Math.max(0, at + by))])
}

/** The choice reaches one more sentence forward, or one fewer; back beyond where it began. */
export function extended(steps: Steps, cursor: Cursor | null, by: 1 | -1): Cursor | null {
  if (!cursor) return toSentence(steps, null, by)
  const at = indexAt(steps.sentences, cursor.head.start)
  const head = steps.sentences[at + by]
  if (!head) return cursor
  const anchor = steps.sentences[indexAt(steps.sentences, cursor.anchor.start)] ?? cursor.anchor
  return between(anchor, head, 'sentence')
}

/** The first clause of a sentence, then the next or the last one, on into the neighbouring sentence. */
export function toClause(steps: Steps, cursor: Cursor | null, by: 1 | -1, extend = false): Cursor | null {
  const start = cursor ?? toSentence(steps, null, 1)
  if (!start) return null
  const edge = extend ? start.head : start.span
  const at = indexAt(steps.sentences, by > 0 ? Math.max(edge.start, edge.end - 1) : edge.start)
  const clauses = clausesIn(steps, at)
  const shrinks = start.unit === 'sentence' && !extend
  const now = clauses.findIndex(({ start, end }) => edge.start < end && edge.end > start)
  const wanted = shrinks ? (by > 0 ? 0 : clauses.length - 1) : now + by
  const head =
    clauses[wanted] ?? (by > 0 ? clausesIn(steps, at + 1)[0] : clausesIn(steps, at - 1).at(-1)) ?? null
  if (!head) return start
  return extend ? between(start.anchor, head, 'clause') : between(head, head, 'clause')
}

/** One end of the choice moves by a word. */
export function byWord(
  { text }: Steps,
  cursor: Cursor | null,
  edge: 'start' | 'end',
  by: 1 | -1,
): Cursor | null {
  if (!cursor) return null
  const moved = { ...cursor.span, [edge]: wordStep(text, cursor.span[edge], by > 0) }
  return moved.start < moved.end ? free(moved) : cursor
}

/** What was selected by mouse or touch, widened to whole words. */
export function chosen({ text }: Pick<Steps, 'text'>, span: Span): Cursor | null {
  const fitted = snapped(text, span)
  return fitted && free(fitted)
}

/** The sentence in which a place stands, counted from 0; the next one where it stands between two. */
export function indexAt(sentences: readonly Span[], point: number): number {
  const at = sentences.findIndex(({ end }) => end > point)
  return at < 0 ? sentences.length - 1 : at
}

function lastAt(sentences: readonly Span[], point: number): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= point),
  )
}

function clausesIn({ text, sentences }: Steps, at: number): Span[] {
  const sentence = sentences[at]
  return sentence ? clausesOf(text, sentence) : []
}

function whole(sentence: Span | undefined): Cursor | null {
  return sentence ? between(sentence, sentence, 'sentence') : null
}

function between(anchor: Span, head: Span, unit: Cursor['unit']): Cursor {
  const span = { start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) }
  return { anchor, head, span, unit }
}

function free(span: Span): Cursor {
  return { anchor: span, head: span, span, unit: 'free' }
}
