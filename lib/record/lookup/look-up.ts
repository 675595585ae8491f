import { Prisma } from '@/generated/prisma/client'
import type { RecordType } from '@/generated/prisma/enums'
import type { Reader as AnyReader } from '@/lib/platform/database/database'
import { matchText } from '@/lib/platform/database/full-text'
import { type FoundType, type RecordText, typeWord } from '@/lib/record/lookup/texts'
import { fold, foldedWords } from '@/lib/text/fold'

type Reader = Pick<AnyReader, '$queryRaw' | 'lookupText'>

/** What is looked up: records of one type that stand, or also those that went into another one. */
export type Among = { type: FoundType; merged?: boolean; what?: readonly string[] }

const select = { recordId: true, what: true, text: true, merged: true } as const

/** The texts that read like one of `names`, whatever their case, accents and blanks. By an index, however many there are. */
export async function textsReading(
  reader: Reader,
  { type, merged = false, what }: Among,
  names: readonly string[],
): Promise<RecordText[]> {
  return reader.lookupText.findMany({
    where: {
      recordType: type,
      folded: { in: [...new Set(names.map(fold))] },
      ...(merged ? {} : { merged: false }),
      ...(what ? { what: { in: [...what] } } : {}),
    },
    orderBy: { id: 'asc' },
    select,
  })
}

/** A letter by itself begins too many words to be the beginning of one. */
const SHORTEST_BEGINNING = 2

/**
 * Texts that hold every word typed, or a word that begins so, in any order: those that begin with what was typed first,
 * then the ones that were written last; `most` at most. Nothing where nothing but signs was typed.
 */
export async function textsHolding(
  reader: Reader,
  type: FoundType,
  typed: string,
  most: number,
): Promise<RecordText[]> {
  const query = queryOf(type, typed)
  if (!query) return []
  const start = fold(typed)
  const begun = await reader.lookupText.findMany({
    where: { recordType: type, merged: false, folded: { gte: start, lt: `${start}\u{10ffff}` } },
    orderBy: { folded: 'asc' },
    take: most,
    select: { id: true, ...select },
  })
  const ids = await matchText(reader, 'LookupWords', query, most)
  const others = await readRows(
    reader,
    ids.filter((id) => !begun.some((it) => it.id === id)),
  )
  return [...begun, ...ids.flatMap((id) => others.get(id) ?? [])].slice(0, most)
}

/** A text on record, and the type of the record. */
export type LookupRow = RecordText & { recordType: RecordType }

/** Texts by the numbers of their rows in the index. */
export async function readRows(
  reader: Pick<AnyReader, '$queryRaw'>,
  rows: readonly number[],
): Promise<Map<number, LookupRow>> {
  if (rows.length === 0) return new Map()
  // Raw: Prisma spends several times as long on so many small rows.
  const found = await reader.$queryRaw<(LookupRow & { id: number | bigint })[]>`
    SELECT "id", "recordType", "recordId", "what", "text", "merged" FROM "LookupText"
    WHERE "id" IN (${Prisma.join(rows)})`
  return new Map(
    found.map(({ id, merged, ...row }) => [Number(id), { ...row, merged: Number(merged) === 1 }]),
  )
}

/** More records than these are never narrowed to: a list of the ones written last is as good as any. */
const MOST_HOLDING = 10_000

/** The records of which a text holds every word typed, or a word that begins so, by their ids. */
export async function recordsHolding(reader: Reader, type: FoundType, typed: string): Promise<string[]> {
  const query = queryOf(type, typed)
  const ids = query ? await matchText(reader, 'LookupWords', query, MOST_HOLDING) : []
  const rows = await readRows(reader, ids)
  return [...new Set([...rows.values()].map(({ recordId }) => recordId))]
}

function queryOf(type: FoundType, typed: string) {
  const typedWords = [...new Set(foldedWords(typed))]
  const isBeginning = (word: string) =>
    word.length >= SHORTEST_BEGINNING || /[^\p{Script=Latin}\p{N}]/u.test(word)
  if (typedWords.length === 0) return null
  return {
    words: [typeWord(type), ...typedWords.filter((word) => !isBeginning(word))],
    beginnings: typedWords.filter(isBeginning),
  }
}

const FEW = 5_000

/** How many texts of a type there are: to the text where they are few, otherwise as many as there may be at most. */
export async function countTexts(reader: Reader, type: FoundType): Promise<number> {
  const [row] = await reader.$queryRaw<{ texts: number | bigint }[]>`
    SELECT count(*) AS "texts" FROM (SELECT 1 FROM "LookupText" WHERE "recordType" = ${type} LIMIT ${FEW})`
  const texts = Number(row?.texts ?? 0)
  if (texts < FEW) return texts
  const [last] = await reader.$queryRaw<{ id: number | bigint }[]>`SELECT max("id") AS "id" FROM "LookupText"`
  return Number(last?.id ?? texts)
}
