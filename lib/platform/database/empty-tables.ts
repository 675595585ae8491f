import type { Transaction } from '@/lib/platform/database/database'

/**
 * Deletes every row of all tables but those in `kept`; virtual tables are left to whoever fills them. The triggers that
 * refuse deleting stand aside for the length of this transaction alone, and come back as they were.
 */
export async function emptyTables(tx: Transaction, kept: ReadonlySet<string>): Promise<void> {
  const triggers = await tx.$queryRaw<{ name: string; sql: string }[]>`
    SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' ORDER BY "rowid"`
  for (const { name } of triggers) await tx.$executeRawUnsafe(`DROP TRIGGER ${quoted(name)}`)
  for (const { table, self } of await tablesFromTheLeaves(tx, kept)) await empty(tx, table, self)
  for (const { sql } of triggers) await tx.$executeRawUnsafe(sql)
}

type Emptied = { table: string; self: string[] }

/** The tables to empty, each before those that it refers to; `self`: the columns by which its rows refer to each other. */
async function tablesFromTheLeaves(tx: Transaction, kept: ReadonlySet<string>): Promise<Emptied[]> {
  const links = await tx.$queryRaw<{ table: string; column: string | null; target: string | null }[]>`
    SELECT m."name" AS "table", f."from" AS "column", f."table" AS "target"
    FROM "sqlite_master" AS m JOIN pragma_table_list(m."name") AS t
      LEFT JOIN pragma_foreign_key_list(m."name") AS f
    WHERE t."type" = 'table' AND m."name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'`
  const ordered: Emptied[] = []
  const left = new Set(links.map((link) => link.table).filter((table) => !kept.has(table)))
  while (left.size > 0) {
    const blocked = new Set(
      links.filter((link) => left.has(link.table) && link.target !== link.table).map((link) => link.target),
    )
    const free = [...left].filter((table) => !blocked.has(table))
    if (free.length === 0) throw new Error(`tables that refer to each other: ${[...left].join(', ')}`)
    for (const table of free) {
      const self = links.filter((link) => link.table === table && link.target === table)
      ordered.push({ table, self: self.flatMap((link) => link.column ?? []) })
      left.delete(table)
    }
  }
  return ordered
}

/** Rows that refer to rows of their own table go first, for a restricting key is checked row by row. */
async function empty(tx: Transaction, table: string, self: string[]): Promise<void> {
  const referred = self.map(
    (column) => `SELECT ${quoted(column)} FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`,
  )
  const leaves = referred.length > 0 ? ` WHERE "id" NOT IN (${referred.join(' UNION ')})` : ''
  while ((await tx.$executeRawUnsafe(`DELETE FROM ${quoted(table)}${leaves}`)) > 0 && referred.length > 0);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
