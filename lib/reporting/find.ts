import { bySentence } from './by-sentence'
import { chainOf } from './chain'
import { readPhrase } from './describe'
import { figuresBetween } from './figures'
import type { Finding } from './finding'
import { findingsIn } from './findings'
import { looseQuotes } from './loose-quotes'
import { fromContext, mentionOf, type People, peopleOf } from './mentions'
import { nounFindings } from './noun-findings'
import { ownVoice } from './own-voice'
import { isInsideQuote, type Reading, readText, textOf, unitsOf, wordFrom } from './reading'
import { rulesOf } from './rules'
import { transcriptLines } from './transcripts'
import type { FoundDate, Mention, Reported, ReportingContext } from './types'
import { datesBetween, type Leaning } from './when'

/**
 * Every passage of a text in which somebody says something that could be a claim, in text order: what is said, by
 * whom, through whom, with which stance, when, with which dates and figures. Offsets are code points. Nothing is
 * fetched or kept; the same text gives the same passages. Empty for languages without rules.
 */
export function findReported(text: string, context: ReportingContext = {}): Reported[] {
  return readReported(text, context).reported
}

/** The passages together with the reading and the people of the text, for those that read on. */
export function readReported(
  text: string,
  context: ReportingContext,
): { reported: Reported[]; reading: Reading | null; people: People | null } {
  const rules = rulesOf(context.language)
  if (!rules) return { reported: [], reading: null, people: null }
  const reading = readText(text, rules)
  const people = peopleOf(reading)
  const findings = allFindings(reading, context)
  const speakers = new Map<Finding, Mention | null>()
  const reported = findings
    .map((finding) => ({ finding, reported: reportedOf(people, finding, speakers, context) }))
    .map(({ finding, reported: one }) => passedOn(reading, one, finding.within, speakers))
  return { reported: reported.toSorted(inOrder), reading, people }
}

function allFindings(reading: Reading, context: ReportingContext): Finding[] {
  const cued: Finding[] = []
  for (const sentence of reading.sentences) {
    const found = findingsIn(reading, sentence).filter((finding) => isCredible(reading, finding))
    const kept = withoutEchoes(reading, found)
    cued.push(...kept, ...nounFindings(reading, sentence, kept))
  }
  const spoken = [...cued, ...looseQuotes(reading, cued)]
  const all = [...spoken, ...transcriptLines(reading, spoken)].filter((finding) => finding.pieces.length > 0)
  if (context.ownVoice !== false) {
    const groups = bySentence(all)
    for (const sentence of reading.sentences) {
      const here = groups.get(sentence.index) ?? []
      all.push(
        ...ownVoice(reading, sentence, here, (start, end) =>
          figuresBetween(reading, start, end, context.publishedAt),
        ),
      )
    }
  }
  return all.toSorted(
    (one, other) =>
      one.sentence.index - other.sentence.index || (one.cue?.from ?? 0) - (other.cue?.from ?? 0),
  )
}

/** Only people, bodies and offices believe, hope and promise; things may at most say and show. */
function isCredible(reading: Reading, finding: Finding): boolean {
  if (finding.rules[0] === 'phrase.quoted-as' || !finding.subject) return finding.nature === 'speech'
  const described = readPhrase(reading, finding.subject.phrase, finding.subject.apposition)
  if (described.speaks)
    return (
      described.head !== 'it' || finding.nature === 'speech' || finding.rules[0]?.startsWith('verb.') === true
    )
  return finding.nature === 'speech' && finding.confidence >= 0.7
}

/** Of passages within passages only those that name another speaker: "he said he had warned them" is one statement. */
function withoutEchoes(reading: Reading, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => {
    const start = finding.pieces[0]?.start ?? 0
    const outer = findings.find(
      (other) =>
        other !== finding &&
        other.pieces.some((piece) => piece.start <= start && start < piece.end) &&
        within(finding, other),
    )
    if (!outer) return true
    const head = finding.subject && reading.words[finding.subject.phrase.to - 1]
    if (!head || head.tag === 'PRON') return false
    finding.confidence *= 0.75
    finding.within = outer
    return true
  })
}

function within(inner: Finding, outer: Finding): boolean {
  const length = (finding: Finding) => finding.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  return length(inner) < length(outer)
}

