import type { Frame, LanguageRules, NounRule, PhraseRule, VerbRule } from './language'
import { matchAt, type Pattern, parsePattern, startsOf } from './patterns'
import type { Range, Reading, Sentence, Word } from './reading'

/** Words that report, in one place of a sentence, with all that their rule says. */
export type Cue = {
  kind: 'verb' | 'phrase'
  /** The rules that could apply, the more telling first; none for phrases. */
  verbs: readonly VerbRule[]
  phrase: PhraseRule | null
  sentence: Sentence
  /** The verb group from its first auxiliary. */
  from: number
  /** The verb itself. */
  at: number
  to: number
  negated: boolean
  passive: boolean
  /** "saying", "adding": its subject is that of the clause it hangs on. */
  participle: boolean
  /** "to say": its subject is that of the verb before. */
  infinitive: boolean
  /** "would say": not said. */
  hypothetical: boolean
  /** "cited a farmer as saying": the farmer. */
  source: Range | null
  /** "was quoted by the station as saying": the station. */
  agent: Range | null
}

type Compiled = {
  verbs: Map<string, { rule: VerbRule; rest: readonly string[] }[]>
  /** By the word or basic form with which a match can begin. */
  phrases: Map<string, { rule: PhraseRule; pattern: Pattern }[]>
  nouns: Map<string, NounRule>
}

const compiledRules = new WeakMap<LanguageRules, Compiled>()
const FARTHEST_MARKER = 20
const BE = new Set(['be'])
const MODALS = new Set("would could should might may must can 'd".split(' '))
const CARRIES_ON = new Set(
  'go continue begin come rush appear take proceed hasten use move keep like love'.split(' '),
)

/** All cues of a sentence outside quotations, in order; of overlapping ones the phrase, then the longer. */
export function cuesOf(reading: Reading, sentence: Sentence): Cue[] {
  const compiled = compile(reading.rules)
  const found: Cue[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = reading.words[at]
    if (!word || word.quote >= 0) continue
    const cue = phraseAt(reading, sentence, compiled, at) ?? verbAt(reading, sentence, compiled, at)
    if (!cue) continue
    found.push(cue)
    at = cue.to - 1
  }
  return found
}

/** The rule for a noun that stands for words, by its basic form. */
export function nounRuleOf(rules: LanguageRules, word: Word | undefined): NounRule | null {
  return word?.tag === 'NOUN' ? (compile(rules).nouns.get(word.lemma) ?? null) : null
}

/** Whether one of the cue's rules governs that frame. */
export function governs(cue: Cue, frame: Frame): VerbRule | null {
  return cue.verbs.find((rule) => rule.frames.includes(frame)) ?? null
}

function compile(rules: LanguageRules): Compiled {
  const known = compiledRules.get(rules)
  if (known) return known
  const verbs: Compiled['verbs'] = new Map()
  for (const rule of rules.verbs) {
    for (const verb of rule.verbs) {
      const [lemma = '', ...rest] = verb.split(' ')
      verbs.set(lemma, [...(verbs.get(lemma) ?? []), { rule, rest }])
    }
  }
  const compiled: Compiled = {
    verbs,
    phrases: phrasesByStart(rules),
    nouns: new Map(rules.nouns.flatMap((rule) => rule.nouns.map((noun) => [noun, rule] as const)).reverse()),
  }
  compiledRules.set(rules, compiled)
  return compiled
}

function phrasesByStart(rules: LanguageRules): Compiled['phrases'] {
  const found: Compiled['phrases'] = new Map()
  for (const rule of rules.phrases) {
    for (const source of rule.patterns) {
      const pattern = parsePattern(source)
      for (const start of startsOf(pattern))
        found.set(start, [...(found.get(start) ?? []), { rule, pattern }])
    }
  }
  return found
}

function phraseAt(reading: Reading, sentence: Sentence, compiled: Compiled, at: number): Cue | null {
  let best: { rule: PhraseRule; to: number } | null = null
  const word = reading.words[at]
  const candidates = new Set([
    ...(compiled.phrases.get(word?.lower ?? '') ?? []),
    ...(compiled.phrases.get(`=${word?.lemma}`) ?? []),
  ])
  for (const { rule, pattern } of candidates) {
    const to = matchAt(pattern, reading.words, at, sentence.to)
    if (to !== null && to > at && to > (best?.to ?? 0)) best = { rule, to }
  }
  if (!best) return null
  const { rule, to } = best
  const group = groupAround(reading, sentence, at)
  return {
    ...group,
    kind: 'phrase',
    verbs: [],
    phrase: rule,
    sentence,
    from: rule.speaker === 'before' ? group.from : at,
    at,
    to,
    passive: false,
    source: null,
    agent: null,
  }
}

