import type { Reported } from '@/lib/reporting/types'
import { matchPiece, type Pair } from './match'
import type { Piece } from './read-pieces'
import { type Count, isSpeakerRight, isStanceRight, scorePair } from './score'
import { likeness, wordsOf } from './spans'

const LONGEST = 110

/** What is missed, what is found besides, and what is found with a wrong speaker or stance, a line for each. */
export function listMisses(piece: Piece, findings: Reported[]): string {
  const points = Array.from(piece.text)
  const matching = matchPiece(piece, findings)
  const { other } = matching
  const pairs = matching.pairs.filter(({ label }) => !label.own)
  const missed = matching.missed.filter(({ own }) => !own)
  const say = (content: Reported['content']) => shortened(wordsOf(points, content))
  const lines = [
    ...missed.map((label) => {
      const cue = wordsOf(points, label.cue)
      const beside = other.find((found) => likeness(label.content, found.content) > 0)
      const kind = `${beside ? 'other pieces' : 'missed'}${label.weak ? ', weak' : ''}`
      return `- ${kind}: ${label.number} ${label.names[0] ?? '-'} <${cue}> ${say(label.content)}${
        beside ? `\n    found: ${say(beside.content)} (${beside.rules.join(', ')})` : ''
      }`
    }),
    ...other
      .filter((found) => missed.every((label) => likeness(label.content, found.content) === 0))
      .map((found) => {
        const cue = found.cue ? wordsOf(points, [found.cue]) : ''
        const speaker = found.speaker?.name ?? '-'
        return `- found besides: ${speaker} <${cue}> ${say(found.content)} (${found.rules.join(', ')})`
      }),
    ...pairs.filter((pair) => !isSpeakerRight(pair)).map((pair) => `- speaker: ${named(pair)}`),
    ...pairs
      .filter((pair) => !isStanceRight(pair))
      .map(
        ({ label, found }) => `- stance: ${label.number} ${label.stances.join('/')}, found ${found.stance}`,
      ),
    ...pairs
      .filter(({ exact }) => !exact)
      .map(({ label, found }) => `- edges: ${say(label.content)}\n    found: ${say(found.content)}`),
    ...pairs.flatMap((pair) => details(piece, pair).map((line) => `- ${pair.label.number} ${line}`)),
  ]
  return [`\n## ${piece.name}`, ...lines].join('\n')
}

/** Figures, day and chain, where they differ. */
function details(piece: Piece, pair: Pair): string[] {
  const { label, found } = pair
  const score = scorePair(piece, pair)
  const differs = ({ right, found: all, labelled }: Count) => right < all || right < labelled
  const lines: string[] = []
  if (differs(score.figures)) {
    const theirs = found.figures.map((one) => `${one.comparator} ${one.low}-${one.high} ${one.counted}`)
    const wanted = label.figures.map(
      (one) => `${one.comparators.join('/')} ${one.low}-${one.high} ${one.counted}`,
    )
    lines.push(`figures: ${wanted.join(', ')}; found ${theirs.join(', ')}`)
  }
  if (differs(score.said)) lines.push(`said: ${label.said?.at ?? '-'}, found ${found.said?.at ?? '-'}`)
  if (differs(score.chain)) {
    const theirs = found.chain.map(({ mention, how }) => `${mention.name} (${how})`)
    const wanted = (label.chain ?? []).map(({ names, hows }) => `${names[0]} (${hows.join('/') || 'any'})`)
    lines.push(`chain: ${wanted.join(' > ')}; found ${theirs.join(' > ')}`)
  }
  return lines
}

function named({ label, found }: Pair): string {
  return `${label.number} ${label.names[0] ?? '-'}, found ${found.speaker?.name ?? '-'} (${found.speaker?.by ?? '-'})`
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, 70)} … ${line.slice(-35)}`
}
