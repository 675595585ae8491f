import type { AttributionHow, SourceKind, Stance } from '@/generated/prisma/enums'
import type { Token } from './tokens'

/** What a reporting verb can govern. One verb may have several. */
export type Frame =
  /** A clause, with or without "that": said (that) it rained. Also "It rained, he said." */
  | 'clause'
  /** A clause only after "that", "whether" or a question word: found that, asked whether. */
  | 'that'
  /** A value: put the cost at 3 million. */
  | 'object_at'
  /** Somebody told, named between the verb and the clause: told reporters (that) it rained. */
  | 'hearer'
  /** An infinitive: vowed to answer. */
  | 'to'
  /** Somebody and an infinitive: urged them to answer. */
  | 'hearer_to'
  /** Whatever stands as object: denied the charge, accused them of lying. */
  | 'object'
  /** Words in quotation marks, before or after the verb. */
  | 'quote'

/** How much the words before and after a cue say that somebody made a claim in words. */
export type Nature = 'speech' | 'belief' | 'intention'

/** One rule for verbs: what they have in common, and their list. */
export type VerbRule = {
  /** Stable name, given with each passage that the rule finds: `verb.say`. */
  id: string
  /** What it catches, in one sentence. */
  catches: string
  /** A sentence of our own that it catches. */
  example: string
  frames: readonly Frame[]
  stance: Stance
  /** The stance where the verb is negated: "did not confirm". The same as `stance` if left out. */
  negated?: Stance
  nature: Nature
  /** 0 to 1: how sure one may be that it reports a claim. */
  confidence: number
  /** Basic forms; further words must follow, an adverb may stand between: "point out". */
  verbs: readonly string[]
}

/** Fixed words that report as a whole, written as patterns of `lib/reporting/patterns.ts`. */
export type PhraseRule = {
  id: string
  catches: string
  example: string
  stance: Stance
  nature: Nature
  confidence: number
  /**
   * What is said: `after` the phrase (a clause, infinitive or noun), the whole `clause` in which it stands, or the
   * phrase `itself`.
   */
  content: 'after' | 'clause' | 'itself' | 'before'
  /** Who says it: the subject `before` the phrase, the noun `after` it, or nobody is named. */
  speaker: 'before' | 'after' | 'nobody'
  patterns: readonly string[]
}

/** A noun that stands for somebody's words: "her claim that …". */
export type NounRule = {
  id: string
  catches: string
  example: string
  stance: Stance
  nature: Nature
  confidence: number
  nouns: readonly string[]
}

/** "quoted a farmer as saying": verbs whose subject passes on what another said, and the words behind that other. */
export type RelayRule = {
  id: string
  catches: string
  example: string
  verbs: readonly string[]
  markers: ReadonlySet<string>
  /** The rule for verbs which then applies. */
  as: string
}

/** Names and words of people, bodies and places, in lower case. */
export type Lexicon = {
  /** Where a name follows or "a …" describes: minister, spokesman, aide. */
  roles: ReadonlySet<string>
  /** Roles that speak for another: spokesman. */
  spokespersons: ReadonlySet<string>
  /** Titles written before a name: Mr, Gen., Senator. */
  titles: ReadonlyMap<string, 'male' | 'female' | null>
  firstNames: ReadonlyMap<string, 'male' | 'female'>
  genderedNouns: ReadonlyMap<string, 'male' | 'female'>
  /** The last word of a body's name or description, and what kind of source it is. */
  bodies: ReadonlyMap<string, SourceKind>
  /** Whole names whose kind their words do not tell. */
  knownBodies: ReadonlyMap<string, SourceKind>
  places: ReadonlySet<string>
  demonyms: ReadonlySet<string>
  /** Plural or collective nouns for people who speak: witnesses, critics, residents. */
  groups: ReadonlySet<string>
  /** Words by which a text keeps a name to itself: unnamed, familiar with. */
  unnamed: readonly string[]
  pronouns: ReadonlyMap<string, { number: 'singular' | 'plural'; gender: 'male' | 'female' | 'thing' | null }>
}

/** How the words were given, read off the words around the cue. */
export type ChannelRule = {
  id: string
  catches: string
  example: string
  how: AttributionHow
  patterns: readonly string[]
}

/** What is counted, by the words around a number. */
export type CountedRule = { counted: string; words: readonly string[] }

/** Words for numbers, comparators and what is counted. */
export type NumberRules = {
  units: ReadonlyMap<string, number>
  scales: ReadonlyMap<string, number>
  comparators: ReadonlyArray<{
    words: string
    comparator: 'at_least' | 'more_than' | 'at_most' | 'fewer_than' | 'about'
  }>
  counted: readonly CountedRule[]
  currencies: ReadonlyMap<string, string>
  measures: ReadonlySet<string>
  /** Nouns after which a number is a name and no quantity: Article 5, Flight 370. */
  labels: ReadonlySet<string>
}

/** Words for days and months. */
export type DateRules = {
  weekdays: ReadonlyMap<string, number>
  months: ReadonlyMap<string, number>
  /** Days from the day of publication: yesterday is −1. */
  relative: ReadonlyMap<string, number>
}

/** Everything that the engine knows of one language. A language without such rules has no suggestions. */
export type LanguageRules = {
  /** The main subtag of BCP 47. */
  language: string
  /** Tells words, basic forms and parts of speech, with offsets in code units. */
  tag: (text: string) => Token[]
  verbs: readonly VerbRule[]
  phrases: readonly PhraseRule[]
  nouns: readonly NounRule[]
  relays: RelayRule
  channels: readonly ChannelRule[]
  lexicon: Lexicon
  numbers: NumberRules
  dates: DateRules
}
