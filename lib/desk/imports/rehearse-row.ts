import type { Hands } from '@/lib/desk/imports/row-writer'
import { type Result, refuseField } from '@/lib/platform/errors'
import type { QuoteInput } from '@/lib/quotes/schema'
import { anchorQuote } from '@/lib/text/anchor-quote'
import { normaliseText } from '@/lib/text/normalise'

const PRETENDED = /^row:(\d+):/

/** The row of the file that would make a record, where none is on record yet; null for one that is. */
export function rowThatMakes(id: string): number | null {
  const row = PRETENDED.exec(id)?.[1]
  return row === undefined ? null : Number(row)
}

/** Hands for a dry run: nothing is written. `begin` says which row is at hand. */
export type DryHands = Hands & { begin(row: number): void }

/**
 * Hands that check what would be refused and pretend the rest: what a row would make gets an id that names the row.
 * @param storedText the newest text of a document on record, or null
 */
export function dryHands(storedText: (documentId: string) => Promise<string | null>): DryHands {
  const texts = new Map<string, string>()
  let row = 0
  let made = 0
  const pretend = (): { ok: true; value: string } => {
    made += 1
    return { ok: true, value: `row:${row}:${made}` }
  }
  return {
    begin(number) {
      row = number
      made = 0
    },
    source: async () => pretend(),
    async document({ input }) {
      const id = pretend()
      if (input.text.trim()) texts.set(id.value, normaliseText(input.text))
      return id
    },
    claim: async () => pretend(),
    async statement({ said }, { documentId }) {
      if (said.mode === 'quoted' && said.quotes.length === 0) return refuseField('quotes', 'quote_needed')
      if (said.quotes.length === 0) return { ok: true, value: null }
      const text =
        texts.get(documentId) ?? (rowThatMakes(documentId) === null ? await storedText(documentId) : null)
      const fault = said.quotes.map((quote) => quoteFault(text, quote)).find(Boolean)
      return fault ? refuseField('quotes', fault) : { ok: true, value: null }
    },
    evidence: async (): Promise<Result<null>> => ({ ok: true, value: null }),
    join: async () => {},
  }
}

function quoteFault(text: string | null, { exact, occurrence }: QuoteInput): string | null {
  if (text === null) return 'document_without_text'
  const found = anchorQuote(text, exact, occurrence === null ? {} : { occurrence })
  if (found.ok) return null
  return found.found === 0 ? 'quote_not_found' : 'quote_several'
}
