import { fold, foldedWords } from '@/lib/text/fold'

/** From which likeness on (0 to 1) two propositions are taken to say the same. */
export const ALIKE = 0.6

/** Words that carry nothing of what is claimed, in the languages that claims are mostly written in. */
const EMPTY_WORDS = new Set(
  'a an the of to in on at by for from with and or that this is are was were be been being has have had it its as'.split(
    ' ',
  ),
)

/**
 * How alike two propositions are, 0 to 1: the words and numbers that they share against all that either has (Jaccard's
 * index), without case, accents and words that carry nothing. Where the numbers differ the words still count, so that a
 * later figure of the same toll is pointed out. Symmetric; 1 for the same words in any order.
 */
export function likeness(a: string, b: string): number {
  return overlap(wordsOf(a), wordsOf(b))
}

/** Those of `texts` that look like `text`, from `least` on, the most alike first. */
export function similarAmong<T extends { text: string }>(
  text: string,
  texts: readonly T[],
  least: number = ALIKE,
): (T & { score: number })[] {
  const words = wordsOf(text)
  return texts
    .map((other) => ({ ...other, score: overlap(words, wordsOf(other.text)) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
}

/** Jaccard's index of two sets, 0 to 1; 0 where either is empty. */
export function overlap(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  const shared = countShared(one, other)
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}

/** How much two sets have in common. */
export function countShared(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  let shared = 0
  for (const it of one) if (other.has(it)) shared += 1
  return shared
}

/** The words and numbers by which texts are compared: folded, without plurals and words that carry nothing. */
export function wordsOf(text: string): Set<string> {
  const words = foldedWords(fold(text).replace(/'s?\b/g, ''))
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stem))
}

/** The numbers among words, in order: where these differ, two texts tell of two things, however alike they read. */
export function numbersAmong(words: Iterable<string>): string {
  return [...words]
    .filter((word) => /^\d/.test(word))
    .sort()
    .join(' ')
}

/** "attacks" and "attack" are one word here. */
function stem(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
