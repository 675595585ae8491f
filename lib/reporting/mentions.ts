import { acronymsIn } from './acronyms'
import { actorsIn, type Trace } from './actors'
import { type Described, readPhrase } from './describe'
import { type Named, namesIn } from './names'
import { withoutArticle } from './phrase-parts'
import { type Range, type Reading, textOf, unitsOf } from './reading'
import { sentenceAt } from './sentence-at'
import type { Mention } from './types'

/** What the text says of everybody, read in its order. */
export type People = {
  reading: Reading
  named: readonly Named[]
  traces: Trace[]
  /** By the sentence that they begin. */
  actors: ReadonlyMap<number, Trace>
  acronyms: ReadonlyMap<string, string>
}

const FARTHEST = 8

const LONGEST_MEMORY = 200

/** Collects the names of a text; speakers are added as they are resolved. */
export function peopleOf(reading: Reading): People {
  return {
    reading,
    named: namesIn(reading),
    traces: [],
    actors: new Map(actorsIn(reading).map((actor) => [actor.sentence, actor])),
    acronyms: acronymsIn(reading),
  }
}

/** Who is meant by a phrase at its place in the text: names completed, pronouns and descriptions resolved. */
export function mentionOf(people: People, phrase: Range, apposition: Range | null = null): Mention {
  const { reading } = people
  const described = readPhraseWith(reading, phrase, apposition)
  const { start, end } = unitsOf(reading, phrase)
  const base = { span: reading.points.span(start, end), text: reading.text.slice(start, end) }
  // Whoever is meant, he is named here by the words that stand here.
  const mention = { ...resolved(people, phrase, described), ...base }
  people.traces.push({
    at: phrase.from,
    sentence: sentenceAt(reading, phrase.from),
    mention,
    gender: described.gender ?? genderOfName(people, mention.name),
    plural: described.plural,
    head: described.head,
  })
  return mention
}

/** "her lawyer, Jane Roe": the name may stand in the apposition, and the description in front. */
function readPhraseWith(reading: Reading, phrase: Range, apposition: Range | null): Described {
  const described = readPhrase(reading, phrase, apposition)
  if (described.name || described.pronoun || !apposition) return described
  const comma = reading.words.slice(apposition.from, apposition.to).findIndex((word) => word.text === ',')
  const first = { from: apposition.from, to: comma > 0 ? apposition.from + comma : apposition.to }
  const beside = readPhrase(reading, first)
  if (!beside.name || beside.name.to !== first.to) return described
  return {
    ...beside,
    description: textOf(reading, phrase),
    gender: described.gender ?? beside.gender,
    unnamed: false,
    kind: described.kind === 'unnamed' || described.kind === 'office' ? 'person' : described.kind,
  }
}

/** Nobody is named here: the mention of another place, as the context gives it. */
export function fromContext(mention: Mention): Mention {
  return { ...mention, span: null, text: '', by: 'context' }
}

type Resolved = Omit<Mention, 'span' | 'text'>

function resolved(people: People, phrase: Range, described: Described): Resolved {
  const { reading } = people
  if (described.pronoun) return byPronoun(people, phrase, described)
  const { description, kind, unnamed } = described
  if (described.name) {
    const text = plainName(textOf(reading, described.name))
    const full = fullName(people, text, phrase.from)
    const name = full?.name ?? people.acronyms.get(text) ?? text
    const by = name === text ? 'name' : 'short_name'
    return {
      name,
      description: description || full?.description || '',
      unnamed,
      kind: full?.person ? 'person' : kind,
      by,
    }
  }
  if (described.principal) {
    const principal = described.principal
    const inner = readPhrase(reading, principal)
    const name = inner.name
      ? (fullName(people, plainName(textOf(reading, principal)), phrase.from)?.name ??
        textOf(reading, principal))
      : textOf(reading, principal)
    return {
      name,
      description: textOf(reading, phrase),
      unnamed: false,
      kind: inner.kind === 'unnamed' || inner.kind === 'person' ? 'office' : inner.kind,
      by: 'description',
    }
  }
  const earlier = byDescription(people, phrase, described)
  if (earlier) return { ...earlier, description: earlier.description || description, by: 'description' }
  const plain = withoutArticle(reading.words, phrase)
  return { name: textOf(reading, plain ?? phrase), description, unnamed, kind, by: 'description' }
}

