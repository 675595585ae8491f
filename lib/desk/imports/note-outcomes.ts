import type { Outcome } from '@/lib/desk/imports/decide-row'
import { rowThatMakes } from '@/lib/desk/imports/rehearse-row'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/database/database'
import { wording } from '@/lib/text/message'

export type RowOutcome = { number: number; outcome: Outcome }

/** Notes what became of rows, in the transaction that wrote their records; a row has one fate only. */
export async function noteFates(
  tx: Transaction,
  importId: string,
  rows: readonly RowOutcome[],
): Promise<void> {
  // An upsert finds each row by its key; UPDATE … FROM compares every row of the file with every one of the list.
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("importId", "number", "data", "fate", "why", "recordType", "recordId", "doneAt")
    SELECT ${importId}, value->>'number', '[]', value->>'fate', value->'why', value->>'type', value->>'id', ${now()}
    FROM json_each(${listed(rows)}) WHERE true
    ON CONFLICT ("importId", "number") DO UPDATE SET "fate" = excluded."fate", "why" = excluded."why",
      "recordType" = excluded."recordType", "recordId" = excluded."recordId", "doneAt" = excluded."doneAt"
    WHERE "fate" IS NULL`
}

/** Notes what would become of rows. */
export async function notePlans(
  tx: Transaction,
  importId: string,
  rows: readonly RowOutcome[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("importId", "number", "data", "planned", "plannedWhy", "recordType", "recordId")
    SELECT ${importId}, value->>'number', '[]', value->>'fate', value->'why', value->>'type', value->>'id'
    FROM json_each(${listed(rows)}) WHERE true
    ON CONFLICT ("importId", "number") DO UPDATE SET "planned" = excluded."planned",
      "plannedWhy" = excluded."plannedWhy", "recordType" = excluded."recordType", "recordId" = excluded."recordId"`
}

function listed(rows: readonly RowOutcome[]): string {
  return JSON.stringify(
    rows.map(({ number, outcome: { fate, notes, faults, record } }) => {
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
    }),
  )
}
