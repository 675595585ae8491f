/** From which likeness on (0 to 1) a claim is pointed out. */
const ALIKE = 0.6

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

/** Those of `claims` that look like the proposition, the most alike first, at most `most`. */
export function similarAmong<C extends { proposition: string }>(
  proposition: string,
  claims: readonly C[],
  most = 5,
): C[] {
  const words = wordsOf(proposition)
  return claims
    .map((claim) => ({ claim, alike: overlap(words, wordsOf(claim.proposition)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ claim }) => claim)
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  return shared / (one.size + other.size - shared)
}

/** The words and numbers by which texts are compared: without case, accents, plurals and words that carry nothing. */
export function wordsOf(text: string): Set<string> {
  const words = text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]s?\b/g, '')
    .match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu)
  return new Set((words ?? []).filter((word) => !EMPTY_WORDS.has(word)).map(stem))
}

/** "attacks" and "attack" are one word here. */
function stem(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
