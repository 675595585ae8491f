import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/platform/database/database'

/**
 * The full-text tables, which only SQLite knows (FTS5; prisma/migrations). Each row goes by the number of the row that it
 * was made from, and holds words parted by blanks: no word may contain one. `LookupWords` is made to be searched by the
 * beginnings of words, `LookupTerms` to be asked which rows share how many words.
 */
export type FullText = 'LookupWords' | 'LookupTerms'

type Reader = Pick<Transaction, '$queryRaw'>
type Writer = Pick<Transaction, '$executeRaw'>

/** As many values as are bound at once, well below what SQLite takes. */
const AT_ONCE = 2_000

/** A row by its number, with its words. */
export type TextRow = { row: number; words: readonly string[] }

/** Adds rows; none of them may be there. */
export async function addText(tx: Writer, table: FullText, rows: readonly TextRow[]): Promise<void> {
  for (const some of chunks(rows)) {
    const values = some.map(({ row, words }) => Prisma.sql`(${row}, ${[...new Set(words)].join(' ')})`)
    await tx.$executeRaw`INSERT INTO ${name(table)} (rowid, words) VALUES ${Prisma.join(values)}`
    if (table === 'LookupTerms') await countWords(tx, some, 1)
  }
}

/** Takes rows out, each with the words that it was added with. */
export async function removeText(tx: Writer, table: FullText, rows: readonly TextRow[]): Promise<void> {
  for (const some of chunks(rows)) {
    await tx.$executeRaw`DELETE FROM ${name(table)} WHERE rowid IN (${Prisma.join(some.map(({ row }) => row))})`
    if (table === 'LookupTerms') await countWords(tx, some, -1)
  }
}

async function countWords(tx: Writer, rows: readonly TextRow[], by: 1 | -1): Promise<void> {
  const times = new Map<string, number>()
  for (const { words } of rows)
    for (const word of new Set(words)) times.set(word, (times.get(word) ?? 0) + by)
  await tx.$executeRaw`INSERT INTO "LookupUse" ("word", "rows")
    SELECT "value" ->> 0, "value" ->> 1 FROM json_each(${JSON.stringify([...times])}) WHERE true
    ON CONFLICT ("word") DO UPDATE SET "rows" = "rows" + excluded."rows"`
}

/** Takes all rows out. */
export async function clearText(tx: Writer, table: FullText): Promise<void> {
  await tx.$executeRaw`INSERT INTO ${name(table)} (${name(table)}) VALUES ('delete-all')`
  if (table === 'LookupTerms') await tx.$executeRaw`DELETE FROM "LookupUse"`
}

/**
 * The rows that hold all of `words` and, of each of `beginnings`, a word that begins so; the newest rows first, `most` at
 * most. Whatever the words are, they are letters to be found: no sign in them commands anything.
 */
export async function matchText(
  reader: Reader,
  table: FullText,
  { words, beginnings }: { words: readonly string[]; beginnings: readonly string[] },
  most: number,
): Promise<number[]> {
  const query = [...words.map(quoted), ...beginnings.map((word) => `${quoted(word)}*`)].join(' ')
  if (!query) return []
  const rows = await reader.$queryRaw<{ row: number | bigint }[]>`
    SELECT rowid AS "row" FROM ${name(table)} WHERE ${name(table)} MATCH ${query} ORDER BY rowid DESC LIMIT ${most}`
  return rows.map(({ row }) => Number(row))
}

/** In how many rows of LookupTerms each of the words stands; those that stand in none are left out. */
export async function countUse(reader: Reader, words: Iterable<string>): Promise<Map<string, number>> {
  const rows = await reader.$queryRaw<{ word: string; rows: number | bigint }[]>`
    SELECT "word", "rows" FROM "LookupUse"
    WHERE "word" IN (SELECT "value" FROM json_each(${JSON.stringify([...words])})) AND "rows" > 0`
  return new Map(rows.map(({ word, rows }) => [word, Number(rows)]))
}

/**
 * For each set of words with their weights, the rows of LookupTerms that share most with it, `most` at most: by the sum of
 * the weights of the words that they share, the newest first among equals. Linear in how often the words stand in the table.
 */
export async function rowsSharing(
  reader: Reader,
  asked: readonly ReadonlyMap<string, number>[],
  most: number,
): Promise<number[][]> {
  const found: number[][] = asked.map(() => [])
  const words = asked.flatMap((weights, n) => [...weights].map(([word, weight]) => [n, word, weight]))
  if (words.length === 0) return found
  const rows = await reader.$queryRaw<{ n: number | bigint; row: number | bigint }[]>`
    SELECT "n", "row" FROM (
      SELECT "n", "row", row_number() OVER (PARTITION BY "n" ORDER BY "weight" DESC, "row" DESC) AS "place" FROM (
        SELECT w."value" ->> 0 AS "n", i."doc" AS "row", sum(w."value" ->> 2) AS "weight"
        FROM json_each(${JSON.stringify(words)}) w JOIN "LookupTermsIn" i ON i."term" = w."value" ->> 1
        GROUP BY 1, 2
      )
    ) WHERE "place" <= ${most} ORDER BY "n", "place"`
  for (const { n, row } of rows) found[Number(n)]?.push(Number(row))
  return found
}

/** How many rows there are. */
export async function countText(reader: Reader, table: FullText): Promise<number> {
  const [row] = await reader.$queryRaw<
    { rows: number | bigint }[]
  >`SELECT count(*) AS "rows" FROM ${name(table)}`
  return Number(row?.rows ?? 0)
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

function name(table: FullText): Prisma.Sql {
  return Prisma.raw(`"${table}"`)
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE)
}
