import type { UnitSpan } from '@/lib/text/spans'
import type { Finding } from './finding'
import { trimmed } from './pieces'
import { type Reading, type Sentence, unitsOf } from './reading'
import type { FoundFigure } from './types'

const WEIGHTY = new Set(['killed', 'wounded', 'detained', 'hostages', 'missing', 'displaced'])

const LEAST = 12

/**
 * What the document itself claims about people killed, wounded, detained, taken, missing or displaced, in stretches
 * that nobody is named for: such a figure wants a record, and its speaker is the publisher.
 */
export function ownVoice(
  reading: Reading,
  sentence: Sentence,
  findings: readonly Finding[],
  figuresIn: (start: number, end: number) => FoundFigure[],
): Finding[] {
  const whole = unitsOf(reading, sentence)
  const taken = findings.flatMap((finding) => [
    ...finding.pieces,
    unitsOf(reading, finding.attribution),
    ...(finding.cue ? [unitsOf(reading, finding.cue)] : []),
  ])
  const free: UnitSpan[] = []
  let from = whole.start
  for (const piece of taken
    .filter((one) => one.end > one.start && one.start < whole.end && one.end > whole.start)
    .toSorted((one, other) => one.start - other.start)) {
    if (piece.start > from) free.push({ start: from, end: piece.start })
    from = Math.max(from, piece.end)
  }
  if (from < whole.end) free.push({ start: from, end: whole.end })
  return free.flatMap(({ start, end }) => {
    if (end - start < LEAST || insideQuote(reading, start, end)) return []
    if (!figuresIn(start, end).some((figure) => WEIGHTY.has(figure.counted))) return []
    const lead = /^[\s,;:.—–-]*/.exec(reading.text.slice(start, end))?.[0].length ?? 0
    const pieces = trimmed(reading.text, start + lead, end)
    return [
      {
        pieces,
        cue: null,
        subject: null,
        relayer: null,
        follows: null,
        within: null,
        sentence,
        attribution: { from: sentence.from, to: sentence.from },
        stance: 'asserts' as const,
        nature: 'speech' as const,
        confidence: 0.35,
        rules: ['own-voice.figure'],
      },
    ]
  })
}

function insideQuote(reading: Reading, start: number, end: number): boolean {
  return reading.quotes.some((quote) => quote.outer.start <= start + 1 && end - 1 <= quote.outer.end)
}
