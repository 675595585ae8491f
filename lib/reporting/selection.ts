import type { Span } from '@/lib/text/spans'
import { figuresBetween } from './figures'
import { readReported } from './find'
import { fromContext, mentionOf, type People } from './mentions'
import { nounPhraseBefore } from './noun-phrases'
import type { Reading, Sentence } from './reading'
import { sentenceAt } from './sentence-at'
import type { Hop, Mention, Reported, ReportingContext } from './types'
import { findDates } from './when'

/**
 * Reads a passage that an editor selected by hand, in one or more pieces: who says it, through whom, with which stance
 * and when, as the sentences around tell it, with the dates and figures inside. A selection that overlaps a passage
 * which the rules find takes over its reading; else the nearest attribution in the sentence, then in the one before
 * and behind, then in the paragraph, is taken, with less confidence; the speaker is null where nothing fits. Spans that
 * are empty or outside the text are left out; code points.
 */
export function readSelection(text: string, spans: Span[], context: ReportingContext = {}): Reported {
  const { reported, reading, people } = readReported(text, context)
  const total = reading ? reading.points.point(text.length) : Array.from(text).length
  const content = spans
    .map(({ start, end }) => ({
      start: Math.max(0, Math.min(start, total)),
      end: Math.max(0, Math.min(end, total)),
    }))
    .filter(({ start, end }) => end > start)
    .toSorted((one, other) => one.start - other.start)
  const own = {
    content,
    dates: content.flatMap((span) => findDates(text, span, context)),
    figures: reading
      ? content.flatMap(({ start, end }) =>
          figuresBetween(reading, reading.points.unit(start), reading.points.unit(end), context.publishedAt),
        )
      : [],
  }
  const overlapping = bestOverlap(reported, content)
  if (overlapping) {
    const rules = [...overlapping.rules, 'selection.found']
    const { cue } = overlapping
    const takesInCue = cue && content.some(({ start, end }) => start <= cue.start && cue.end <= end)
    return { ...overlapping, ...own, rules, ...(takesInCue ? { saidAlone: overlapping.content } : {}) }
  }
  const near = reading && content[0] ? nearest(reading, reported, content[0]) : null
  if (near) {
    const speaker = near.reported.speaker && fromContext(near.reported.speaker)
    const chain = near.reported.chain.map(
      (hop, index): Hop => (index === 0 && speaker ? { ...hop, mention: speaker } : hop),
    )
    return {
      ...near.reported,
      ...own,
      speaker,
      chain,
      stance: 'asserts',
      mode: modeOf(reading, content),
      rules: [near.rule],
      confidence: near.confidence,
    }
  }
  const doer = people && reading && content[0] ? doerOf(people, reading, content[0]) : null
  return {
    ...own,
    cue: null,
    speaker: doer,
    chain: doer
      ? [{ mention: doer, how: doer.unnamed ? 'unnamed' : 'on_the_record', wording: doer.text }]
      : [],
    stance: 'asserts',
    mode: modeOf(reading, content),
    said: null,
    rules: doer ? ['selection.introduced'] : [],
    confidence: doer ? 0.2 : 0,
  }
}

function bestOverlap(reported: readonly Reported[], content: readonly Span[]): Reported | null {
  let best: { shared: number; reported: Reported } | null = null
  for (const one of reported) {
    const shared = overlap(one.content, content) / Math.max(1, lengthOf(one.content))
    const cued = shared === 0 && one.cue ? overlap([one.cue], content) / 1000 : 0
    const score = shared + cued
    if (score > 0 && score > (best?.shared ?? 0)) best = { shared: score, reported: one }
  }
  return best?.reported ?? null
}

function overlap(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0
  for (const one of some)
    for (const other of others)
      sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return sum
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The attribution nearest to a place: of the same sentence, the one before, the one behind, the paragraph. */
function nearest(
  reading: Reading,
  reported: readonly Reported[],
  span: Span,
): { reported: Reported; rule: string; confidence: number } | null {
  const here = sentenceOf(reading, span.start)
  if (!here) return null
  const candidates = reported.flatMap((one) => {
    const first = one.cue ?? one.content[0]
    const sentence = first && one.speaker ? sentenceOf(reading, first.start) : null
    if (!first || !sentence) return []
    const step = sentence.index - here.index
    if (step === 0)
      return [
        {
          reported: one,
          rule: 'selection.same-sentence',
          confidence: 0.6,
          rank: 0,
          distance: Math.abs(first.start - span.start),
        },
      ]
    const same = sentence.paragraph === here.paragraph
    if (step === -1 && same)
      return [
        {
          reported: one,
          rule: 'selection.sentence-before',
          confidence: 0.45,
          rank: 1,
          distance: Math.abs(first.start - span.start),
        },
      ]
    if (step === 1 && same)
      return [
        {
          reported: one,
          rule: 'selection.sentence-behind',
          confidence: 0.35,
          rank: 2,
          distance: Math.abs(first.start - span.start),
        },
      ]
    return same
      ? [
          {
            reported: one,
            rule: 'selection.paragraph',
            confidence: 0.25,
            rank: 3,
            distance: Math.abs(first.start - span.start),
          },
        ]
      : []
  })
  return (
    candidates.toSorted((one, other) => one.rank - other.rank || one.distance - other.distance)[0] ?? null
  )
}

function sentenceOf(reading: Reading, point: number): Sentence | null {
  const unit = reading.points.unit(point)
  let [low, high] = [0, reading.words.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.words[middle]?.end ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return reading.words.length > 0 ? (reading.sentences[sentenceAt(reading, low)] ?? null) : null
}

function modeOf(reading: Reading | null, content: readonly Span[]): 'quoted' | 'paraphrased' {
  if (!reading || content.length === 0) return 'paraphrased'
  const inside = ({ start, end }: Span) => {
    const [from, to] = [reading.points.unit(start), reading.points.unit(end)]
    return reading.quotes.some(({ outer }) => outer.start <= from && to <= outer.end)
  }
  return content.every(inside) ? 'quoted' : 'paraphrased'
}

/** For words in quotation marks without any attribution near: the name that ends before them in their sentence. */
function doerOf(people: People, reading: Reading, span: Span): Mention | null {
  const sentence = sentenceOf(reading, span.start)
  const unit = reading.points.unit(span.start)
  if (!sentence || modeOf(reading, [span]) !== 'quoted') return null
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = reading.words[at]
    if (!word || word.start >= unit) return null
    if (word.tag !== 'VERB' && word.tag !== 'AUX') continue
    const phrase = nounPhraseBefore(reading, sentence, at - 1)
    if (phrase && reading.words[phrase.to - 1]?.tag === 'PROPN') return mentionOf(people, phrase)
  }
  return null
}
