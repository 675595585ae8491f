import { type FoundPair, gatherPairs } from '@/lib/desk/duplicates/found'
import { fold } from '@/lib/text/fold'
import { wording } from '@/lib/text/message'

export type DocumentFacts = {
  id: string
  title: string
  publisherId: string
  /** ISO date of publication, or '' where it is not known to the day. */
  day: string
  /** SHA-256 of the texts of its snapshots. */
  texts: readonly string[]
}

/** Words of which a shingle is made, and how many of the smallest hashes a text is known by. */
const SHINGLE = 6
const SKETCH = 64
/** Texts of fewer words are alike by chance. */
const SHORTEST = 40
const ALIKE = 0.6
/** A hash that more texts share is boilerplate. */
const MOST = 50

/** Pairs of documents with the same text, or with the same title of the same publisher and day. */
export async function sameDocuments(
  documents: readonly DocumentFacts[],
  rest: () => Promise<void>,
): Promise<FoundPair[]> {
  const pairs = gatherPairs()
  const byText = new Map<string, string>()
  const byTitle = new Map<string, string>()
  for (const { id, title, publisherId, day, texts } of documents) {
    for (const sha256 of texts) {
      const other = byText.get(sha256)
      if (other) pairs.add({ a: id, b: other, score: 1, reasons: [wording('rules.duplicates.sameText', {})] })
      else byText.set(sha256, id)
    }
    const key = `${publisherId} ${day} ${fold(title)}`
    const other = day && byTitle.get(key)
    if (other)
      pairs.add({ a: id, b: other, score: 0.9, reasons: [wording('rules.duplicates.sameTitle', {})] })
    else if (day) byTitle.set(key, id)
    await rest()
  }
  return pairs.all()
}

/**
 * The sketch of a text: the smallest hashes of its runs of six words (bottom-k of w-shingles: Broder 1997), by which texts
 * are compared without reading them again. Empty for a text that is too short.
 */
export async function sketchOf(text: string, rest: () => Promise<void>): Promise<number[]> {
  const run: string[] = []
  const hashes = new Set<number>()
  let count = 0
  // Word by word: a text of a million characters is not taken apart at one go.
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    count += 1
    run.push(word.toLowerCase())
    if (run.length > SHINGLE) run.shift()
    if (run.length === SHINGLE) hashes.add(hash(run.join(' ')))
    if (count % 256 === 0) await rest()
  }
  if (count < SHORTEST) return []
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH)
}

/** Pairs of documents whose texts share at least 60 % of their shingles, as their sketches tell. */
export async function alikeTexts(
  sketches: readonly { id: string; sketch: readonly number[] }[],
  rest: () => Promise<void>,
): Promise<FoundPair[]> {
  const pairs = gatherPairs()
  const index = new Map<number, number[]>()
  for (const [n, { id, sketch }] of sketches.entries()) {
    const shared = new Set<number>()
    for (const value of sketch) {
      const holders = index.get(value) ?? []
      if (holders.length < MOST) for (const holder of holders) shared.add(holder)
      holders.push(n)
      index.set(value, holders)
    }
    for (const at of shared) {
      const other = sketches[at]
      if (!other || other.id === id) continue
      const score = resemblance(sketch, other.sketch)
      if (score < ALIKE) continue
      const reason = wording('rules.duplicates.alikeText', { percent: Math.floor(score * 100) })
      pairs.add({ a: id, b: other.id, score: Math.min(0.99, score), reasons: [reason] })
    }
    await rest()
  }
  return pairs.all()
}

/** An estimate of Jaccard's index: of the smallest hashes of both together, how many each of them has. */
function resemblance(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [new Set(a), new Set(b)]
  const smallest = [...new Set([...a, ...b])]
    .sort((x, y) => x - y)
    .slice(0, Math.min(SKETCH, a.length, b.length))
  return smallest.filter((value) => one.has(value) && other.has(value)).length / smallest.length
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193)
  return value >>> 0
}
