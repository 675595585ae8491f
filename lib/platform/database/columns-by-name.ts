import type { Transaction } from '@/lib/platform/database/database'

// Which record names another one is data here (a merge keeps what it moved), so that columns are written by their names.
// The names come from lists in the code, never from a form: they stand in the text of the query.

type Row = { table: string; id: string }
type StepOf = { statementId: string; position: number }
type Value = string | null

/** Writes columns of a record that hold ids, and counts its version up. */
export async function writeColumns(
  tx: Transaction,
  { table, id }: Row,
  columns: readonly { column: string; to: Value }[],
): Promise<void> {
  const set = columns.map(({ column }) => `"${column}" = ?, `).join('')
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET ${set}"version" = "version" + 1 WHERE "id" = ?`,
    ...columns.map(({ to }) => to),
    id,
  )
}

/** Writes a column of one attribution step of a statement. */
export async function writeStepColumn(
  tx: Transaction,
  { statementId, position }: StepOf,
  column: string,
  to: Value,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "AttributionStep" SET "${column}" = ? WHERE "statementId" = ? AND "position" = ?`,
    to,
    statementId,
    position,
  )
}

/** What a column of a record holds; undefined where the record is gone. */
export async function readColumn(
  tx: Transaction,
  { table, id }: Row,
  column: string,
): Promise<Value | undefined> {
  const [row] = await tx.$queryRawUnsafe<{ value: Value }[]>(
    `SELECT "${column}" AS value FROM "${table}" WHERE "id" = ?`,
    id,
  )
  return row?.value
}

/** What a column of an attribution step holds; undefined where the step is gone. */
export async function readStepColumn(
  tx: Transaction,
  { statementId, position }: StepOf,
  column: string,
): Promise<Value | undefined> {
  const [row] = await tx.$queryRawUnsafe<{ value: Value }[]>(
    `SELECT "${column}" AS value FROM "AttributionStep" WHERE "statementId" = ? AND "position" = ?`,
    statementId,
    position,
  )
  return row?.value
}
