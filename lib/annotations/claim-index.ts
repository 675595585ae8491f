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

export type IndexedClaim = KnownClaim & {
  words: ReadonlySet<string>
  /** The sum of the words' weights when `weighedAt` claims were on record. */
  weight: number
  weighedAt: number
}

/** Every claim on record by the words of its proposition and by who speaks of it; kept up claim by claim. */
export type ClaimIndex = {
  byId: Map<string, IndexedClaim>
  byWord: Map<string, Set<IndexedClaim>>
  bySource: Map<string, Set<IndexedClaim>>
}

export function emptyClaimIndex(): ClaimIndex {
  return { byId: new Map(), byWord: new Map(), bySource: new Map() }
}

/** Adds a claim, or puts it in the place of what was known of it. */
export function putClaim(index: ClaimIndex, claim: KnownClaim): void {
  dropClaim(index, claim.id)
  const indexed = { ...claim, words: tellingWords(claim.proposition), weight: 0, weighedAt: 0 }
  index.byId.set(claim.id, indexed)
  for (const word of indexed.words) addTo(index.byWord, word, indexed)
  for (const id of claim.sourceIds) addTo(index.bySource, id, indexed)
}

/** Takes a claim out. */
export function dropClaim(index: ClaimIndex, id: string): void {
  const claim = index.byId.get(id)
  if (!claim) return
  index.byId.delete(id)
  for (const word of claim.words) takeFrom(index.byWord, word, claim)
  for (const sourceId of claim.sourceIds) takeFrom(index.bySource, sourceId, claim)
}

/** How much a word tells of what is claimed: the rarer, the more; 0 for one that no claim has (inverse frequency). */
export function weightOf({ byId, byWord }: ClaimIndex, word: string): number {
  const having = byWord.get(word)?.size ?? 0
  return Math.log(1 + byId.size / (having + 0.5))
}

/** As many claims more or less hardly change what a word weighs. */
const HARDLY = 0.1

/** How much all of a claim's words tell; reckoned anew when the record has grown or shrunk noticeably. */
export function weightOfClaim(index: ClaimIndex, claim: IndexedClaim): number {
  const { size } = index.byId
  if (Math.abs(size - claim.weighedAt) > HARDLY * claim.weighedAt) {
    claim.weight = 0
    for (const word of claim.words) claim.weight += weightOf(index, word)
    claim.weighedAt = size
  }
  return claim.weight
}

function addTo<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function takeFrom<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const set = map.get(key)
  set?.delete(value)
  if (set?.size === 0) map.delete(key)
}
