import { shinglesOf } from '@/lib/text/shingles'

/** Texts at least so alike are taken for one another's copies. */
export const COPY = 0.9
/** In Unicode code points: shorter texts are alike by chance. */
export const SHORTEST_COPY = 200

/** In words. */
const SHINGLE = 5

/**
 * How alike two texts are, 0 to 1: the share of their shingles (runs of five words, case and punctuation apart) that both
 * have (Jaccard's coefficient; Broder, "On the resemblance and containment of documents", 1997). Linear in both.
 */
export function textLikeness(a: string, b: string): number {
  const [first, second] = [new Set(shinglesOf(a, SHINGLE)), new Set(shinglesOf(b, SHINGLE))]
  if (first.size === 0 || second.size === 0) return 0
  let both = 0
  for (const shingle of first) if (second.has(shingle)) both += 1
  return both / (first.size + second.size - both)
}

const PROBES = 8
const PROBE = 40

/**
 * A few stretches of a text, spread over it, of which a copy holds at least one as it stands: by them a database can leave
 * out nearly everything else before texts are compared.
 */
export function probesOf(text: string): string[] {
  const paragraphs = text.split('\n').filter((line) => line.length >= PROBE)
  const step = Math.max(1, paragraphs.length / PROBES)
  const chosen = Array.from({ length: Math.min(PROBES, paragraphs.length) }, (_, index) => {
    const points = Array.from(paragraphs[Math.floor(index * step)] ?? '')
    const from = Math.max(0, Math.floor((points.length - PROBE) / 2))
    return points.slice(from, from + PROBE).join('')
  })
  // One long paragraph gives several.
  const [only] = paragraphs
  if (paragraphs.length > 2 || !only) return chosen
  const points = Array.from(only)
  const more = Array.from({ length: PROBES }, (_, index) => Math.floor((points.length / PROBES) * index))
  return [...chosen, ...more.map((from) => points.slice(from, from + PROBE).join(''))]
}
