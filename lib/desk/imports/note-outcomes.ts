import type { Outcome } from '@/lib/desk/imports/decide-row'
import { rowThatMakes } from '@/lib/desk/imports/rehearse-row'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/database/database'
import { type NotedRow, writeFates, writePlans } from '@/lib/platform/database/import-outcomes'
import { wording } from '@/lib/text/message'

export type RowOutcome = { number: number; outcome: Outcome }

/** Notes what became of rows, in the transaction that wrote their records; a row has one fate only. */
export async function noteFates(
  tx: Transaction,
  importId: string,
  rows: readonly RowOutcome[],
): Promise<void> {
  await writeFates(tx, importId, listed(rows), now())
}

/** Notes what would become of rows. */
export async function notePlans(
  tx: Transaction,
  importId: string,
  rows: readonly RowOutcome[],
): Promise<void> {
  await writePlans(tx, importId, listed(rows))
}

function listed(rows: readonly RowOutcome[]): NotedRow[] {
  return rows.map(({ number, outcome: { fate, notes, faults, record } }) => {
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
  })
}
