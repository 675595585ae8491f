import { numbersAmong, overlap, wordsOf } from '@/lib/text/overlap'

/** A claim as it is compared: its words, and what tells two events of the same words apart. */
export type Compared = { id: string; proposition: string; day: string; place: string }

type Indexed = Compared & { words: ReadonlySet<string>; lastAsked: number }

export type Alike = { id: string; score: number }

/** Claims to be compared with, by the words that they are made of. */
export type AlikeIndex = {
  add(claim: Compared): void
  remove(id: string): void
  /** The claim most alike, from `least` (0 to 1) on, or null. */
  closest(claim: Omit<Compared, 'id'>, least: number): Alike | null
}

/**
 * Finds the claim whose words are most alike (Jaccard's index, as `likeness` of lib/text/overlap) without comparing with
 * each: whoever shares `least` of all words shares at least one of any `n - ⌈least · n⌉ + 1` of the n words asked for, so
 * that only claims with one of the rarest of them are looked at (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
 * Claims that give other numbers, days or places are never alike, however many words they share: rows of a table are
 * often made after one pattern. So words are looked up together with the claim's numbers.
 */
export function alikeIndex(): AlikeIndex {
  const claims = new Map<string, Indexed>()
  const having = new Map<string, Set<Indexed>>()
  let asking = 0
  const placesOf = (words: ReadonlySet<string>) => {
    const numbers = numbersAmong(words)
    return [...words].map((word) => `${word}\n${numbers}`)
  }
  return {
    add(claim) {
      const words = wordsOf(claim.proposition)
      const indexed = { ...claim, words, lastAsked: 0 }
      claims.set(claim.id, indexed)
      for (const place of placesOf(words)) {
        const there = having.get(place)
        if (there) there.add(indexed)
        else having.set(place, new Set([indexed]))
      }
    },
    remove(id) {
      const indexed = claims.get(id)
      if (!indexed) return
      for (const place of placesOf(indexed.words)) having.get(place)?.delete(indexed)
      claims.delete(id)
    },
    closest(claim, least) {
      asking += 1
      const words = wordsOf(claim.proposition)
      const sizeAt = (place: string) => having.get(place)?.size ?? 0
      const rarest = placesOf(words).sort((a, b) => sizeAt(a) - sizeAt(b))
      let best: Alike | null = null
      for (const place of rarest.slice(0, words.size - Math.ceil(least * words.size) + 1)) {
        for (const other of having.get(place) ?? []) {
          if (other.lastAsked === asking) continue
          other.lastAsked = asking
          if (Math.min(words.size, other.words.size) < least * Math.max(words.size, other.words.size))
            continue
          if (isElsewhere(claim, other)) continue
          const score = overlap(words, other.words)
          if (score >= least && score > (best?.score ?? 0)) best = { id: other.id, score }
        }
      }
      return best
    },
  }
}

/** Whether two claims of the same words speak of different days or places: where one leaves it open they do not. */
export function isElsewhere(a: Omit<Compared, 'id'>, b: Omit<Compared, 'id'>): boolean {
  const [longer, shorter] = a.day.length > b.day.length ? [a.day, b.day] : [b.day, a.day]
  return !longer.startsWith(shorter) || (a.place !== '' && b.place !== '' && a.place !== b.place)
}
