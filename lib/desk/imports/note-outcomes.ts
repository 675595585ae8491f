import type { Outcome } from '@/lib/desk/imports/decide-row'
import { rowThatMakes } from '@/lib/desk/imports/rehearse-row'
import { now } from '@/lib/platform/clock'
import type { Books } from '@/lib/platform/database/bookkeeping'
import { type NotedRow, noteRowFates, noteRowPlans } from '@/lib/platform/database/import-outcomes'
import { wording } from '@/lib/text/message'

export type RowOutcome = { number: number; outcome: Outcome }
type Rows = Pick<Books, 'importRow'>

/** Notes what became of rows, in the transaction that wrote their records; a row has one fate only. */
export async function noteFates(tx: Rows, importId: string, rows: readonly RowOutcome[]): Promise<void> {
  await noteRowFates(tx, importId, rows.map(noted), now())
}

/** Notes what would become of rows. */
export async function notePlans(tx: Rows, importId: string, rows: readonly RowOutcome[]): Promise<void> {
  await noteRowPlans(tx, importId, rows.map(noted))
}

function noted({ number, outcome: { fate, notes, faults, record } }: RowOutcome): NotedRow {
  const row = record && rowThatMakes(record.id)
  const inFile = row !== null && row !== number ? [wording('rules.imports.row', { row })] : []
  const onRecord = record && row === null
  return {
    number,
    fate,
    why: { notes: [...notes, ...inFile], faults },
    type: onRecord ? record.type : null,
    id: onRecord ? record.id : null,
  }
}
