import type { Span } from '@/lib/text/spans'

/** Words with what stands before and after them; `cut`: the text goes on there. */
export type Passage = { before: string; words: string; after: string; cutBefore: boolean; cutAfter: boolean }

/** The passage of a text around a span, `reach` code points on each side, cut at blanks. */
export function passageAround(text: string, { start, end }: Span, reach = 240): Passage {
  const points = Array.from(text)
  let from = Math.max(0, start - reach)
  while (from > 0 && from < start && /\S/u.test(points[from - 1] ?? '')) from += 1
  let to = Math.min(points.length, end + reach)
  while (to < points.length && to > end && /\S/u.test(points[to] ?? '')) to -= 1
  return {
    before: points.slice(from, start).join(''),
    words: points.slice(start, end).join(''),
    after: points.slice(end, to).join(''),
    cutBefore: from > 0,
    cutAfter: to < points.length,
  }
}
