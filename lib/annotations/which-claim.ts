import {
  type ClaimIndex,
  type IndexedClaim,
  type KnownFigure,
  weightOf,
  weightOfClaim,
} from '@/lib/annotations/claim-index'
import type { ClaimGuess } from '@/lib/annotations/types'
import { likeness, wordsOf } from '@/lib/text/overlap'
import { tellingWords } from '@/lib/text/telling-words'
import { type Wording, wording } from '@/lib/wording'

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
 * The claims on record that a passage may be about, those of the same stories first, then by score: the likeness of the
 * words (how much of the weight of both sides' words is shared, the rarer a word the heavier: cosine of tf-idf vectors
 * without frequencies; a claim that the passage covers wholly gains), with something added where the same source
 * speaks of it or it gives the same quantity. `likeness` is the score, at most 1. Goes only through claims that share a
 * telling word.
 */
export function whichClaims(about: About, index: ClaimIndex): ClaimMatch[] {
  const textual = new Map<IndexedClaim, number>()
  for (const text of about.texts) {
    for (const [claim, alike] of alikeTo(text, index))
      textual.set(claim, Math.max(alike, textual.get(claim) ?? 0))
  }
  return [...textual]
    .flatMap(([claim, alike]) => match(claim, alike, about))
    .sort(
      (a, b) => Number(b.sameStory) - Number(a.sameStory) || b.likeness - a.likeness || compare(a.id, b.id),
    )
    .slice(0, MOST)
    .map((found) => ({ ...found, duplicate: readsLike(about, found) }))
}

/** Whether the passage itself, not what stands around it, reads like the claim. */
function readsLike({ texts }: About, { proposition }: Pick<ClaimMatch, 'proposition'>): boolean {
  return texts.some(({ text, trust }) => trust === 1 && likeness(text, proposition) >= DUPLICATE)
}

/** The likeness of every claim that shares a telling word with the text. */
function alikeTo({ text, trust }: AboutText, index: ClaimIndex): Map<IndexedClaim, number> {
  const shared = new Map<IndexedClaim, number>()
  let whole = 0
  for (const word of tellingWords(text)) {
    const weight = weightOf(index, word)
    whole += weight
    const having = index.byWord.get(word)
    if (!having || having.size > Math.max(MOST_WITH_WORD, index.byId.size / 4)) continue
    for (const claim of having) shared.set(claim, weight + (shared.get(claim) ?? 0))
  }
  for (const [claim, weight] of shared) {
    const own = weightOfClaim(index, claim)
    const cosine = weight / Math.sqrt(whole * own)
    const covered = weight / own
    shared.set(claim, Math.min(1, trust * (0.75 * cosine + 0.25 * covered)))
  }
  return shared
}

function match(claim: IndexedClaim, alike: number, about: About): Omit<ClaimMatch, 'duplicate'>[] {
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
