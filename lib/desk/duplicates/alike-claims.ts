import type { FoundPair } from '@/lib/desk/duplicates/found'
import { wording } from '@/lib/text/message'
import { numbersAmong, wordsOf } from '@/lib/text/overlap'

/** Words that turn a claim into its opposite. */
const NEGATIONS = new Set(
  'not no never nobody nothing none without denied deny denies refused rejected'.split(' '),
)

export type ClaimText = { id: string; proposition: string }

/** Claims that are like each of some texts, with how alike they are (`textsAlike`). */
type AlikeTo = (texts: readonly string[]) => Promise<{ recordId: string; text: string; score: number }[][]>

/**
 * Pairs of one of `claims` and any other that share at least 60 % of their words (Jaccard's index), have the same numbers,
 * and of which neither negates what the other says. A pair of which both are among `claims` is told twice.
 */
export async function alikeClaims(claims: readonly ClaimText[], alikeTo: AlikeTo): Promise<FoundPair[]> {
  const found = await alikeTo(claims.map(({ proposition }) => proposition))
  return claims.flatMap(({ id, proposition }, n) => {
    const marks = marksOf(proposition)
    return (found[n] ?? [])
      .filter(({ recordId, text }) => recordId !== id && marksOf(text) === marks)
      .map(({ recordId, score }) => pairOf(id, recordId, score))
  })
}

function pairOf(a: string, b: string, score: number): FoundPair {
  return { a, b, score, reasons: [wording('rules.duplicates.words', { percent: Math.floor(score * 100) })] }
}

/** The numbers and the negations of a claim: where these differ, two claims are not one however alike they read. */
function marksOf(proposition: string): string {
  const words = [...wordsOf(proposition)]
  const negated = words.filter((word) => NEGATIONS.has(word)).length % 2
  return `${negated} ${numbersAmong(words)}`
}
