import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'

/**
 * The full-text tables, which only SQLite knows (FTS5; prisma/migrations). Each row goes by the number of the row that it
 * was made from, and holds words parted by blanks: no word may contain one. `LookupWords` is made to be searched by the
 * beginnings of words, `LookupTerms` to be asked which rows share how many words.
 */
export type FullText = 'LookupWords' | 'LookupTerms'

type Reader = Pick<Transaction, '$queryRaw'>
type Writer = Pick<Transaction, '$executeRaw'>

/** As many values as are bound at once, well below what SQLite takes. */
const AT_ONCE = 5_000

/** Adds rows; none of them may be there. */
export async function addText(
  tx: Writer,
  table: FullText,
  rows: readonly { row: number; words: readonly string[] }[],
): Promise<void> {
  for (const some of chunks(rows)) {
    const values = some.map(({ row, words }) => Prisma.sql`(${row}, ${[...new Set(words)].join(' ')})`)
    await tx.$executeRaw`INSERT INTO ${name(table)} (rowid, words) VALUES ${Prisma.join(values)}`
  }
}

/** Takes rows out; those that are not there are no error. */
export async function removeText(tx: Writer, table: FullText, rows: readonly number[]): Promise<void> {
  for (const some of chunks(rows)) {
    await tx.$executeRaw`DELETE FROM ${name(table)} WHERE rowid IN (${Prisma.join(some)})`
  }
}

/** Takes all rows out. */
export async function clearText(tx: Writer, table: FullText): Promise<void> {
  await tx.$executeRaw`INSERT INTO ${name(table)} (${name(table)}) VALUES ('delete-all')`
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
  const rows = await reader.$queryRaw<{ term: string; doc: number | bigint }[]>`
    SELECT v."term", v."doc" FROM json_each(${JSON.stringify([...words])}) w
    JOIN "LookupTermsUse" v ON v."term" = w."value"`
  return new Map(rows.map(({ term, doc }) => [term, Number(doc)]))
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
