import type { Span } from '@/lib/text/spans'

/** A quote where it stands in a text. */
export type MarkedQuote = Readonly<Span & { id: string }>

/** A stretch of text that the same quotes cover. `ids` is empty where nothing is quoted; `ends` lists those that end here. */
export type Segment = {
  readonly text: string
  readonly ids: readonly string[]
  readonly ends: readonly string[]
}

/**
 * Cuts a text into its paragraphs (a blank line or more parts them) and each paragraph where a quote begins or ends, so
 * that overlapping and nested quotes can all be marked: each segment names every quote that covers it, in the order in
 * which they begin. Spans that are empty, turned round or begin behind the text's end are left out; one that reaches
 * beyond it is cut there. All of the text comes back, but for the blank lines. Linear in the text, but for the sorting;
 * each segment costs as much as there are quotes open in it.
 */
export function markQuotes(text: string, spans: readonly MarkedQuote[]): Segment[][] {
  const points = Array.from(text)
  const quotes = spans
    .filter(({ start, end }) => Number.isInteger(start) && start >= 0 && end > start && start < points.length)
    .map(({ id, start, end }) => ({ id, start, end: Math.min(end, points.length) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const cuts = [...new Set(quotes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)

  const result: Segment[][] = []
  let open: typeof quotes = []
  let nextQuote = 0
  let nextCut = 0
  for (const { from, to } of paragraphs(points)) {
    const segments: Segment[] = []
    let at = from
    while (at < to) {
      while ((cuts[nextCut] ?? Number.POSITIVE_INFINITY) <= at) nextCut += 1
      const until = Math.min(cuts[nextCut] ?? to, to)
      for (let quote = quotes[nextQuote]; quote && quote.start <= at; quote = quotes[nextQuote]) {
        open.push(quote)
        nextQuote += 1
      }
      open = open.filter((quote) => quote.end > at)
      segments.push({
        text: points.slice(at, until).join(''),
        ids: open.map((quote) => quote.id),
        ends: open
          .filter((quote) => quote.end === until || (until === to && endsInGap(quote.end, to, points)))
          .map(({ id }) => id),
      })
      at = until
    }
    result.push(segments)
  }
  return result
}

/** From the first to behind the last sign of each paragraph. */
function paragraphs(points: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = -1
  let last = -1
  let breaks = 0
  points.forEach((point, index) => {
    if (point === '\n') breaks += 1
    if (/\s/u.test(point)) return
    if (from >= 0 && breaks > 1) {
      found.push({ from, to: last + 1 })
      from = -1
    }
    if (from < 0) from = index
    breaks = 0
    last = index
  })
  if (from >= 0) found.push({ from, to: last + 1 })
  return found
}

/** Whether nothing but blanks stands between the paragraph's end and the quote's. */
function endsInGap(end: number, to: number, points: readonly string[]): boolean {
  if (end <= to) return false
  for (let index = to; index < end; index += 1) if (/\S/u.test(points[index] ?? '')) return false
  return true
}
