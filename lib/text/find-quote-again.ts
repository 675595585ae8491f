import type { QuoteAnchor } from '@/lib/text/anchor-quote'
import { type AlikePlace, findAlike, type Worded, wordedText } from '@/lib/text/find-alike'
import { findSameWords } from '@/lib/text/find-same-words'
import { type Folded, fold, TOLERANT } from '@/lib/text/fold-quote'
import { overlap, type Span } from '@/lib/text/spans'
import { textWords } from '@/lib/text/words'

/** A quote where it stands: what is beside it is read from its text. */
type KnownQuote = Pick<QuoteAnchor, 'start' | 'end' | 'exact'>

/** Where words stand in a text, in code points; `exact` is the text from `start` to `end`. `score` is 0 to 1. */
export type Place = Span & { exact: string; score: number }

/**
 * What became of a quote in another text.
 * `exact`: its own words, which stand nowhere else or with all that stood beside them.
 * `context`: its own words, perhaps spelled otherwise (points, joiners, look-alike letters), told apart by what stands around.
 * `approximate`: other words that are alike; somebody has to confirm them.
 * `lost`: it has no place; `candidates` are what comes nearest, or the places that cannot be told apart.
 */
export type Placement =
  | ({ outcome: 'exact' | 'context' | 'approximate' } & Place)
  | { outcome: 'lost'; score: number; candidates: Place[] }

/**
 * From this score on, other words are taken for a quote's own, to be confirmed: with all that stood beside it in place,
 * seven words in ten have to be kept in their order; with nothing of it, nineteen in twenty.
 */
export const ALIKE_FROM = 0.75
/** Of two places, the better must be better by so much. */
const CLEARLY = 0.05
const MOST_CANDIDATES = 3
/** What is less alike is not worth showing. */
const SHOWN_FROM = 0.4
/** Pairs of words compared in all, in one call: less than a second. Quotes beyond it are lost, never guessed. */
const WORK = 10_000_000

/**
 * Finds quotes of one text in another: one placement for each anchor, in their order. First by their own words, then by
 * their words in another spelling, then by likeness. A quote in which a number, a measure, a negation or a name was changed
 * is lost; so is one whose words stand in several places that cannot be told apart, and one of two whose places would
 * overlap though they stood apart. No offset cuts a word or a character. Depends on nothing but its arguments.
 */
export function reanchor(before: string, after: string, anchors: readonly KnownQuote[]): Placement[] {
  if (before === after)
    return anchors.map(({ start, end, exact }) => ({ outcome: 'exact', score: 1, start, end, exact }))
  if (anchors.length === 0) return []
  const texts = new Texts(before, after)
  const placed = anchors.map((anchor) => texts.place(anchor))
  return withoutClashes(anchors, placed)
}

/** Both texts, taken apart as far as the quotes need it. */
class Texts {
  private readonly before: readonly string[]
  private readonly after: readonly string[]
  private readonly budget = { left: WORK }
  private readonly made: { tolerant?: [Folded, Folded]; worded?: [Worded, Worded] } = {}

  constructor(before: string, after: string) {
    this.before = Array.from(before)
    this.after = Array.from(after)
  }

  place(own: Span): Placement {
    const same = findSameWords(...this.tolerant(), own)
    if (same.found === 'several') return this.lost(same.spans.map((span) => ({ ...span, score: 0.8 })))
    if (same.found === 'place') return this.kept(same.span, own, same.certain)
    const [before, after] = this.worded()
    const respelled = findSameWords(before.respelled, after.respelled, own)
    if (respelled.found === 'place') return this.kept(respelled.span, own, false)
    return this.alike(findAlike(before, after, own, this.budget))
  }

  private alike(places: readonly AlikePlace[]): Placement {
    const [best, second] = places
    const tied = best && second && second.score >= ALIKE_FROM && best.score - second.score < CLEARLY
    if (!best?.sound || best.score < ALIKE_FROM || tied) return this.lost(places)
    return { outcome: 'approximate', ...this.told(best) }
  }

  private kept(span: Span, own: Span, certain: boolean): Placement {
    const score = 0.8 + 0.2 * this.beside(own, span)
    return { outcome: certain ? 'exact' : 'context', ...this.told({ ...span, score }) }
  }

  private lost(places: readonly (Span & { score: number })[]): Placement {
    const near = places.filter(({ score }) => score >= SHOWN_FROM).slice(0, MOST_CANDIDATES)
    const candidates = near.map((place) => this.told(place))
    return { outcome: 'lost', score: candidates[0]?.score ?? 0, candidates }
  }

  private told({ start, end, score }: Span & { score: number }): Place {
    const exact = this.after.slice(start, end).join('')
    return { start, end, exact, score: Math.min(1, Math.round(score * 1000) / 1000) }
  }

  /** The share of the 32 characters on each side that still stand beside the words. */
  private beside(own: Span, span: Span): number {
    const side = (points: readonly string[], from: number, to: number) =>
      fold(points.slice(Math.max(0, from), to), TOLERANT).text
    const left = [side(this.before, own.start - 32, own.start), side(this.after, span.start - 32, span.start)]
    const right = [side(this.before, own.end, own.end + 32), side(this.after, span.end, span.end + 32)]
    const [a = '', b = ''] = left.map((text) => Array.from(text).reverse().join(''))
    const most = a.length + (right[0]?.length ?? 0)
    if (most === 0) return 1
    return (agreement(a, b) + agreement(right[0] ?? '', right[1] ?? '')) / most
  }

  private tolerant(): [Folded, Folded] {
    this.made.tolerant ??= [fold(this.before, TOLERANT), fold(this.after, TOLERANT)]
    return this.made.tolerant
  }

  private worded(): [Worded, Worded] {
    this.made.worded ??= [
      wordedText(this.before, textWords(this.before)),
      wordedText(this.after, textWords(this.after)),
    ]
    return this.made.worded
  }
}

function agreement(a: string, b: string): number {
  let units = 0
  while (units < a.length && a[units] === b[units]) units += 1
  return units
}

const RANK = { exact: 3, context: 2, approximate: 1, lost: 0 }

/** Of quotes that stood apart and would now overlap, what is less certain is lost; two that are equally so are both. */
function withoutClashes(anchors: readonly Span[], placed: readonly Placement[]): Placement[] {
  const stays = (one: Placement, other: Placement) =>
    RANK[one.outcome] - RANK[other.outcome] || one.score - other.score
  return placed.map((placement, index) => {
    if (placement.outcome !== 'approximate') return placement
    const own = anchors[index]
    const clash = placed.some((other, place) => {
      const theirs = anchors[place]
      if (place === index || other.outcome === 'lost' || !own || !theirs) return false
      return !overlap(own, theirs) && overlap(placement, other) && stays(placement, other) <= 0
    })
    if (!clash) return placement
    const { outcome: _, ...place } = placement
    return { outcome: 'lost', score: place.score, candidates: [place] }
  })
}
