import type { ClaimGuess } from '@/lib/desk/annotations/types'
import { type Wording, wording } from '@/lib/text/message'
import { likeness, wordsOf } from '@/lib/text/overlap'
import { tellingWords } from '@/lib/text/telling-words'

/** A quantity on record, by what makes it the same quantity as another. */
export type KnownFigure = { counted: string; area: string; low: number | null; high: number | null }

/** A claim on record, as far as a passage can be about it. */
export type KnownClaim = {
  id: string
  proposition: string
  storyIds: readonly string[]
  /** Whose statements are on record on it. */
  sourceIds: readonly string[]
  figures: readonly KnownFigure[]
}

/** Claims that a passage may be about, and what their words weigh among all that are on record. */
export type Candidates = { claims: readonly KnownClaim[]; weights: Weights }
/** How many claims there are, and how many of them have a word. */
export type Weights = { total: number; use: ReadonlyMap<string, number> }

/** A claim that is offered, but for its kind and labels, which are read when it is shown. */
export type ClaimMatch = Omit<ClaimGuess, 'kind' | 'level' | 'disputeState'>

/** What is known of a passage, or of what somebody types. */
export type About = {
  texts: readonly AboutText[]
  storyIds: readonly string[]
  /** Who speaks, and whose words it speaks of, by id. */
  sourceIds: readonly string[]
  figures: readonly KnownFigure[]
}

/** The words of the passage, or words around it: `trust` (0 to 1) is how surely they are about the same. */
export type AboutText = { text: string; trust: number }

/** From this likeness on (Jaccard's index, lib/text/overlap.ts) a new claim would probably be a duplicate. */
const DUPLICATE = 0.6
/** Below this score a claim is not offered. */
const WORTH_OFFERING = 0.2
const MOST = 6
/** A word that more claims than these share (or a quarter of all) tells nothing. */
const MOST_WITH_WORD = 1_000

const SAME_SOURCE = 0.08
const SAME_COUNTED = 0.1
const SAME_FIGURE = 0.3

/**
 * The claims that a passage may be about, those of the same stories first, then by score: the likeness of the words (how
 * much of the weight of both sides' words is shared, the rarer a word the heavier: cosine of tf-idf vectors without
 * frequencies; a claim that the passage covers wholly gains), with something added where the same source speaks of it or
 * it gives the same quantity. `likeness` is the score, at most 1. Claims that share no telling word are left out.
 */
export function whichClaims(about: About, { claims, weights }: Candidates): ClaimMatch[] {
  const texts = about.texts.map(({ text, trust }) => ({ words: tellingWords(text), trust }))
  return claims
    .flatMap((claim) => {
      const words = tellingWords(claim.proposition)
      const alike = Math.max(...texts.map((text) => text.trust * alikeTo(text.words, words, weights)))
      return alike > 0 ? match(claim, alike, about) : []
    })
    .sort(
      (a, b) => Number(b.sameStory) - Number(a.sameStory) || b.likeness - a.likeness || compare(a.id, b.id),
    )
    .slice(0, MOST)
    .map((found) => ({ ...found, duplicate: readsLike(about, found) }))
}

/** How much a word tells of what is claimed: the rarer, the more (inverse frequency). */
export function weightOf({ total, use }: Weights, word: string): number {
  return Math.log(1 + total / ((use.get(word) ?? 0) + 0.5))
}

/** Whether so many claims share a word that it tells nothing. */
export function isCommon({ total, use }: Weights, word: string): boolean {
  return (use.get(word) ?? 0) > Math.max(MOST_WITH_WORD, total / 4)
}

/** 0 to 1; 0 where no telling word is shared. */
function alikeTo(said: ReadonlySet<string>, claimed: ReadonlySet<string>, weights: Weights): number {
  const shared = [...said].filter((word) => claimed.has(word) && !isCommon(weights, word))
  if (shared.length === 0) return 0
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weightOf(weights, word), 0)
  const [both, own] = [sum(shared), sum(claimed)]
  return Math.min(1, (0.75 * both) / Math.sqrt(sum(said) * own) + (0.25 * both) / own)
}

/** Whether the passage itself, not what stands around it, reads like the claim. */
function readsLike({ texts }: About, { proposition }: Pick<ClaimMatch, 'proposition'>): boolean {
  return texts.some(({ text, trust }) => trust === 1 && likeness(text, proposition) >= DUPLICATE)
}

function match(claim: KnownClaim, alike: number, about: About): Omit<ClaimMatch, 'duplicate'>[] {
  const sameSource = about.sourceIds.some((id) => claim.sourceIds.includes(id))
  const figure = figureLikeness(about.figures, claim.figures)
  const score = Math.min(1, alike + (sameSource ? SAME_SOURCE : 0) + figure)
  if (score < WORTH_OFFERING) return []
  const sameStory = claim.storyIds.some((id) => about.storyIds.includes(id))
  const why: Wording[] = []
  if (sameStory) why.push(wording('rules.annotation.claim.sameStory'))
  if (sameSource) why.push(wording('rules.annotation.claim.sameSource'))
  if (figure === SAME_FIGURE) why.push(wording('rules.annotation.claim.sameFigure'))
  else if (figure > 0) why.push(wording('rules.annotation.claim.sameCounted'))
  why.push(wording('rules.annotation.claim.alike', { percent: Math.round(alike * 100) }))
  const { id, proposition } = claim
  return [{ id, proposition, likeness: score, sameStory, why }]
}

/** Same number of the same thing; or the same thing, in the same place where both name one. */
function figureLikeness(said: readonly KnownFigure[], onRecord: readonly KnownFigure[]): number {
  let best = 0
  for (const one of said) {
    for (const other of onRecord) {
      if (fold(one.counted) !== fold(other.counted)) continue
      if (one.area && other.area && fold(one.area) !== fold(other.area)) continue
      const same = one.low !== null && one.low === other.low && one.high === other.high
      best = Math.max(best, same ? SAME_FIGURE : SAME_COUNTED)
    }
  }
  return best
}

function fold(text: string): string {
  return [...wordsOf(text)].sort().join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
