import type { Stance } from '@/generated/prisma/enums'
import { namedNear } from '@/lib/desk/annotations/named-near'
import { type PreparedText, spanAround, wordsAt } from '@/lib/desk/annotations/prepared-text'
import { firstWording, kindOfClaim, type SaidWords } from '@/lib/desk/annotations/proposition'
import type { KnownSource, SourceIndex } from '@/lib/desk/annotations/source-index'
import { hullOf, sharedLength } from '@/lib/desk/annotations/spans'
import type { FigureGuess, HopGuess, Reading, WhoGuess } from '@/lib/desk/annotations/types'
import type { About, AboutText } from '@/lib/desk/annotations/which-claim'
import { known, type Who, whoIs } from '@/lib/desk/annotations/who'
import type { FoundFigure, Reported } from '@/lib/reporting/types'
import { wording } from '@/lib/text/message'
import type { Span } from '@/lib/text/spans'
import { tellingWords } from '@/lib/text/telling-words'

/** What is on record, as far as a reading needs it. */
export type OnRecord = {
  sources: SourceIndex
  /** Who published the document: the end of every chain, so no hop of it. */
  publisher: KnownSource
  /** The stories of the claims that are recorded in the document already. */
  storyIds: readonly string[]
}

/** With no more telling words than these a passage may only point at what it is about ("such numbers"). */
const FEW_WORDS = 3
/** How surely the sentence of a passage that points at something, and the one before it, name what it points at. */
const SENTENCE_TRUST = 0.9
const BEFORE_TRUST = 0.7

/** A reading of which it is known what it is about, and not yet which claims that are. */
export type AboutSomething = Omit<Reading, 'claims'> & { about: About }

/** What the panel is filled with for a passage: what the text says, looked up in what is on record. Nothing is written. */
export function readingOf(reported: Reported, prepared: PreparedText, onRecord: OnRecord): AboutSomething {
  const spans = reported.content
  const quotes = spans.map((span) => wordsAt(prepared, span))
  const speaker = speakerOf(reported, prepared, onRecord)
  const sourceId = speaker.who?.known ? speaker.who.id : null
  // "X denied that Y" is quoted as it stands; the claim is Y.
  const words = (reported.saidAlone ?? spans).map((span) => wordsAt(prepared, span))
  const content = words.join(' ')
  const pointing = isPointing(content, reported.stance)
  const around = pointing ? contextOf(content, reported, prepared, onRecord.sources) : NOTHING_AROUND
  const proposition = pointing ? '' : firstWording(wordsOf(reported, words, prepared, speaker.who))
  return {
    spans,
    quotes,
    ...speaker,
    stance: reported.stance,
    mode: reported.mode,
    chain: chainOf(reported, speaker, onRecord),
    said: reported.said && {
      typed: reported.said.at,
      text: reported.said.text,
      resolved: reported.said.basis === 'publication',
    },
    figures: reported.figures.map(figureGuess),
    about: {
      texts: [...[content, proposition].map((text) => ({ text, trust: 1 })), ...around.texts],
      storyIds: onRecord.storyIds,
      sourceIds: [...(sourceId ? [sourceId] : []), ...around.sourceIds],
      figures: [...reported.figures, ...around.figures],
    },
    proposition,
    claimKind: kindOfClaim(proposition, reported.figures.length > 0),
  }
}

/** Who speaks; others that may be meant: those that fit the words, those named in the paragraph, the publisher. */
function speakerOf(reported: Reported, prepared: PreparedText, { sources, publisher }: OnRecord): Who {
  const { speaker, chain } = reported
  if (!speaker && reported.rules.some((rule) => rule.startsWith('own-voice'))) return inOwnVoice(publisher)
  const relay = chain[1]?.mention.name || publisher.name
  const meant = speaker ? whoIs(speaker, sources, relay) : { who: null, others: [] }
  const at = speaker?.span?.start ?? reported.cue?.start ?? hullOf(reported.content).start
  const near = namesAround(at, prepared, sources)
  const published = known({ source: publisher, why: wording('rules.annotation.who.publisher') })
  return { who: meant.who, others: distinct([...meant.others, ...near, published], meant.who) }
}

/** What a report says without naming anybody, its publisher says. */
function inOwnVoice(publisher: KnownSource): Who {
  return { who: known({ source: publisher, why: wording('rules.annotation.who.ownVoice') }), others: [] }
}

