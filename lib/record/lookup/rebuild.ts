import { setImmediate } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/platform/database/database'
import { countText } from '@/lib/platform/database/full-text'
import { inTransaction } from '@/lib/platform/database/transaction'
import { readUserVersion, writeUserVersion } from '@/lib/platform/database/user-version'
import { clearLookup, indexRecords } from '@/lib/record/lookup/index-records'
import { comparedWords, FOUND_TYPES, type FoundType, readTexts, tableOf } from '@/lib/record/lookup/texts'
import { FOLDING, fold } from '@/lib/text/fold'

/** Records that are indexed in one transaction: some fifty milliseconds. */
const AT_ONCE = 500

/**
 * Makes anew what records are found by, unless it was made as this version makes it: for a database that is older than the
 * index, or than its folding. Broken off, it begins again at the next call. Answers how many records it indexed.
 */
export async function rebuildLookup({
  log = () => {},
}: {
  log?: (line: string) => void
} = {}): Promise<number> {
  if ((await readUserVersion(db)) === FOLDING) return 0
  await inTransaction(clearLookup)
  let done = 0
  for (const type of FOUND_TYPES) {
    for await (const ids of idsOf(db, type)) {
      await inTransaction((tx) =>
        indexRecords(
          tx,
          ids.map((id) => ({ type, id })),
        ),
      )
      done += ids.length
      if (done % (20 * AT_ONCE) === 0) log(`${done} records indexed`)
    }
  }
  await inTransaction((tx) => writeUserVersion(tx, FOLDING))
  return done
}

/** What does not fit between the index and the record, in words, `most` at most. */
export async function lookupFaults(most = 20): Promise<string[]> {
  const faults: string[] = []
  let [texts, compared, typed, words] = [0, 0, 0, 0]
  for (const type of FOUND_TYPES) {
    for await (const ids of idsOf(db, type)) {
      const rows = await db.lookupText.findMany({ where: { recordType: type, recordId: { in: ids } } })
      const had = new Set(
        rows.map((row) => JSON.stringify([row.recordId, row.what, row.text, row.folded, row.merged])),
      )
      for (const { recordId, what, text, merged } of await readTexts(db, type, ids)) {
        texts += 1
        if (!merged) typed += 1
        const by = comparedWords(what, text).length
        if (by > 0) compared += 1
        words += by
        if (had.has(JSON.stringify([recordId, what, text, fold(text), merged]))) continue
        faults.push(`The ${what} of the ${type} ${recordId} cannot be looked up.`)
      }
      if (faults.length >= most) return faults
    }
  }
  const counted: [string, number, number][] = [
    ['texts', await db.lookupText.count(), texts],
    ['texts by their words', await countText(db, 'LookupWords'), typed],
    ['texts to compare', await countText(db, 'LookupTerms'), compared],
    [
      'words to compare them by',
      (await db.lookupUse.aggregate({ _sum: { rows: true } }))._sum.rows ?? 0,
      words,
    ],
  ]
  for (const [what, there, wanted] of counted) {
    if (there !== wanted) faults.push(`The index holds ${there} ${what}; the record has ${wanted}.`)
  }
  return faults
}

async function* idsOf(
  reader: Pick<Transaction, '$queryRawUnsafe'>,
  type: FoundType,
): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    // The same process serves readers.
    await setImmediate()
    const rows = await reader.$queryRawUnsafe<{ id: string }[]>(
      `SELECT "id" FROM "${tableOf(type)}" WHERE "id" > ? ORDER BY "id" LIMIT ${AT_ONCE}`,
      after,
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ id }) => id)
    after = last.id
  }
}
