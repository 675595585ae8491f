import { type Folded, fold, type Hit, hitsOf } from '@/lib/text/fold-quote'
import { cutsWord, isBoundary, type Span } from '@/lib/text/spans'

/** The place of a quote's own words in another text, where it can be told. */
export type SameWords =
  /** `certain`: they stand nowhere else in either text, or with all that stood beside them. */
  | { found: 'place'; span: Span; certain: boolean }
  /** They stand there, but which place was this one cannot be told. */
  | { found: 'several'; spans: Span[] }
  /** They do not stand there, or only where they stood in another passage. */
  | { found: 'none' }

/** As far as texts are compared on each side of a place, in UTF-16 units. */
const REACH = 400
/** As far as a quote's own surroundings reach, on each side. */
const BESIDE = 32
/** So much more must one place have in common with where the quote stood than any other: about a word and a half. */
const MARGIN = 8
/** With more places than these on either side, each is not weighed against each. */
const MOST_WEIGHED = 40
const SHOWN = 5

/**
 * Looks for the words that stand at `own` in the text `before` in the text `after`, both folded alike. Words that stand
 * several times in either text are told apart by what stands around them: a place is chosen only if, of all places in
 * `after`, it has clearly the most in common with `own`, and `own`, of all places in `before`, clearly the most with it. So
 * a sentence that was taken out is never found again in its twin.
 */
export function findSameWords(before: Folded, after: Folded, own: Span): SameWords {
  const needle = fold(before.points.slice(own.start, own.end), before.folding).text
  const edges = { start: cutsWord(before.points, own.start), end: cutsWord(before.points, own.end) }
  const whole = (points: readonly string[]) => (hit: Hit) =>
    (edges.start || !cutsWord(points, hit.start)) && (edges.end || !cutsWord(points, hit.end))
  const places = hitsOf(after, needle).filter(whole(after.points))
  if (places.length === 0) return { found: 'none' }
  const stood = hitsOf(before, needle).filter(whole(before.points))
  const mine = stood.find((hit) => hit.start <= own.start && hit.end >= own.end)
  if (!mine) return { found: 'several', spans: places.slice(0, SHOWN) }
  const [only] = places
  if (only && places.length === 1 && stood.length === 1) return { found: 'place', span: only, certain: true }
  if (places.length > MOST_WEIGHED || stood.length > MOST_WEIGHED) {
    return findByLongContext(before, after, { mine, places, length: needle.length })
  }
  return weigh({ before, after, mine, places, stood, length: needle.length })
}

type Weighing = { before: Folded; after: Folded; mine: Hit; places: Hit[]; stood: Hit[]; length: number }

function weigh({ before, after, mine, places, stood, length }: Weighing): SameWords {
  const around = new Map([...places, ...stood].map((hit) => [hit, null as Around | null]))
  const surroundings = (text: Folded, hit: Hit): Around => {
    const known = around.get(hit) ?? aroundOf(text, hit, length)
    around.set(hit, known)
    return known
  }
  const alike = (old: Hit, place: Hit) => likeness(surroundings(before, old), surroundings(after, place))
  const best = clearlyBest(places, (place) => alike(mine, place))
  // What has nothing in common with any place was taken out; what has as much with two cannot be told.
  if (best === 'none') return stood.length > places.length ? { found: 'none' } : several(places)
  if (best === 'tie') return several(places)
  const owner = clearlyBest(stood, (old) => alike(old, best))
  if (owner === mine) {
    const was = surroundings(before, mine)
    const { left, right } = extensions(was, surroundings(after, best))
    const kept = left >= Math.min(BESIDE, was.left.length) && right >= Math.min(BESIDE, was.right.length)
    return { found: 'place', span: best, certain: kept }
  }
  return owner === 'tie' ? several(places) : { found: 'none' }
}

const several = (places: readonly Hit[]): SameWords => ({ found: 'several', spans: places.slice(0, SHOWN) })

function clearlyBest(hits: readonly Hit[], score: (hit: Hit) => number): Hit | 'tie' | 'none' {
  const scored = hits.map((hit) => ({ hit, score: score(hit) })).sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first || first.score < MARGIN) return 'none'
  const margin = Math.max(MARGIN, first.score / 10)
  return second && first.score - second.score < margin ? 'tie' : first.hit
}

/** What stands on each side of a place, the nearest first on the left, and which words. `edge`: nothing stands beyond. */
type Around = { left: string; right: string; leftWords: Map<string, number>; rightWords: Map<string, number> }

const EDGE = '\u0000'

function aroundOf({ text }: Folded, { at }: Hit, length: number): Around {
  const from = Math.max(0, at - REACH)
  const to = at + length + REACH
  const left = (from === 0 ? EDGE : '') + text.slice(from, at)
  const right = text.slice(at + length, to) + (to >= text.length ? EDGE : '')
  return { left, right, leftWords: bag(left.slice(-REACH / 2)), rightWords: bag(right.slice(0, REACH / 2)) }
}

function bag(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** In UTF-16 units: how far both sides agree without a gap, and half as much for words that stand somewhere near. */
function likeness(a: Around, b: Around): number {
  const { left, right } = extensions(a, b)
  return left + right + (common(a.leftWords, b.leftWords) + common(a.rightWords, b.rightWords)) / 2
}

function extensions(a: Around, b: Around): { left: number; right: number } {
  let left = 0
  const most = Math.min(a.left.length, b.left.length)
  while (left < most && a.left[a.left.length - 1 - left] === b.left[b.left.length - 1 - left]) left += 1
  let right = 0
  while (right < Math.min(a.right.length, b.right.length) && a.right[right] === b.right[right]) right += 1
  return { left, right }
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let units = 0
  for (const [word, times] of a) units += word.length * Math.min(times, b.get(word) ?? 0)
  return units
}

/** Words that stand very often are found only together with much of what stands beside them, if that stands once. */
function findByLongContext(
  before: Folded,
  after: Folded,
  { mine, places, length }: { mine: Hit; places: Hit[]; length: number },
): SameWords {
  const from = Math.max(0, mine.at - REACH)
  const window = before.text.slice(from, mine.at + length + REACH)
  const at = after.text.indexOf(window)
  const once = (text: string) => text.indexOf(window, text.indexOf(window) + 1) < 0
  if (at < 0 || !once(before.text) || !once(after.text)) return several(places)
  const start = after.starts[at + mine.at - from] ?? 0
  const end = after.ends[at + mine.at - from + length - 1] ?? start
  const clean = isBoundary(after.points, start) && isBoundary(after.points, end)
  return clean ? { found: 'place', span: { start, end }, certain: true } : several(places)
}
