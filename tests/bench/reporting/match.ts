import type { Reported } from '@/lib/reporting/types'
import type { Label, Piece } from './read-pieces'
import { areSame, likeness, trimmed } from './spans'

/** From this likeness of their words on, a finding is taken to be the labelled statement. */
const ENOUGH = 0.5

export type Pair = { label: Label; found: Reported; likeness: number; exact: boolean }

/** Which findings are which labels; each is in one pair at most, the likest first. */
export type Matching = { pairs: Pair[]; missed: Label[]; other: Reported[] }

/** Stances whose words are the report of them as much as what they are about. */
const SAYS_NOTHING = new Set(['declined_to_comment', 'could_not_verify'])

export function matchPiece(piece: Piece, findings: Reported[]): Matching {
  const points = Array.from(piece.text)
  const all = piece.labels.flatMap((label) => {
    const content = trimmed(points, label.content)
    const withCue = trimmed(points, [...label.content, ...label.cue])
    return findings.map((found) => {
      const theirs = trimmed(points, found.content)
      const nothing = label.stances.some((stance) => SAYS_NOTHING.has(stance))
      const cue = found.cue ? [found.cue] : []
      const about = nothing && likeness(withCue, theirs) > 0
      const whole = about ? likeness(withCue, trimmed(points, [...found.content, ...cue])) : 0
      return {
        label,
        found,
        likeness: Math.max(whole, likeness(content, theirs)),
        exact: areSame(content, theirs),
      }
    })
  })
  const pairs: Pair[] = []
  const taken = new Set<Label | Reported>()
  for (const pair of all.filter((one) => one.likeness >= ENOUGH).sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(pair.label) || taken.has(pair.found)) continue
    taken.add(pair.label).add(pair.found)
    pairs.push(pair)
  }
  return {
    pairs,
    missed: piece.labels.filter((label) => !taken.has(label)),
    other: findings.filter((found) => !taken.has(found)),
  }
}
