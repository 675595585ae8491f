import { alignWords } from '@/lib/text/align-words'
import { type Folded, fold, hitsOf, RESPELLED } from '@/lib/text/fold-quote'
import { areContraries, isGuardedWord } from '@/lib/text/guarded-words'
import { cutsWord, isBoundary, overlap, type Span } from '@/lib/text/spans'
import { firstWordFrom, type TextWord } from '@/lib/text/words'

/**
 * A place where a quote may stand in other words. `score`, 0 to 1: four fifths how many words it keeps in their order, one
 * fifth how much of what stood beside it stands beside it still. `sound`: no number, negation, measure or name differs, and
 * the words did not stand elsewhere before.
 */
export type AlikePlace = Span & { score: number; sound: boolean }

/** A text with what looking for alike places needs of it, made once for all quotes. */
export type Worded = {
  points: readonly string[]
  words: readonly TextWord[]
  respelled: Folded
  places: ReadonlyMap<string, readonly number[]>
}

/** So many words on each side say where a quote stood. */
const BESIDE = 6
/** Words that stand more often say nothing of where. */
const OFTEN = 64
const WINDOWS = 3
const LONGEST = 1_500
const STEP = 8

/** Makes a text ready; linear in it. */
export function wordedText(points: readonly string[], words: readonly TextWord[]): Worded {
  const places = new Map<string, number[]>()
  for (const [index, { key }] of words.entries()) {
    const standing = places.get(key)
    if (standing) standing.push(index)
    else places.set(key, [index])
  }
  return { points, words, places, respelled: fold(points, RESPELLED) }
}

/**
 * The places of `after` at which the quote at `own` in `before` may stand in other words, the most alike first. `budget`
 * counts the work down, in pairs of words compared; when it is spent, none are found.
 */
export function findAlike(before: Worded, after: Worded, own: Span, budget: { left: number }): AlikePlace[] {
  const from = firstWordFrom(before.words, own.start)
  const to = firstWordFrom(before.words, own.end - 1) + 1
  const words = before.words.slice(from, to).filter((word) => word.end <= own.end && word.start >= own.start)
  if (words.length === 0 || words.length > LONGEST) return []
  const first = Math.max(0, from - BESIDE)
  const pattern = before.words.slice(first, from + words.length + BESIDE)
  const quote = { pattern, from: from - first, to: from - first + words.length, own }
  const found = windows(pattern, after).flatMap((window) => {
    const stretch = after.words.slice(window.from, window.to)
    budget.left -= pattern.length * stretch.length
    return budget.left < 0 ? [] : (placeIn(before, after, quote, stretch) ?? [])
  })
  const best = found.sort((a, b) => b.score - a.score || a.start - b.start)
  return best.filter((place, index) => best.slice(0, index).every((other) => !overlap(place, other)))
}

/** Stretches of the text that hold many of the pattern's rarer words at the right distances. */
function windows(pattern: readonly TextWord[], { places, words }: Worded): { from: number; to: number }[] {
  const votes = new Map<number, number>()
  for (const [index, { key }] of pattern.entries()) {
    const standing = places.get(key) ?? []
    if (standing.length > OFTEN) continue
    for (const place of standing) {
      const step = Math.floor((place - index) / STEP)
      votes.set(step, (votes.get(step) ?? 0) + key.length / standing.length)
    }
  }
  const weight = (step: number) => (votes.get(step) ?? 0) + (votes.get(step + 1) ?? 0)
  const steps = [...votes.keys()].sort((a, b) => weight(b) - weight(a) || a - b)
  const chosen = steps.filter((step, rank) => !steps.slice(0, rank).includes(step - 1)).slice(0, WINDOWS)
  const slack = Math.max(2 * STEP, Math.ceil(pattern.length / 4))
  return chosen.map((step) => ({
    from: Math.max(0, step * STEP - slack),
    to: Math.min(words.length, (step + 2) * STEP + pattern.length + slack),
  }))
}