function plainName(text: string): string {
  return text.replace(/['’]s?$/, '').replace(/^the\s+/i, '')
}

/** The full name for a last or, failing that, a first name: the nearest before, else the first after. */
function fullName(people: People, text: string, at: number): Named | null {
  const parts = text.toLowerCase().split(/\s+/)
  const [only = ''] = parts
  const same = people.named.find((named) => named.name === text)
  if (same) return same
  const matching = people.named.filter(
    (named) => parts.length === 1 && named.person && (named.parts.at(-1) === only || named.parts[0] === only),
  )
  const byLast = matching.filter((named) => named.parts.at(-1) === only)
  const candidates = byLast.length > 0 ? byLast : matching
  const nearness = (named: Named) =>
    Math.min(...named.places.map((place) => (place <= at ? at - place : 10_000 + place - at)))
  return candidates.toSorted((one, other) => nearness(one) - nearness(other))[0] ?? null
}

function byPronoun(people: People, phrase: Range, described: Described): Resolved {
  const { reading } = people
  const here = sentenceAt(reading, phrase.from)
  const text = textOf(reading, phrase)
  const personal = described.kind === 'person'
  let best: { score: number; found: Resolved } | null = null
  const consider = (score: number, found: Resolved) => {
    if (!best || score > best.score) best = { score, found }
  }
  for (const trace of tracesNear(people, here)) {
    if (trace.at >= phrase.from || here - trace.sentence > FARTHEST) continue
    if (!fits(trace, described, personal)) continue
    consider((trace.mention.by === 'context' ? 1.6 : 3) - (here - trace.sentence) + trace.at / 1e6, {
      ...trace.mention,
      by: 'pronoun',
    })
  }
  if (personal) {
    for (const named of people.named) {
      if (!named.person || (named.gender && described.gender && named.gender !== described.gender)) continue
      const place = named.places.filter((one) => one < phrase.from).at(-1)
      if (place === undefined || here - sentenceAt(reading, place) > FARTHEST) continue
      const subject = /^(?:VERB|AUX)$/.test(reading.words[place + 1]?.tag ?? '')
      const first = isFirstOfSentence(reading, place)
      const sure = named.gender === described.gender ? 1 : 0
      consider(
        (subject ? 2 : 0.2) + (first ? 0.5 : 0) + sure - (here - sentenceAt(reading, place)) + place / 1e6,
        { name: named.name, description: named.description, unnamed: false, kind: 'person', by: 'pronoun' },
      )
    }
  }
  // TypeScript does not see the assignment inside `consider`.
  const winner = best as { score: number; found: Resolved } | null
  return winner?.found ?? { name: text, description: '', unnamed: false, kind: 'person', by: 'pronoun' }
}

/** Those of the last sentences, who alone can be meant by a pronoun. */
function tracesNear({ traces, actors }: People, here: number): Trace[] {
  const near: Trace[] = []
  for (let at = traces.length - 1; at >= 0; at -= 1) {
    const trace = traces[at]
    if (!trace || here - trace.sentence > FARTHEST) break
    near.push(trace)
  }
  for (let sentence = Math.max(0, here - FARTHEST); sentence <= here; sentence += 1) {
    const actor = actors.get(sentence)
    if (actor) near.push(actor)
  }
  return near
}

function fits(trace: Trace, described: Described, personal: boolean): boolean {
  const { mention } = trace
  if (mention.by === 'pronoun' && mention.name === mention.text) return false
  const person =
    mention.kind === 'person' ||
    mention.kind === 'unnamed' ||
    mention.kind === 'office' ||
    mention.description !== ''
  if (personal) {
    if (!person || trace.plural) return false
    const spoken = mention.kind !== 'person' && mention.kind !== 'unnamed' && mention.kind !== 'office'
    if (spoken && !/spokes|official|aide/i.test(mention.description)) return false
    return !(trace.gender && described.gender && trace.gender !== described.gender)
  }
  if (described.plural) return trace.plural || mention.kind !== 'person'
  return !['person', 'unnamed', 'office'].includes(mention.kind) && !trace.plural
}

/** "the ministry", "the spokesman": the last one whose name or description ends with that noun. */
function byDescription(people: People, phrase: Range, described: Described): Resolved | null {
  const { words } = people.reading
  if (words[phrase.from]?.lower !== 'the' || described.head === '') return null
  const noun = described.head
  const wanted = textOf(people.reading, withoutArticle(words, phrase) ?? phrase).toLowerCase()
  if (phrase.to - phrase.from > 3) return null
  const ends = (text: string) => new RegExp(`(?:^|\\s)${escapeRegExp(wanted)}(?:s|\\s|$)`, 'iu').test(text)
  for (const trace of people.traces.slice(-LONGEST_MEMORY).toReversed()) {
    const { name, description, kind, by } = trace.mention
    if (trace.at >= phrase.from || by === 'context') continue
    if (ends(name) || ends(description) || (trace.head === noun && phrase.to - phrase.from === 2)) {
      return { name, description, kind, unnamed: trace.mention.unnamed, by: 'description' }
    }
  }
  for (const named of people.named) {
    if (ends(named.description) || (!named.person && ends(named.name))) {
      return {
        name: named.name,
        description: named.description,
        unnamed: false,
        kind: named.person ? 'person' : described.kind,
        by: 'description',
      }
    }
  }
  return null
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function genderOfName(people: People, name: string): 'male' | 'female' | null {
  return people.named.find((named) => named.name === name)?.gender ?? null
}

function isFirstOfSentence(reading: Reading, place: number): boolean {
  const sentence = reading.sentences[sentenceAt(reading, place)]
  return sentence !== undefined && place - sentence.from < 4
}
