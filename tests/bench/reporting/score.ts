import type { Reported } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'
import type { LabelledFigure } from './labels'
import { matchPiece, type Pair } from './match'
import { isOneOf } from './names'
import type { Label, Piece } from './read-pieces'
import { likeness, trimmed, wordsIn } from './spans'

/** How many of what was found and of what is labelled are right; `right` counts for both. */
export type Count = { right: number; found: number; labelled: number }

/**
 * Content by three measures, and the rest on the statements whose content was found, but for `speakerToo`: content and
 * the speaker's name are right. `speakerWords` counts where both name words of the text; `chain` where a chain is labelled.
 */
export type Score = Record<(typeof MEASURES)[number], Count>

export const MEASURES = [
  'exact',
  'overlap',
  'words',
  'speakerToo',
  'speaker',
  'speakerWords',
  'stance',
  'otherStance',
  'mode',
  'figures',
  'said',
  'chain',
] as const

/** `strict`: only what is said. `wide`: beliefs, wishes, plans and questions too, which `strict` passes over. */
export type Width = 'strict' | 'wide'

export function scorePiece(piece: Piece, findings: Reported[], width: Width): Score {
  const counted = (label: Label) => !label.own && (width === 'wide' || !label.weak)
  const { pairs, missed, other } = matchPiece(piece, findings)
  const kept = pairs.filter(({ label }) => counted(label))
  const found = kept.length + other.length
  const labelled = kept.length + missed.filter(counted).length
  const rightSpeaker = kept.filter((pair) => isSpeakerRight(pair)).length
  return {
    ...sumOf(kept.map((pair) => scorePair(piece, pair))),
    exact: { right: kept.filter(({ exact }) => exact).length, found, labelled },
    overlap: { right: kept.length, found, labelled },
    words: scoreWords(piece, findings, counted),
    speakerToo: { right: rightSpeaker, found, labelled },
  }
}

/** The measures that stand on one statement whose content was found. */
export function scorePair(piece: Piece, pair: Pair): Score {
  const { label, found } = pair
  const score = emptyScore()
  one(score.speaker, isSpeakerRight(pair))
  one(score.stance, isStanceRight(pair))
  scoreOtherStance(score.otherStance, pair)
  if (label.mode) one(score.mode, label.mode === found.mode)
  const mention = found.speaker?.span
  if (label.speaker.length > 0 && mention) {
    const points = Array.from(piece.text)
    const theirs = trimmed(points, [mention])
    const isLike = (span: Span) => likeness(trimmed(points, [span]), theirs) > 0
    one(score.speakerWords, label.speaker.some(isLike))
  }
  scoreFigures(score.figures, pair)
  scoreSaid(score.said, pair)
  if (label.chain) one(score.chain, isChainRight(pair))
  return score
}

function emptyScore(): Score {
  const count = () => ({ right: 0, found: 0, labelled: 0 })
  return {
    exact: count(),
    overlap: count(),
    words: count(),
    speakerToo: count(),
    speaker: count(),
    speakerWords: count(),
    stance: count(),
    otherStance: count(),
    mode: count(),
    figures: count(),
    said: count(),
    chain: count(),
  }
}

export function sumOf(scores: Score[]): Score {
  const total = emptyScore()
  for (const score of scores)
    for (const measure of MEASURES)
      add(total[measure], score[measure].right, score[measure].found, score[measure].labelled)
  return total
}

/** Precision, recall and their harmonic mean, 0 to 1; 0 where there is nothing to divide by. */
export function ratesOf({ right, found, labelled }: Count) {
  const precision = found === 0 ? 0 : right / found
  const recall = labelled === 0 ? 0 : right / labelled
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

export function isSpeakerRight({ label, found }: Pair): boolean {
  if (label.names.length === 0) return found.speaker === null
  return found.speaker !== null && isOneOf(found.speaker.name, label.names)
}

export function isStanceRight({ label, found }: Pair): boolean {
  return label.stances.length === 0 || label.stances.includes(found.stance)
}

/** Words of both are in what is labelled; those of statements that do not count are left out on both sides. */
function scoreWords(piece: Piece, findings: Reported[], counted: (label: Label) => boolean): Count {
  const spansOf = (labels: Label[]) => labels.flatMap(({ content }) => content)
  const labelled = wordsIn(piece.text, spansOf(piece.labels.filter(counted)))
  const passed = wordsIn(piece.text, spansOf(piece.labels.filter((label) => !counted(label))))
  const all = wordsIn(
    piece.text,
    findings.flatMap(({ content }) => content),
  )
  const found = [...all].filter((word) => labelled.has(word) || !passed.has(word))
  return {
    right: found.filter((word) => labelled.has(word)).length,
    found: found.length,
    labelled: labelled.size,
  }
}

/** Of statements that surely assert, and of those that surely do not; of no others. */
function scoreOtherStance(count: Count, { label: { stances }, found }: Pair) {
  const asserts = stances.includes('asserts')
  if (stances.length === 0 || (asserts && stances.length > 1)) return
  const right = !asserts && stances.includes(found.stance)
  add(count, right ? 1 : 0, found.stance === 'asserts' ? 0 : 1, asserts ? 0 : 1)
}

function scoreFigures(count: Count, { label, found }: Pair) {
  const open = [...found.figures]
  for (const wanted of label.figures) {
    const at = open.findIndex((figure) => isFigure(wanted, figure))
    if (at >= 0) open.splice(at, 1)
    if (at >= 0 || !wanted.optional) add(count, at >= 0 ? 1 : 0, at >= 0 ? 1 : 0, 1)
  }
  add(count, 0, open.length, 0)
}

function isFigure(wanted: LabelledFigure, figure: Reported['figures'][number]): boolean {
  const { low, high, comparator } = figure
  if (wanted.comparators.length > 0 && !wanted.comparators.includes(comparator)) return false
  const numbers = [low, high].filter((number) => number !== null)
  return numbers.length > 0 && Math.min(...numbers) === wanted.low && Math.max(...numbers) === wanted.high
}

function scoreSaid(count: Count, { label: { said }, found }: Pair) {
  if (said?.at === null || (said?.optional && found.said === null)) return
  const right = said !== null && found.said?.at === said.at
  add(count, right ? 1 : 0, found.said ? 1 : 0, said ? 1 : 0)
}

function isChainRight({ label, found }: Pair): boolean {
  const hops = label.chain ?? []
  return (
    hops.length === found.chain.length &&
    hops.every(({ names, hows }, at) => {
      const hop = found.chain[at]
      return hop && isOneOf(hop.mention.name, names) && (hows.length === 0 || hows.includes(hop.how))
    })
  )
}

function one(count: Count, right: boolean) {
  add(count, right ? 1 : 0, 1, 1)
}

function add(count: Count, right: number, found: number, labelled: number) {
  count.right += right
  count.found += found
  count.labelled += labelled
}
