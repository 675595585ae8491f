import type { Reader } from '@/lib/platform/database/database'
import { countUse, rowsSharing } from '@/lib/platform/database/full-text'
import { type Among, type LookupRow, readRows } from '@/lib/record/lookup/look-up'
import type { RecordText } from '@/lib/record/lookup/texts'
import { similarAmong, wordsOf } from '@/lib/text/overlap'

/** A text on record that is like another, 0 to 1 (Jaccard's index of their words). */
export type AlikeText = RecordText & { score: number }

/** As many texts are compared word by word, those that share most of the rarest words. */
const COMPARED = 400

/**
 * The texts on record that are like each of `texts` from `least` (0 to 1) on, the most alike first, without comparing with
 * each: whoever shares `least` of all words shares at least one of any n - ⌈least · n⌉ + 1 of the n words asked for, so that
 * only texts with one of the rarest of them are looked at (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
 */
export async function textsAlike(
  reader: Pick<Reader, '$queryRaw'>,
  { type, merged = false }: Among,
  texts: readonly string[],
  least: number,
): Promise<AlikeText[][]> {
  const asked = texts.map((text) => [...wordsOf(text)])
  const use = await countUse(reader, new Set(asked.flat()))
  const uses = (word: string) => use.get(word) ?? 0
  const weights = asked.map((words) => {
    const rarest = words
      .sort((a, b) => uses(a) - uses(b))
      .slice(0, words.length - Math.ceil(least * words.length) + 1)
    return new Map(rarest.filter((word) => uses(word) > 0).map((word) => [word, 1 / uses(word)]))
  })
  const rows = await rowsSharing(reader, weights, COMPARED)
  const byRow = await readRows(reader, [...new Set(rows.flat())])
  const isAmong = (row: LookupRow) => row.recordType === type && (merged || !row.merged)
  return texts.map((text, n) => {
    const found = (rows[n] ?? []).flatMap((row) => byRow.get(row) ?? []).filter(isAmong)
    return similarAmong(text, found, least)
  })
}
