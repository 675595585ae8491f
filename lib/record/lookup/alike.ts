import type { Transaction } from '@/lib/db'
import { countUse, rowsSharing } from '@/lib/platform/database/full-text'
import type { Among } from '@/lib/record/lookup/look-up'
import type { RecordText } from '@/lib/record/lookup/texts'
import { similarAmong, wordsOf } from '@/lib/text/overlap'

/** A text on record that is like another, 0 to 1 (Jaccard's index of their words). */
export type AlikeText = RecordText & { score: number }

/** As many texts are compared word by word, those that share most of the rarest words. */
const COMPARED = 400

/**
 * The texts on record that are like `text` from `least` (0 to 1) on, the most alike first, without comparing with each:
 * whoever shares `least` of all words shares at least one of any n - ⌈least · n⌉ + 1 of the n words asked for, so that only
 * texts with one of the rarest of them are looked at (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
 */
export async function textsAlike(
  reader: Pick<Transaction, '$queryRaw' | 'lookupText'>,
  { type, merged = false }: Among,
  text: string,
  least: number,
): Promise<AlikeText[]> {
  const words = [...wordsOf(text)]
  const use = await countUse(reader, words)
  const uses = (word: string) => use.get(word) ?? 0
  const rarest = words
    .sort((a, b) => uses(a) - uses(b))
    .slice(0, words.length - Math.ceil(least * words.length) + 1)
  const weights = new Map(rarest.map((word) => [word, 1 / (uses(word) + 1)]))
  const [rows = []] = await rowsSharing(reader, [weights], COMPARED)
  const texts = await reader.lookupText.findMany({
    where: { id: { in: rows }, recordType: type, ...(merged ? {} : { merged: false }) },
    orderBy: { id: 'asc' },
    select: { recordId: true, what: true, text: true, merged: true },
  })
  return similarAmong(text, texts, least)
}
