import type { RecordType } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { type OwnedRows, recordShape } from '@/lib/record/shapes'

/** Rows that are superseded and never taken away; what they restore to is a matter of the record's own rules. */
const SUPERSEDED = new Set(['grades', 'figures', 'decisions'])
/** Where a quote stands in later texts hangs on the quote, and follows it. */
const FOLLOWS = new Set(['placements'])

type Cell = string | number | null
type Row = Record<string, Cell>

/**
 * Writes a record's own columns, and the rows it owns that may be replaced (aliases, labels, stories, chain, quotes), back
 * as `record` says: its canonical JSON, as a line of the history holds it. Figures, grades and decisions, which are only
 * ever superseded, are left to the caller. Columns that the line does not know stay as they are. The record must stand.
 */
export async function restoreRecord(tx: Transaction, type: RecordType, record: string): Promise<void> {
  const { table, idColumn, columns, children, versioned } = recordShape(type)
  const said = read(record)
  const id = said[idColumn]
  if (typeof id !== 'string') throw new Error(`a ${type} without an id cannot be restored`)
  const known = columns.filter((name) => name !== idColumn && isCell(said[name]))
  const sets = known.map((name) => `"${name}" = ?`)
  if (versioned) sets.push('"version" = "version" + 1')
  const values = known.map((name) => said[name])
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET ${sets.join(', ')} WHERE "${idColumn}" = ?`,
    ...values,
    id,
  )
  for (const owned of children) {
    if (SUPERSEDED.has(owned.key) || FOLLOWS.has(owned.key)) continue
    const rows = said[owned.key]
    if (Array.isArray(rows)) await restoreOwned(tx, { type, id }, owned, rows.map(rowOf))
  }
}

/** Writes a record anew that was deleted (a draft), with what it owned, as its last line said it. */
export async function putBackRecord(tx: Transaction, type: RecordType, record: string): Promise<void> {
  const { table, idColumn, columns } = recordShape(type)
  const said = read(record)
  const known = columns.filter((name) => isCell(said[name]))
  const names = known.map((name) => `"${name}"`).join(', ')
  const marks = known.map(() => '?').join(', ')
  const values = known.map((name) => said[name])
  await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) VALUES (${marks})`, ...values)
  if (typeof said[idColumn] === 'string') await restoreRecord(tx, type, record)
}

/** Rows that stand as they are said to stay untouched: what hangs on them would be lost with them. */
async function restoreOwned(
  tx: Transaction,
  owner: { type: RecordType; id: string },
  owned: OwnedRows,
  rows: Row[],
): Promise<void> {
  const { table, parent, columns, order, hasId, hasRecordType } = owned
  const list = columns.map((name) => `"${name}"`).join(', ')
  const stand = await tx.$queryRawUnsafe<Row[]>(
    `SELECT ${list} FROM "${table}" WHERE "${parent}" = ? ORDER BY ${order}`,
    owner.id,
  )
  const texts = (all: Row[]) => JSON.stringify(all.map((row) => columns.map((name) => plain(row[name]))))
  if (texts(stand) === texts(rows)) return
  await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "${parent}" = ?`, owner.id)
  for (const row of rows) {
    const cells: Row = { ...row, [parent]: owner.id }
    if (hasId && cells.id === undefined) cells.id = newId()
    if (hasRecordType) cells.recordType = owner.type
    const names = Object.keys(cells)
    const marks = names.map(() => '?').join(', ')
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`,
      ...names.map((name) => cells[name]),
    )
  }
}

/** SQLite answers whole numbers as bigint in raw queries; the history holds them as numbers. */
const plain = (cell: unknown) => (typeof cell === 'bigint' ? Number(cell) : (cell ?? null))

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || typeof value === 'number'

function read(record: string): Record<string, unknown> {
  const said: unknown = JSON.parse(record)
  if (!said || typeof said !== 'object') throw new Error('a line of the history that holds no record')
  return { ...said }
}

function rowOf(value: unknown): Row {
  if (!value || typeof value !== 'object') return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Cell] => isCell(entry[1])),
  )
}
