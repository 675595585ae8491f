import { passageAround } from '@/lib/text/passage'
import type { Span } from '@/lib/text/spans'

/** A stretch of a text, its words marked, with what stands around them. */
export function Passage({
  text,
  span,
  language,
  reach,
}: {
  text: string
  /** In code points. */
  span: Span
  language: string
  reach?: number
}) {
  const { before, words, after, cutBefore, cutAfter } = passageAround(text, span, reach)
  return (
    <blockquote className="quote reading whitespace-pre-line" dir="auto" lang={language}>
      {cutBefore ? '… ' : null}
      {before}
      <mark className="bg-mark text-ink">{words}</mark>
      {after}
      {cutAfter ? ' …' : null}
    </blockquote>
  )
}
