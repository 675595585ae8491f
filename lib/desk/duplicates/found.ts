import type { Wording } from '@/lib/text/message'

/** Two records that may be one. `score`, 0 to 1, orders the queue; the reasons say what was seen. */
export type FoundPair = { a: string; b: string; score: number; reasons: Wording[] }

/** Pairs by what they are, each once, the better score kept and the reasons of all ways in which it was found. */
export function gatherPairs(): { add(pair: FoundPair): void; all(): FoundPair[] } {
  const pairs = new Map<string, FoundPair>()
  return {
    add({ score, reasons, ...ids }) {
      const [a, b] = ids.a < ids.b ? [ids.a, ids.b] : [ids.b, ids.a]
      if (a === b) return
      const key = `${a} ${b}`
      const known = pairs.get(key)
      const fresh = reasons.filter(({ key }) => !known?.reasons.some((it) => it.key === key))
      pairs.set(key, {
        a,
        b,
        score: Math.max(score, known?.score ?? 0),
        reasons: [...(known?.reasons ?? []), ...fresh],
      })
    },
    all: () => [...pairs.values()].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1)),
  }
}
