import type { ImportFate, RecordType } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'

/** A row of an imported file: what becomes of it, why, and the record that it makes or means. */
export type NotedRow = {
  number: number
  fate: ImportFate
  why: object
  type: RecordType | null
  id: string | null
}

/** Writes the fate of rows that have none yet. */
export async function writeFates(
  tx: Transaction,
  importId: string,
  rows: readonly NotedRow[],
  at: Date,
): Promise<void> {
  // An upsert finds each row by its key; UPDATE … FROM compares every row of the file with every one of the list.
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("importId", "number", "data", "fate", "why", "recordType", "recordId", "doneAt")
    SELECT ${importId}, value->>'number', '[]', value->>'fate', value->'why', value->>'type', value->>'id', ${at}
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT ("importId", "number") DO UPDATE SET "fate" = excluded."fate", "why" = excluded."why",
      "recordType" = excluded."recordType", "recordId" = excluded."recordId", "doneAt" = excluded."doneAt"
    WHERE "fate" IS NULL`
}

/** Writes what the dry run found for rows. */
export async function writePlans(
  tx: Transaction,
  importId: string,
  rows: readonly NotedRow[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("importId", "number", "data", "planned", "plannedWhy", "recordType", "recordId")
    SELECT ${importId}, value->>'number', '[]', value->>'fate', value->'why', value->>'type', value->>'id'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT ("importId", "number") DO UPDATE SET "planned" = excluded."planned",
      "plannedWhy" = excluded."plannedWhy", "recordType" = excluded."recordType", "recordId" = excluded."recordId"`
}
