import type { QuoteView } from '@/lib/documents/queries'

/** A statement or a piece of evidence with all its quotes in one document; `number` counts from 1. */
export type Cited = Pick<QuoteView, 'claim' | 'use'> & { number: number; quotes: [QuoteView, ...QuoteView[]] }

/** Quotes by what rests on them, in the order of each one's first: a quote in pieces is one entry and has one number. */
export function citedIn(quotes: readonly QuoteView[]): Cited[] {
  const entries = new Map<string, Cited>()
  for (const quote of quotes) {
    const { claim, use } = quote
    const entry = entries.get(use.id)
    if (entry) entry.quotes.push(quote)
    else entries.set(use.id, { claim, use, number: entries.size + 1, quotes: [quote] })
  }
  return [...entries.values()]
}
