import type { RecordType } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/db'
import { addText, removeText } from '@/lib/platform/database/full-text'
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

async function indexType(tx: Transaction, type: FoundType, ids: string[]): Promise<void> {
  const texts = await readTexts(tx, type, ids)
  const had = await tx.lookupText.findMany({ where: { recordType: type, recordId: { in: ids } } })
  const [wanted, there] = [new Set(texts.map(keyOf)), new Set(had.map(keyOf))]
  const gone = had.filter((row) => !wanted.has(keyOf(row))).map(({ id }) => id)
  const come = texts.filter((text) => !there.has(keyOf(text)))
  if (gone.length > 0) {
    await tx.lookupText.deleteMany({ where: { id: { in: gone } } })
    await removeText(tx, 'LookupWords', gone)
    await removeText(tx, 'LookupTerms', gone)
  }
  if (come.length === 0) return
  const rows = await tx.lookupText.createManyAndReturn({
    data: come.map((text) => ({ ...text, recordType: type, folded: fold(text.text) })),
    select: { id: true, what: true, text: true, merged: true },
  })
  const typed = rows.filter(({ merged }) => !merged)
  await addText(
    tx,
    'LookupWords',
    typed.map(({ id, text }) => ({ row: id, words: typedWords(type, text) })),
  )
  const compared = rows.map(({ id, what, text }) => ({ row: id, words: comparedWords(what, text) }))
  await addText(
    tx,
    'LookupTerms',
    compared.filter(({ words }) => words.length > 0),
  )
}

function keyOf({ recordId, what, text, merged }: RecordText): string {
  return JSON.stringify([recordId, what, text, merged])
}