function reportedOf(
  people: People,
  finding: Finding,
  speakers: Map<Finding, Mention | null>,
  context: ReportingContext,
): Reported {
  const { reading } = people
  const { points } = reading
  const relayer = finding.relayer
    ? mentionOf(people, finding.relayer.phrase, finding.relayer.apposition)
    : null
  const own = finding.subject ? mentionOf(people, finding.subject.phrase, finding.subject.apposition) : null
  const followed = finding.follows ? speakers.get(finding.follows) : null
  const named = own ?? (followed ? fromContext(followed) : null)
  const { chain, rules } = chainOf(people, finding, named, relayer)
  const speaker = chain[0]?.mention ?? named
  speakers.set(finding, speaker)
  const content = finding.pieces.toSorted((one, other) => one.start - other.start)
  const cue = finding.cue && unitsOf(reading, finding.cue)
  const quoted = content.every((piece) => isInsideQuote(reading, piece))
  return {
    content: content.map((piece) => points.span(piece.start, piece.end)),
    cue: cue && points.span(cue.start, cue.end),
    speaker,
    chain,
    stance: finding.stance,
    mode: quoted ? 'quoted' : 'paraphrased',
    said: saidOn(reading, finding, context),
    dates: content.flatMap((piece) => datesIn(reading, piece.start, piece.end, context.publishedAt)),
    figures: content.flatMap((piece) => figuresBetween(reading, piece.start, piece.end, context.publishedAt)),
    rules: [...finding.rules, ...rules],
    confidence: Math.round(finding.confidence * 100) / 100,
  }
}

/** "The minister told the council he was ill, the paper reports": the paper passes on what the minister said. */
function passedOn(
  reading: Reading,
  reported: Reported,
  outer: Finding | null,
  speakers: Map<Finding, Mention | null>,
): Reported {
  const relayer = outer && speakers.get(outer)
  if (!outer?.cue || !relayer || !reported.speaker || relayer.name === reported.speaker.name) return reported
  const hop = { mention: relayer, how: 'citing' as const, wording: textOf(reading, outer.cue) }
  return { ...reported, chain: [...reported.chain, hop] }
}

/** The first day named in the sentence outside what is said. */
function saidOn(reading: Reading, finding: Finding, context: ReportingContext): FoundDate | null {
  const whole = unitsOf(reading, finding.sentence)
  const { start, end } = finding.rules.includes('own-voice.figure') ? { start: 0, end: 0 } : whole
  const inside = (date: FoundDate) => {
    const [from, to] = [reading.points.unit(date.span.start), reading.points.unit(date.span.end)]
    return (
      finding.pieces.some((piece) => from < piece.end && piece.start < to) ||
      isInsideQuote(reading, { start: from, end: to })
    )
  }
  return (
    datesIn(reading, start, end, context.publishedAt, 'past').find(
      (date) => !inside(date) && isWhen(reading, date),
    ) ?? null
  )
}

/** "on Monday", no "the Monday attack" and no "since Monday". */
function isWhen(reading: Reading, date: FoundDate): boolean {
  const [start, end] = [reading.points.unit(date.span.start), reading.points.unit(date.span.end)]
  const before = reading.text.slice(Math.max(0, start - 12), start)
  const next = reading.words[wordFrom(reading, end)]
  return !/\b(?:the|since|after|before|until|from|of|by|this|’s|'s)\s$/i.test(before) && next?.tag !== 'NOUN'
}

function datesIn(
  reading: Reading,
  start: number,
  end: number,
  publishedAt: string | undefined,
  leaning?: Leaning,
): FoundDate[] {
  return datesBetween(reading.text, start, end, reading.rules.dates, publishedAt, leaning).map((date) => ({
    span: reading.points.span(date.start, date.end),
    text: reading.text.slice(date.start, date.end),
    at: date.at,
    precision: date.precision,
    basis: date.basis,
  }))
}

function inOrder(one: Reported, other: Reported): number {
  return (
    (one.content[0]?.start ?? 0) - (other.content[0]?.start ?? 0) ||
    (one.content.at(-1)?.end ?? 0) - (other.content.at(-1)?.end ?? 0)
  )
}
