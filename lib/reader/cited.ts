import type { QuoteView } from '@/lib/reader/document-page'
import type { MarkedQuote } from '@/lib/text/mark-quotes'

/** A statement or a piece of evidence with all its quotes in one document; `number` counts from 1. */
export type Cited = Pick<QuoteView, 'claim' | 'use'> & { number: number; quotes: [QuoteView, ...QuoteView[]] }

/** Where a quote stands in a snapshot, in code points: its own, or the newest as far as its place there is known. */
export function spanIn(quote: QuoteView, snapshotId: string, newest: string | undefined): MarkedQuote | null {
  if (quote.snapshotId === snapshotId) return quote
  return snapshotId === newest && quote.present ? { id: quote.id, ...quote.present } : null
}

/**
 * Quotes by what rests on them, in the order of each one's first: a quote in pieces is one entry and has one number, its
 * pieces in the order of the text that it was recorded in.
 */
export function citedIn(quotes: readonly QuoteView[]): Cited[] {
  const entries = new Map<string, Cited>()
  for (const quote of quotes) {
    const { claim, use } = quote
    const entry = entries.get(use.id)
    if (entry) entry.quotes.push(quote)
    else entries.set(use.id, { claim, use, number: entries.size + 1, quotes: [quote] })
  }
  for (const { quotes } of entries.values()) quotes.sort((a, b) => a.number - b.number || a.start - b.start)
  return [...entries.values()]
}