function verbAt(reading: Reading, sentence: Sentence, compiled: Compiled, at: number): Cue | null {
  const { words } = reading
  const word = words[at]
  if (word?.tag !== 'VERB') return null
  const relayed = relayAt(reading, sentence, at)
  if (relayed) return relayed
  const fitting = (compiled.verbs.get(word.lemma) ?? []).flatMap(({ rule, rest }) => {
    const to = matchRest(words, at + 1, rest, sentence.to)
    return to === null ? [] : [{ rule, to }]
  })
  const to = Math.max(0, ...fitting.map((one) => one.to))
  if (fitting.length === 0) return null
  return {
    ...groupAround(reading, sentence, at),
    kind: 'verb',
    verbs: fitting.filter((one) => one.to === to).map((one) => one.rule),
    phrase: null,
    sentence,
    at,
    to,
    source: null,
    agent: null,
  }
}

/** "cited a farmer as saying". */
function relayAt(reading: Reading, sentence: Sentence, at: number): Cue | null {
  const { words, rules } = reading
  if (!rules.relays.verbs.includes(words[at]?.lemma ?? '')) return null
  const verbs = rules.verbs.filter((rule) => rule.id === rules.relays.as)
  for (let place = at + 1; place < Math.min(sentence.to - 1, at + FARTHEST_MARKER); place += 1) {
    const [word, next] = [words[place], words[place + 1]]
    if (!word || word.mark || word.tag === 'AUX') return null
    if (word.lower !== 'as' || !rules.relays.markers.has(next?.lower ?? '')) continue
    const group = groupAround(reading, sentence, at)
    const source = place > at + 1 ? { from: at + 1, to: place } : null
    const agent =
      group.passive && source && words[at + 1]?.lower === 'by' ? { from: at + 2, to: place } : null
    if (group.passive ? source && !agent : !source) return null
    return {
      ...group,
      passive: false,
      kind: 'verb',
      verbs,
      phrase: null,
      sentence,
      at,
      to: place + 2,
      source: agent ? null : source,
      agent,
    }
  }
  return null
}

/** Further words of a verb, with one adverb between: "called again on". */
function matchRest(words: readonly Word[], at: number, rest: readonly string[], end: number): number | null {
  let place = at
  for (const [index, wanted] of rest.entries()) {
    if (words[place]?.tag === 'ADV' && words[place]?.lower !== wanted && index === 0) place += 1
    if (place >= end || words[place]?.lower !== wanted || words[place]?.mark) return null
    place += 1
  }
  return place
}

function groupAround(reading: Reading, sentence: Sentence, at: number) {
  const { words } = reading
  let from = at
  const inGroup = (word: Word | undefined) =>
    word !== undefined &&
    word.quote < 0 &&
    (word.tag === 'AUX' ||
      word.tag === 'ADV' ||
      word.lemma === 'not' ||
      (word.tag === 'PART' && word.lower === 'to'))
  while (from > sentence.from && inGroup(words[from - 1])) from -= 1
  // Adverbs that begin the clause belong to it, not to the verb.
  while (from < at && words[from]?.tag === 'ADV' && !inGroup(words[from + 1]) && from + 1 < at) from += 1
  const group = words.slice(from, at)
  const verb = words[at]
  const ing = verb?.lower.endsWith('ing') === true && verb.tag === 'VERB'
  const be = group.some((word) => BE.has(word.lemma))
  const have = group.some((word) => word.lemma === 'have')
  const infinitive = group.some((word) => word.lower === 'to')
  const governor = words[from - 1]
  const carriedOn = infinitive && (CARRIES_ON.has(governor?.lemma ?? '') || governor?.lower === 'on')
  return {
    from,
    negated: group.some((word) => word.lemma === 'not' || word.lower === 'never' || word.lower === 'neither'),
    passive: be && !ing && !group.some((word) => word.lower === 'going'),
    participle: ing && !be,
    infinitive: infinitive && !carriedOn,
    hypothetical: group.some((word) => MODALS.has(word.lower)) && !have,
  }
}
