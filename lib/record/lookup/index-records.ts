import type { RecordType } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'
import { addText, clearText, removeText, type TextRow } from '@/lib/platform/database/full-text'
import {
  comparedWords,
  type FoundType,
  isFoundType,
  type RecordText,
  readTexts,
  typedWords,
} from '@/lib/record/lookup/texts'
import { fold } from '@/lib/text/fold'

/**
 * Brings what records are found by up to date, inside the transaction that changed them: what stands of them now is
 * indexed, what stood before is not any more. Records of types that are not looked up cost nothing; nor, but for two
 * reads, do those whose texts are as they were.
 */
export async function indexRecords(
  tx: Transaction,
  changed: readonly { type: RecordType; id: string }[],
): Promise<void> {
  const ids = new Map<FoundType, Set<string>>()
  for (const { type, id } of changed) {
    if (isFoundType(type)) ids.set(type, (ids.get(type) ?? new Set()).add(id))
  }
  for (const [type, some] of ids) await indexType(tx, type, [...some])
}

/** Forgets what all records are found by. */
export async function clearLookup(tx: Transaction): Promise<void> {
  await tx.lookupText.deleteMany()
  await clearText(tx, 'LookupWords')
  await clearText(tx, 'LookupTerms')
}

async function indexType(tx: Transaction, type: FoundType, ids: string[]): Promise<void> {
  const texts = await readTexts(tx, type, ids)
  const had = await tx.lookupText.findMany({ where: { recordType: type, recordId: { in: ids } } })
  const [wanted, there] = [new Set(texts.map(keyOf)), new Set(had.map(keyOf))]
  const gone = had.filter((row) => !wanted.has(keyOf(row)))
  const come = texts.filter((text) => !there.has(keyOf(text)))
  if (gone.length > 0) {
    await tx.lookupText.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
    await removeText(tx, 'LookupWords', rowsTyped(type, gone))
    await removeText(tx, 'LookupTerms', rowsCompared(gone))
  }
  if (come.length === 0) return
  const rows = await tx.lookupText.createManyAndReturn({
    data: come.map((text) => ({ ...text, recordType: type, folded: fold(text.text) })),
  })
  await addText(tx, 'LookupWords', rowsTyped(type, rows))
  await addText(tx, 'LookupTerms', rowsCompared(rows))
}

type Row = RecordText & { id: number }

/** What went into another record is found by nobody who types, only by what is compared with it. */
function rowsTyped(type: FoundType, rows: readonly Row[]): TextRow[] {
  return rows.flatMap(({ id, text, merged }) => (merged ? [] : [{ row: id, words: typedWords(type, text) }]))
}

function rowsCompared(rows: readonly Row[]): TextRow[] {
  const compared = rows.map(({ id, what, text }) => ({ row: id, words: comparedWords(what, text) }))
  return compared.filter(({ words }) => words.length > 0)
}

function keyOf({ recordId, what, text, merged }: RecordText): string {
  return JSON.stringify([recordId, what, text, merged])
}
