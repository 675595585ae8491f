import { Prisma } from '@/generated/prisma/client'
import type { RecordType } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/database/database'
import { foldedWords } from '@/lib/text/fold'
import { wordsOf } from '@/lib/text/overlap'
import { tellingWords } from '@/lib/text/telling-words'

/** What a record is found by: a text of its own, and what it is to it. */
export type RecordText = { recordId: string; what: string; text: string; merged: boolean }

type Texts = {
  table: string
  /** Column by what it is. */
  columns: Readonly<Record<string, string>>
  /** Rows of another table that belong to the record. */
  owned?: { what: string; table: string; parent: string; column: string }
  /** It can go into another one, and is known by its texts all the same. */
  merges: boolean
}

/** By what records are found, for each type that is. */
const TEXTS = {
  claim: { table: 'Claim', columns: { proposition: 'proposition' }, merges: true },
  source: {
    table: 'Source',
    columns: { name: 'name' },
    owned: { what: 'alias', table: 'SourceAlias', parent: 'sourceId', column: 'name' },
    merges: true,
  },
  document: { table: 'Document', columns: { title: 'title', url: 'canonicalUrl' }, merges: true },
  story: { table: 'Story', columns: { title: 'title' }, merges: false },
} satisfies Partial<Record<RecordType, Texts>>

export type FoundType = keyof typeof TEXTS

export const FOUND_TYPES: readonly FoundType[] = ['claim', 'source', 'document', 'story']

export function isFoundType(type: RecordType): type is FoundType {
  return type in TEXTS
}

/** The table in which records of a type stand. */
export function tableOf(type: FoundType): string {
  return TEXTS[type].table
}

/** The words of a text as they are typed to find it; the first says of what type the record is. */
export function typedWords(type: FoundType, text: string): string[] {
  return [typeWord(type), ...foldedWords(text)]
}

/** A word that no text has: every text of the type is indexed with it. */
export function typeWord(type: FoundType): string {
  return `=${type}`
}

/** The words by which a text is compared with others of its kind; none for a text that is only looked up. */
export function comparedWords(what: string, text: string): string[] {
  return what === 'proposition' ? [...new Set([...wordsOf(text), ...tellingWords(text)])] : []
}

/** What these records are found by now. Nothing for those that were recorded in error, or that there are not. */
export async function readTexts(
  tx: Pick<Reader, '$queryRaw'>,
  type: FoundType,
  ids: readonly string[],
): Promise<RecordText[]> {
  const { table, columns, owned, merges }: Texts = TEXTS[type]
  const own = Prisma.raw(`"${table}"`)
  const merged = merges ? Prisma.sql`r."mergedIntoId" IS NOT NULL` : Prisma.sql`0`
  const stands = merges
    ? Prisma.sql`(r."removedAt" IS NULL OR r."mergedIntoId" IS NOT NULL)`
    : Prisma.sql`r."removedAt" IS NULL`
  const parts = Object.entries(columns).map(([what, column]) => {
    const text = Prisma.raw(`r."${column}"`)
    return Prisma.sql`SELECT r."id" AS "recordId", ${what} AS "what", ${text} AS "text", ${merged} AS "merged"
      FROM ${own} r WHERE r."id" IN (${Prisma.join(ids)}) AND ${stands} AND ${text} <> ''`
  })
  if (owned) {
    const [other, parent, column] = [owned.table, owned.parent, owned.column].map((it) =>
      Prisma.raw(`"${it}"`),
    )
    parts.push(Prisma.sql`SELECT r."id", ${owned.what}, o.${column}, ${merged} FROM ${other} o
      JOIN ${own} r ON r."id" = o.${parent} WHERE o.${parent} IN (${Prisma.join(ids)}) AND ${stands}`)
  }
  const rows = await tx.$queryRaw<(Omit<RecordText, 'merged'> & { merged: number | bigint })[]>(
    Prisma.sql`${Prisma.join(parts, ' UNION ALL ')}`,
  )
  return rows.map((row) => ({ ...row, merged: Number(row.merged) === 1 }))
}
