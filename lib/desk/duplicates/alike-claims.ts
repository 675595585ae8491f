import type { FoundPair } from '@/lib/desk/duplicates/found'
import { wording } from '@/lib/text/message'
import { ALIKE, numbersAmong, overlap, wordsOf } from '@/lib/text/overlap'

/** Words that turn a claim into its opposite. */
const NEGATIONS = new Set(
  'not no never nobody nothing none without denied deny denies refused rejected'.split(' '),
)

export type ClaimText = { id: string; proposition: string }

/**
 * Pairs of claims that share at least 60 % of their words (Jaccard's index), have the same numbers, and of which neither
 * negates what the other says. Only claims that share one of their rarest words are compared: two sets that overlap by t
 * share a word among the first n − ⌈t·n⌉ + 1 of each, in any one order of all words (prefix filtering: Chaudhuri, Ganti
 * and Kaushik 2006; Bayardo, Ma and Srikant 2007). `rest` is awaited between claims.
 */
export async function alikeClaims(
  claims: readonly ClaimText[],
  rest: () => Promise<void>,
): Promise<FoundPair[]> {
  const sets = []
  const often = new Map<string, number>()
  for (const { id, proposition } of claims) {
    const words = [...wordsOf(proposition)]
    for (const word of words) often.set(word, (often.get(word) ?? 0) + 1)
    sets.push({ id, words, all: new Set(words), marks: marksOf(words) })
    await rest()
  }
  const rarity = (word: string) => often.get(word) ?? 0
  for (const set of sets) {
    set.words.sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
    await rest()
  }
  // The shorter ones first: a set is compared with those that are not longer.
  sets.sort((a, b) => a.words.length - b.words.length || (a.id < b.id ? -1 : 1))

  const found: FoundPair[] = []
  const index = new Map<string, typeof sets>()
  for (const set of sets) {
    const size = set.words.length
    if (size === 0) continue
    const prefix = set.words.slice(0, size - Math.ceil(ALIKE * size) + 1)
    const seen = new Set<(typeof sets)[number]>()
    for (const word of prefix) {
      const holders = index.get(word) ?? []
      for (const other of holders) {
        if (seen.has(other) || other.words.length < ALIKE * size) continue
        seen.add(other)
        const score = other.marks === set.marks ? overlap(set.all, other.all) : 0
        if (score >= ALIKE) found.push(pairOf(set.id, other.id, score))
      }
      await rest()
      holders.push(set)
      index.set(word, holders)
    }
  }
  return found
}

function pairOf(a: string, b: string, score: number): FoundPair {
  return { a, b, score, reasons: [wording('rules.duplicates.words', { percent: Math.floor(score * 100) })] }
}

/** The numbers and the negations of a claim: where these differ, two claims are not one however alike they read. */
function marksOf(words: readonly string[]): string {
  const negated = words.filter((word) => NEGATIONS.has(word)).length % 2
  return `${negated} ${numbersAmong(words)}`
}