type Quote = { pattern: readonly TextWord[]; from: number; to: number; own: Span }

function placeIn(
  before: Worded,
  after: Worded,
  { pattern, from, to, own }: Quote,
  stretch: readonly TextWord[],
): AlikePlace | null {
  const { to: at, worth } = alignWords(
    pattern.map(({ key }) => key),
    stretch.map(({ key }) => key),
  )
  const inside = Array.from(at.slice(from, to)).filter((place) => place >= 0)
  const kept = worth.slice(from, to).reduce((sum, one) => sum + one, 0)
  const [head, tail] = [inside[0], inside.at(-1)]
  if (head === undefined || tail === undefined) return null
  // Words that were changed at the quote's own beginning or end stand between it and what stood beside it.
  const left = at[from] === -1 && (at[from - 1] ?? -1) >= 0 ? (at[from - 1] ?? 0) + 1 : head
  const right = at[to - 1] === -1 && (at[to] ?? -1) >= 0 ? (at[to] ?? 0) - 1 : tail
  const words = stretch.slice(Math.min(left, head), Math.max(right, tail) + 1)
  const span = withSigns(before.points, after.points, own, {
    words: pattern.slice(from, to),
    found: words,
  })
  if (!span) return null
  const beside = [...at.slice(0, from), ...at.slice(to)]
  const context = beside.length > 0 ? beside.filter((place) => place >= 0).length / beside.length : 0
  const likeness = (2 * kept) / (to - from + words.length)
  return {
    ...span,
    score: 0.8 * likeness + 0.2 * context,
    sound:
      saysTheSame(pattern.slice(from, to), words, [before, after]) &&
      !stoodElsewhere(before, after, own, span),
  }
}

/** From the first word to the last, with the signs that the quote itself began and ended with, if they stand there. */
function withSigns(
  before: readonly string[],
  after: readonly string[],
  own: Span,
  { words, found }: { words: readonly TextWord[]; found: readonly TextWord[] },
): Span | null {
  const [firstOld, lastOld, first, last] = [words[0], words.at(-1), found[0], found.at(-1)]
  if (!firstOld || !lastOld || !first || !last) return null
  let { start } = first
  for (let old = firstOld.start; old > own.start && before[old - 1] === after[start - 1]; old -= 1) start -= 1
  let { end } = last
  for (let old = lastOld.end; old < own.end && before[old] === after[end]; old += 1) end += 1
  const clean = (index: number) => isBoundary(after, index) && !cutsWord(after, index)
  return clean(start) && clean(end) ? { start, end } : null
}

/** Whether numbers, measures, negations and names are the same, in the same order. */
function saysTheSame(
  was: readonly TextWord[],
  is: readonly TextWord[],
  texts: readonly [Worded, Worded],
): boolean {
  const guarded = (words: readonly TextWord[]) =>
    words.filter((word) => isGuardedWord(word.key) || (word.capital && isName(word, texts)))
  const [a, b] = [guarded(was), guarded(is)]
  if (a.length !== b.length || a.some(({ key }, index) => key !== b[index]?.key)) return false
  const only = (words: readonly TextWord[], others: readonly TextWord[]) => {
    const keys = new Set(others.map(({ key }) => key))
    return [...new Set(words.map(({ key }) => key))].filter((key) => !keys.has(key))
  }
  const gone = only(was, is)
  return only(is, was).every((added) => gone.every((key) => !areContraries(added, key)))
}

/** A word with a capital that neither text writes without one. */
function isName({ key }: TextWord, texts: readonly Worded[]): boolean {
  return !texts.some(({ places, words }) => (places.get(key) ?? []).some((index) => !words[index]?.capital))
}

/** Whether the words found are those of another passage of the earlier text. */
function stoodElsewhere(before: Worded, after: Worded, own: Span, span: Span): boolean {
  const words = fold(after.points.slice(span.start, span.end), RESPELLED).text.trim()
  return hitsOf(before.respelled, words).some((hit) => !overlap(hit, own))
}
