import { stringify } from 'csv-stringify'
import { reviewedClaim } from '@/lib/desk/imports/claim-review'
import type { ImportView } from '@/lib/desk/imports/desk-queries'
import { linksOf } from '@/lib/desk/imports/record-links'
import { type Said, saidFrom } from '@/lib/desk/imports/row-messages'
import { textsFrom } from '@/lib/desk/imports/schema'
import { db } from '@/lib/platform/database/database'
import { env } from '@/lib/platform/env'

const AT_ONCE = 500

/** How the report says things: the headings of its own columns, and what became of a row. */
export type ReportWords = {
  headings: Record<'row' | 'fate' | 'why' | 'address', string>
  claim: string
  fate(fate: string | null): string
  why(said: Said, run: ImportView): string
}

/**
 * The rows of a file with what became of each, as separated values in UTF-8 with a byte order mark, in the order of the
 * file. A cell that a spreadsheet would take for a formula is marked as text (`escape_formulas`: a quotation mark before
 * = + - @ and their like).
 */
export function reportStream(run: ImportView, words: ReportWords): ReadableStream<Uint8Array> {
  const { headings } = words
  const columns = run.kind === 'claim_review' ? [words.claim] : run.columns
  const table = stringify({ bom: true, escape_formulas: true })
  const lines = reportLines(run, words)
  const encoder = new TextEncoder()
  table.write([headings.row, ...columns, headings.fate, headings.why, headings.address])
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (!done) for (const line of value) table.write(line)
      const text: unknown = table.read()
      if (text !== null) controller.enqueue(encoder.encode(String(text)))
      if (done) controller.close()
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}

async function* reportLines(run: ImportView, words: ReportWords): AsyncGenerator<string[][], undefined> {
  const site = env().SITE_URL
  let after = 0
  for (;;) {
    const rows = await db.importRow.findMany({
      where: { importId: run.id, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: AT_ONCE,
    })
    if (rows.length === 0) return undefined
    after = rows.at(-1)?.number ?? after
    const links = await linksOf(rows)
    yield rows.map((row) => {
      const [fate, why] = run.foretold ? [row.planned, row.plannedWhy] : [row.fate, row.why]
      const link = links.get(row.recordId ?? '')
      const cells =
        run.kind === 'claim_review' ? [claimOf(row.data)] : padded(textsFrom(row.data), run.columns.length)
      const address = link ? site + link.public : ''
      return [String(row.number), ...cells, words.fate(fate), words.why(saidFrom(why), run), address]
    })
  }
}

function claimOf(data: unknown): string {
  const { success, data: review } = reviewedClaim.safeParse(data)
  return success ? review.proposition : ''
}

const padded = (cells: readonly string[], length: number) =>
  Array.from({ length }, (_, at) => cells[at] ?? '')
