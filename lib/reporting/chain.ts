import type { AttributionHow } from '@/generated/prisma/enums'
import type { Finding } from './finding'
import type { LanguageRules } from './language'
import { mentionOf, type People } from './mentions'
import { nounPhraseAfter } from './noun-phrases'
import { matchAt, type Pattern, parsePattern } from './patterns'
import { type Range, type Reading, textOf } from './reading'
import type { Hop, Mention } from './types'

const NEWS = new Set(['news_agency', 'news_outlet'])

const PASSES_ON = /^(?:citing|quoting|cited|quoted)$/

const channelPatterns = new WeakMap<LanguageRules, { how: AttributionHow; id: string; pattern: Pattern }[]>()

/** The hops from the speaker to the document, and who the speaker is once those who only pass it on are told apart. */
export function chainOf(
  people: People,
  finding: Finding,
  speaker: Mention | null,
  relayer: Mention | null,
): { chain: Hop[]; rules: string[] } {
  const { reading } = people
  const wording = textOf(reading, finding.cue ?? finding.attribution)
  const outside = outsideContent(reading, finding)
  const channel = channelOf(reading, outside)
  const chain: Hop[] = []
  if (speaker && keepsName(reading, finding, outside)) speaker.unnamed = true
  if (speaker)
    chain.push({ mention: speaker, how: howOf(speaker, channel?.how), wording: wordingOf(reading, finding) })
  const passed = passedOn(people, finding, speaker)
  if (passed && speaker && passesOn(speaker) && passed.mention) {
    const first = { mention: passed.mention, how: howOf(passed.mention), wording: passed.wording }
    return {
      chain: [first, { mention: speaker, how: 'citing', wording: passed.wording }],
      rules: ['chain.citing'],
    }
  }
  if (relayer) chain.push({ mention: relayer, how: 'citing', wording })
  const told = toldTo(people, finding)
  if (told) chain.push(told)
  const rules = [
    ...(channel ? [channel.id] : []),
    ...(relayer ? ['chain.cited'] : []),
    ...(told ? ['chain.told'] : []),
  ]
  return { chain, rules }
}

/** "…, one of them said, speaking on condition of anonymity". */
function keepsName(reading: Reading, finding: Finding, outside: readonly Range[]): boolean {
  if (finding.subject === null) return false
  const text = outside
    .map((range) => textOf(reading, range))
    .join(' ')
    .toLowerCase()
  return reading.rules.lexicon.unnamed.some((sign) => sign.split(' ').length >= 3 && text.includes(sign))
}

/** Outlets pass on; a body or a lone name with "citing" behind it does too. */
function passesOn(speaker: Mention): boolean {
  if (
    NEWS.has(speaker.kind) ||
    /\b(?:agency|newspaper|daily|broadcaster|channel|radio|television|outlet|reports?)\b/i.test(
      `${speaker.name} ${speaker.description}`,
    )
  )
    return true
  return speaker.kind !== 'person' && speaker.kind !== 'unnamed' && !/\s/.test(speaker.name)
}

function howOf(mention: Mention, channel?: AttributionHow): AttributionHow {
  const spokes = /\bspokes(?:man|woman|person|people)\b/i.test(mention.description)
  const spoken = spokes && mention.by === 'description' && mention.kind !== 'person'
  if (mention.unnamed && !spokes) return 'unnamed'
  if (channel) return channel
  return spoken ? 'through_a_spokesperson' : 'on_the_record'
}

function wordingOf(reading: Reading, finding: Finding): string {
  const { from, to } = finding.attribution
  const text = textOf(reading, { from, to: Math.min(to, from + 25) })
  return text || (finding.cue ? textOf(reading, finding.cue) : '')
}

/** The words of the sentence which are no content. */
function outsideContent(reading: Reading, { sentence, pieces }: Finding): Range[] {
  const ranges: Range[] = []
  let from = sentence.from
  const push = (to: number) => {
    if (to > from) ranges.push({ from, to })
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = reading.words[at]
    const inside =
      word && (word.quote >= 0 || pieces.some((piece) => word.start >= piece.start && word.end <= piece.end))
    if (!inside) continue
    push(at)
    from = at + 1
  }
  push(sentence.to)
  return ranges
}

function channelOf(reading: Reading, ranges: readonly Range[]): { how: AttributionHow; id: string } | null {
  for (const { how, id, pattern } of channelsFor(reading.rules)) {
    for (const { from, to } of ranges) {
      for (let at = from; at < to; at += 1) {
        if (matchAt(pattern, reading.words, at, to) !== null) return { how, id }
      }
    }
  }
  return null
}

function channelsFor(rules: LanguageRules) {
  const known = channelPatterns.get(rules)
  if (known) return known
  const patterns = rules.channels.flatMap(({ how, id, patterns: sources }) =>
    sources.map((source) => ({ how, id, pattern: parsePattern(source) })),
  )
  channelPatterns.set(rules, patterns)
  return patterns
}

/** "…, citing an official": who stands behind a news agency's words. */
function passedOn(
  people: People,
  finding: Finding,
  speaker: Mention | null,
): { mention: Mention | null; wording: string } | null {
  if (!speaker) return null
  const { reading } = people
  for (const { from, to } of outsideContent(reading, finding)) {
    for (let at = from; at < to; at += 1) {
      const word = reading.words[at]
      if (!word || !PASSES_ON.test(word.lower)) continue
      const phrase = nounPhraseAfter(reading, finding.sentence.to, at + 1)
      if (phrase)
        return { mention: mentionOf(people, phrase), wording: textOf(reading, { from: at, to: phrase.to }) }
    }
  }
  return null
}

/** "told the Harbour Post": an outlet which passes it on. */
function toldTo(people: People, finding: Finding): Hop | null {
  const { reading } = people
  const { cue, sentence } = finding
  const verb = cue && reading.words[cue.to - 1]
  if (!cue || verb?.lemma !== 'tell') return null
  const phrase = nounPhraseAfter(
    reading,
    finding.attribution.to > cue.to ? finding.attribution.to : sentence.to,
    cue.to,
  )
  if (!phrase || !/^\p{Lu}|^the$/u.test(reading.words[phrase.from]?.text ?? '')) return null
  const before = people.traces.length
  const mention = mentionOf(people, phrase)
  people.traces.length = before
  return NEWS.has(mention.kind) ? { mention, how: 'citing', wording: `${verb.text} ${mention.text}` } : null
}