function namesAround(at: number, prepared: PreparedText, sources: SourceIndex): WhoGuess[] {
  const paragraph = spanAround(prepared.paragraphs, at)
  if (!paragraph) return []
  const from = prepared.points.unit(paragraph.start)
  return namedNear(wordsAt(prepared, paragraph), prepared.points.unit(at) - from, sources)
}

/** Each source once, the one that is filled in left out. */
function distinct(guesses: readonly WhoGuess[], filled: WhoGuess | null): WhoGuess[] {
  const seen = new Set([filled].flatMap((it) => (it ? [keyOf(it)] : [])))
  return guesses.filter((guess) => {
    const isNew = !seen.has(keyOf(guess))
    seen.add(keyOf(guess))
    return isNew
  })
}

function keyOf(guess: WhoGuess): string {
  return guess.known ? guess.id : `new:${guess.name}`
}

function wordsOf(
  reported: Reported,
  pieces: readonly string[],
  prepared: PreparedText,
  who: WhoGuess | null,
): SaidWords {
  const { cue, mode, dates, figures, speaker } = reported
  const named = who?.known || (speaker !== null && !speaker.unnamed && speaker.by !== 'description')
  const name = who?.known ? who.name : (speaker?.name ?? '')
  return {
    pieces,
    cue: cue ? wordsAt(prepared, cue) : '',
    speaker: speaker && { name: upperFirst(name), kind: speaker.kind, named },
    quoted: mode === 'quoted',
    dates,
    people: figures.filter(({ unit }) => unit === 'people').map(({ text }) => text),
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}

/** The hops, the speaker first; a later hop that is the publisher itself is left out. */
function chainOf(reported: Reported, speaker: Who, { sources, publisher }: OnRecord): HopGuess[] {
  return reported.chain.flatMap(({ mention, how, wording }, index, all): HopGuess[] => {
    if (index === 0) return [{ ...speaker, how, wording }]
    const hop = whoIs(mention, sources, all[index + 1]?.mention.name || publisher.name)
    return hop.who?.known && hop.who.id === publisher.id ? [] : [{ ...hop, how, wording }]
  })
}

function figureGuess(figure: FoundFigure): FigureGuess {
  const { counted, low, high, comparator, unit, population, area, cumulative, asOf, text } = figure
  return { counted, low, high, comparator, unit, population, area, cumulative, asOf: asOf?.at ?? '', text }
}

/** Stances on what was said elsewhere: their passage often only points at it. */
const ON_SOMETHING_SAID = new Set<Stance>([
  'denies',
  'doubts',
  'could_not_verify',
  'confirms',
  'qualifies',
  'retracts',
])

/** Whether a passage names no proposition: "such numbers", "Biden's account", or that somebody did not comment. */
function isPointing(content: string, stance: Stance): boolean {
  if (stance === 'declined_to_comment') return true
  return ON_SOMETHING_SAID.has(stance) && tellingWords(content).size <= FEW_WORDS
}

type Around = { texts: AboutText[]; figures: FoundFigure[]; sourceIds: string[] }
const NOTHING_AROUND: Around = { texts: [], figures: [], sourceIds: [] }

/** What a pointing passage is about stands in its sentence or the one before, and is said by whoever it names. */
function contextOf(
  content: string,
  { content: spans, stance }: Reported,
  prepared: PreparedText,
  sources: SourceIndex,
): Around {
  const { sentences } = prepared
  const start = spans[0]?.start ?? 0
  const index = sentences.findIndex((it) => it.start <= start && start < it.end)
  const around = [
    { span: sentences[index], trust: SENTENCE_TRUST },
    { span: sentences[index - 1], trust: BEFORE_TRUST },
  ].flatMap(({ span, trust }) => (span ? [{ span, trust }] : []))
  return {
    texts: around.map(({ span, trust }) => ({ text: wordsAt(prepared, span), trust })),
    figures: ON_SOMETHING_SAID.has(stance) ? around.flatMap(({ span }) => figuresIn(span, prepared)) : [],
    sourceIds: namedNear(content, 0, sources).flatMap((it) => (it.known ? [it.id] : [])),
  }
}

/** Figures of other passages in a sentence. */
function figuresIn(sentence: Span, { reported }: PreparedText): FoundFigure[] {
  return reported.flatMap(({ figures }) => figures).filter(({ span }) => sharedLength([span], [sentence]) > 0)
}
