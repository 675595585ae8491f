import { findReported } from '@/lib/reporting/find'
import type { Reported, ReportingContext } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'

/** The words of a text at a span of code points. */
export function at(text: string, span: Span | null): string {
  return span ? Array.from(text).slice(span.start, span.end).join('') : ''
}

/** What is found, in words that a test can compare. */
export function found(text: string, context: ReportingContext = {}) {
  return findReported(text, context).map((one) => inWords(text, one))
}

export function inWords(text: string, one: Reported) {
  return {
    who: one.speaker?.name ?? null,
    says: one.content.map((span) => at(text, span)).join(' … '),
    stance: one.stance,
    mode: one.mode,
    chain: one.chain.map(({ mention, how }) => `${mention.name} (${how})`).join(' > '),
    said: one.said?.at ?? null,
    rules: one.rules,
  }
}
