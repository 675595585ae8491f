import type { Reader } from '@/lib/platform/database/database'

/** Rows that a record owns: below which key they stand in it, and which column names the record. */
export type OwnedShape = { key: string; table: string; parent: string; columns: string[]; order: string }

/** Of which columns and rows a record consists in the database. */
export type RecordShape = { table: string; idColumn: string; columns: string[]; children: OwnedShape[] }

const object = (columns: string[], more = '') =>
  `json_object(${columns.map((name) => `'${name}', "${name}"`).join(', ')}${more})`

/**
 * SQL with one parameter, the record's id, that answers one row with one column `record`: the record's canonical JSON,
 * its content and what it owns in fixed order, as the database holds it. Written by SQLite itself, so that the command
 * that writes a line and the check that reads it cannot differ.
 */
export function canonicalJsonSql({ table, idColumn, columns, children }: RecordShape): string {
  const owned = children
    .map(
      (it) =>
        `, '${it.key}', (SELECT json_group_array(json(c)) FROM (SELECT ${object(it.columns)} AS c FROM "${it.table}" ` +
        `WHERE "${it.parent}" = "${table}"."${idColumn}" ORDER BY ${it.order}))`,
    )
    .join('')
  return `SELECT ${object(columns, owned)} AS record FROM "${table}" WHERE "${idColumn}" = ?`
}

/** A record's canonical JSON as the database holds it now, or null. */
export async function readCanonicalJson(
  reader: Pick<Reader, '$queryRawUnsafe'>,
  shape: RecordShape,
  id: string,
): Promise<string | null> {
  const rows = await reader.$queryRawUnsafe<{ record: string }[]>(canonicalJsonSql(shape), id)
  return rows[0]?.record ?? null
}
