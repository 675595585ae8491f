import type { Prisma } from '@/generated/prisma/client'
import type { Books } from '@/lib/platform/database/bookkeeping'

type Rows = Pick<Books, 'importRow'>

/** What is noted of a row: its number, and columns as JSON has them. */
export type NotedRow = {
  number: number
  fate: string
  why: unknown
  type: string | null
  id: string | null
}

/** Notes what became of rows; a row has one fate only. */
export async function noteRowFates(tx: Rows, importId: string, rows: readonly NotedRow[], at: Date) {
  // An upsert finds each row by its key; UPDATE … FROM compares every row of the file with every one of the list.
  await sqlOf(tx).$executeRaw`
    INSERT INTO "ImportRow" ("importId", "number", "data", "fate", "why", "recordType", "recordId", "doneAt")
    SELECT ${importId}, value->>'number', '[]', value->>'fate', value->'why', value->>'type', value->>'id', ${at}
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT ("importId", "number") DO UPDATE SET "fate" = excluded."fate", "why" = excluded."why",
      "recordType" = excluded."recordType", "recordId" = excluded."recordId", "doneAt" = excluded."doneAt"
    WHERE "fate" IS NULL`
}

/** Notes what would become of rows. */
export async function noteRowPlans(tx: Rows, importId: string, rows: readonly NotedRow[]) {
  await sqlOf(tx).$executeRaw`
    INSERT INTO "ImportRow" ("importId", "number", "data", "planned", "plannedWhy", "recordType", "recordId")
    SELECT ${importId}, value->>'number', '[]', value->>'fate', value->'why', value->>'type', value->>'id'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT ("importId", "number") DO UPDATE SET "planned" = excluded."planned",
      "plannedWhy" = excluded."plannedWhy", "recordType" = excluded."recordType", "recordId" = excluded."recordId"`
}

/** Whoever may write rows of imports holds a whole transaction, of which the type shows him that part alone. */
function sqlOf(tx: Rows): Pick<Prisma.TransactionClient, '$executeRaw'> {
  if (!hasSql(tx)) throw new Error('rows of an import are noted inside a transaction')
  return tx
}

function hasSql(tx: Rows): tx is Rows & Pick<Prisma.TransactionClient, '$executeRaw'> {
  return typeof Reflect.get(tx, '$executeRaw') === 'function'
}
