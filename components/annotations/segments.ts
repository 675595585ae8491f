import type { Span } from '@/lib/text/spans'

/** A stretch that is marked in the text: one piece of an annotation's or a suggestion's quote. */
export type Mark = Span & {
  key: string
  /** How it is underlined. */
  look: string
}

/** A mark with the line, from 0 on, on which it is drawn: marks that overlap have different ones. */
export type Laned = Mark & { lane: number }

/** A stretch of a paragraph that the same marks cover, in code points of the whole text. */
export type Segment = Span & { text: string; marks: readonly Laned[] }

/** Underlines stand below each other as far as there is room between two lines of text. */
const MOST_LANES = 3

/** Gives each mark the first line that is free from its start to its end. Linear in the marks, but for the sorting. */
export function laned(marks: readonly Mark[]): Laned[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start)
      const lane = free >= 0 ? free : ends.length < MOST_LANES ? ends.length : MOST_LANES - 1
      ends[lane] = Math.max(ends[lane] ?? 0, mark.end)
      return { ...mark, lane }
    })
}

/** The marks that touch each paragraph, by the paragraph's place. Both lists are in text order. */
export function byParagraph(paragraphs: readonly Span[], marks: readonly Laned[]): Laned[][] {
  const found: Laned[][] = paragraphs.map(() => [])
  let first = 0
  for (const mark of marks) {
    while (first < paragraphs.length && (paragraphs[first]?.end ?? 0) <= mark.start) first += 1
    for (let at = first; at < paragraphs.length && (paragraphs[at]?.start ?? mark.end) < mark.end; at += 1)
      found[at]?.push(mark)
  }
  return found
}

/** Cuts a paragraph where a mark begins or ends. `words` are its code points. */
export function segmentsOf(words: readonly string[], paragraph: Span, marks: readonly Laned[]): Segment[] {
  const within = (at: number) => at > paragraph.start && at < paragraph.end
  const cuts = new Set(marks.flatMap(({ start, end }) => [start, end]).filter(within))
  const edges = [paragraph.start, ...[...cuts].sort((a, b) => a - b), paragraph.end]
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? paragraph.start
    return {
      start,
      end,
      text: words.slice(start - paragraph.start, end - paragraph.start).join(''),
      // The lowest line is the outermost element.
      marks: marks
        .filter((mark) => mark.start <= start && mark.end >= end)
        .sort((a, b) => b.lane - a.lane || a.start - b.start),
    }
  })
}
