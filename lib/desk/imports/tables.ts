import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { flatRows } from '@/lib/desk/imports/flat-rows'

/** The largest file that is taken, in bytes, and how much a table may hold. */
export const LARGEST_IMPORT = 10 * 1024 * 1024
export const MOST_ROWS = 20_000
const MOST_COLUMNS = 200

/** A table as a file holds it: a name for each column, and for each row its cells in the same order. */
export type Table = { columns: string[]; rows: string[][] }

/** Why a file cannot be read: a key below `errors`, and what goes with it. */
export type Unreadable = { ok: false; message: string; detail?: string }

export type TableRead = { ok: true; table: Table } | Unreadable

/** So much text is parsed before others have their turn, in UTF-16 units. */
const CHUNK = 32_768

/**
 * Reads comma-, semicolon- or tab-separated values (RFC 4180, with stray quotation marks let pass). The first record
 * names the columns; those without a name, or with one that is taken, get one of their own. Records of blanks alone are
 * left out. A row may have fewer cells than there are columns, or more: that is for whoever reads it to judge.
 */
export async function readCsv(text: string): Promise<TableRead> {
  const { body, delimiter } = delimited(text)
  const records = Readable.from(chunks(body)).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }),
  )
  const found: string[][] = []
  try {
    for await (const record of records) {
      found.push(cellsOf(record))
      if (found.length > MOST_ROWS + 1) return { ok: false, message: 'import_too_many_rows' }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error
    return { ok: false, message: 'import_csv', detail: typeof lines === 'number' ? String(lines) : '' }
  }
  const [heading, ...rows] = found
  if (!heading || rows.length === 0) return { ok: false, message: 'import_empty' }
  if (heading.length > MOST_COLUMNS) return { ok: false, message: 'import_too_many_columns' }
  return { ok: true, table: { columns: columnNames(heading), rows } }
}

/** The table that a JSON value makes: a list of objects, or an object in which one list stands. */
export function readJsonTable(value: unknown): TableRead {
  const items = Array.isArray(value) ? value : onlyListIn(value)
  if (!items) return { ok: false, message: 'import_json_shape' }
  if (items.length > MOST_ROWS) return { ok: false, message: 'import_too_many_rows' }
  const objects = items.filter(isObject)
  if (objects.length === 0) return { ok: false, message: 'import_empty' }
  if (objects.length < items.length) return { ok: false, message: 'import_json_shape' }
  const table = flatRows(objects)
  return table.columns.length > MOST_COLUMNS
    ? { ok: false, message: 'import_too_many_columns' }
    : { ok: true, table }
}

/** The value of a JSON text, or of one with a value on each line. */
export function readJson(text: string): { ok: true; value: unknown } | Unreadable {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return readJsonLines(text)
  }
}

function readJsonLines(text: string): { ok: true; value: unknown[] } | Unreadable {
  const values: unknown[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      values.push(JSON.parse(line))
    } catch {
      return { ok: false, message: 'import_json', detail: String(index + 1) }
    }
  }
  return values.length > 0 ? { ok: true, value: values } : { ok: false, message: 'import_empty' }
}

/** The separator that stands most often in the heading, outside of quotation marks; or the one that a first line names. */
function delimited(text: string): { body: string; delimiter: string } {
  const told = /^sep=([,;\t])\r?\n/i.exec(text)
  if (told?.[1]) return { body: text.slice(told[0].length), delimiter: told[1] }
  const counts = new Map([',', ';', '\t'].map((it) => [it, 0]))
  let quoted = false
  for (const letter of text.trimStart().slice(0, CHUNK)) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '\n' || letter === '\r')) break
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return { body: text, delimiter: best?.[0] ?? ',' }
}

async function* chunks(text: string) {
  for (let from = 0; from < text.length; from += CHUNK) {
    await setImmediate()
    yield text.slice(from, from + CHUNK)
  }
}

function cellsOf(record: unknown): string[] {
  return Array.isArray(record) ? record.map(String) : []
}

function columnNames(heading: readonly string[]): string[] {
  const taken = new Set<string>()
  return heading.map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim().slice(0, 100) || `Column ${index + 1}`
    const own = taken.has(name) ? `${name} (${index + 1})` : name
    taken.add(own)
    return own
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function onlyListIn(value: unknown): unknown[] | null {
  if (!isObject(value)) return null
  const lists = Object.values(value).filter((it) => Array.isArray(it))
  const [list] = lists
  return lists.length === 1 && list ? list : null
}
