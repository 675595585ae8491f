import type { SourceKind } from '@/generated/prisma/enums'
import { countryOf, joinCountries } from '@/lib/text/countries'
import { fold } from '@/lib/text/fold'

/** A source of the registry, as far as a text can name it. */
export type KnownSource = {
  id: string
  name: string
  aliases: string[]
  kind: SourceKind
  description: string
  affiliation: string
  country: string | null
}

/** The registry, so that a name is found without going through it. */
export type SourceIndex = {
  byId: ReadonlyMap<string, KnownSource>
  /** By name and alias, folded, without "the". */
  byName: ReadonlyMap<string, readonly KnownSource[]>
  /** The words that names begin with, as `byName` has them: where a text has none of them, no name begins. */
  firstWords: ReadonlySet<string>
  /** Persons by the last word of a name. */
  byLast: ReadonlyMap<string, readonly Named[]>
  /** All but persons, by each word of a name. */
  bodies: ReadonlyMap<string, readonly Worded[]>
  /** Persons and unnamed sources, by each word that is said of them. */
  described: ReadonlyMap<string, readonly Worded[]>
  /** Governments by country. */
  governments: ReadonlyMap<string, readonly KnownSource[]>
}

/** A person with the words of one of his names, in order. */
export type Named = { source: KnownSource; words: readonly string[] }
/** A source with the words of one of its names, or of its description. */
export type Worded = { source: KnownSource; words: ReadonlySet<string> }

/** Makes the index; some ten microseconds a source. */
export function indexSources(sources: Iterable<KnownSource>): SourceIndex {
  const byId = new Map<string, KnownSource>()
  const [byName, governments] = [new Map<string, KnownSource[]>(), new Map<string, KnownSource[]>()]
  const byLast = new Map<string, Named[]>()
  const [bodies, described] = [new Map<string, Worded[]>(), new Map<string, Worded[]>()]
  for (const source of sources) {
    byId.set(source.id, source)
    const names = [source.name, ...source.aliases]
    for (const name of new Set(names.map(plainName))) push(byName, name, source)
    if (source.kind === 'person') {
      for (const words of names.map(nameWords)) push(byLast, words.at(-1) ?? '', { source, words })
    } else if (source.kind !== 'unnamed') {
      for (const name of names) spread(bodies, source, contentWords(name))
    }
    if (source.kind === 'person' || source.kind === 'unnamed') {
      spread(described, source, contentWords([...names, source.description, source.affiliation].join(' ')))
    }
    const country = source.country ?? [...contentWords(source.name)].find((word) => word.startsWith('@'))
    if (source.kind === 'government_body' && country && /\bgovernment\b/.test(plainName(source.name))) {
      push(governments, country.replace('@', '').toUpperCase(), source)
    }
  }
  const firstWords = new Set([...byName.keys()].map((name) => name.split(' ', 1)[0] ?? ''))
  return { byId, byName, firstWords, byLast, bodies, described, governments }
}

/** A name as it is compared: without case, accents, points of abbreviation and a leading article. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/\b(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/'s?$/, '')
}

/** The words of a person's name, hyphens and points taken out: "Amir-Abdollahian" is one word. */
export function nameWords(name: string): string[] {
  return plainName(name)
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
    .filter((word) => word !== '')
}

const EMPTY = new Set(
  'a an the of for to in on at by from with and or as its his her their who whom that not did is was'.split(
    ' ',
  ),
)

/** What a name or a description says, as a set: countries as `@xx`, no articles and prepositions, no plural. */
export function contentWords(text: string): Set<string> {
  const words = joinCountries(plainName(text).replace(/'s?(?=\s|$|[^\p{L}])/gu, '')).match(
    /@?[\p{L}\p{M}\p{N}]+/gu,
  )
  return new Set(
    (words ?? [])
      .filter((word) => !EMPTY.has(word))
      .map((word) => {
        const country = countryOf(word)
        return country && !country.seat ? `@${country.code.toLowerCase()}` : singular(word)
      }),
  )
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

function spread(map: Map<string, Worded[]>, source: KnownSource, words: ReadonlySet<string>): void {
  for (const word of words) push(map, word, { source, words })
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
