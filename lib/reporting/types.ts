import type {
  AttributionHow,
  Comparator,
  DatePrecision,
  SourceKind,
  Stance,
  StatementMode,
} from '@/generated/prisma/enums'
import type { Span } from '@/lib/text/spans'

/** Whoever the text names as speaking or relaying. */
export type Mention = {
  /** Where the text names him at this place ("Kirby", "he", "an aide to Iran's President"); null where it is left out. */
  span: Span | null
  /** The words at `span`, or an empty text. */
  text: string
  /** The fullest name that the text gives him ("John Kirby" for "he"); the description where he has no name. */
  name: string
  /** What the text says of him: "White House spokesman", "an aide to Iran's President"; empty where it says nothing. */
  description: string
  /** The text keeps the name to itself: "an unnamed official", "two people familiar with the talks". */
  unnamed: boolean
  /** A guess for a new source. */
  kind: SourceKind
  /** How `name` was found. */
  by: 'name' | 'short_name' | 'description' | 'pronoun' | 'context'
}

/** One hop between the words and the document, as the text gives it. */
export type Hop = {
  mention: Mention
  how: AttributionHow
  /** The words from which this hop was read: "cited an unnamed source as saying". */
  wording: string
}

/** A day, month or year that the text names, resolved. */
export type FoundDate = {
  span: Span
  text: string
  /** `2023`, `2023-10`, `2023-10-26` or `2023-10-26 14:30` (UTC), as lib/dates.ts reads it. */
  at: string
  precision: DatePrecision
  /** Whether the text says so in full, or it was worked out from the day of publication. */
  basis: 'stated' | 'publication'
}

/** A quantity as the text gives it. */
export type FoundFigure = {
  span: Span
  text: string
  /** killed, wounded, detained, hostages, attacks, troops … or the noun of the text. */
  counted: string
  low: number | null
  high: number | null
  comparator: Comparator
  unit: string
  population: string
  area: string
  cumulative: boolean
  /** The end of the period or the day of which it is told, where the text says so. */
  asOf: FoundDate | null
}

/** One passage in which somebody says something. */
export type Reported = {
  /** What is said, in the pieces in which the text gives it ("…," he said, "…"), in order. */
  content: Span[]
  /** Of a passage selected by hand that takes in the attribution as well: what is said alone. */
  saidAlone?: Span[]
  /** The words by which it is reported: "said", "according to", "voiced skepticism about". */
  cue: Span | null
  speaker: Mention | null
  /** From the speaker to the document, the document's publisher left out; the first is the speaker when there is one. */
  chain: Hop[]
  stance: Stance
  mode: StatementMode
  /** When it was said. */
  said: FoundDate | null
  /** Days named in what is said. */
  dates: FoundDate[]
  figures: FoundFigure[]
  /** The rules that found it, by their ids. */
  rules: string[]
  /** 0 to 1: how sure the rules are that it is somebody's claim. */
  confidence: number
}

/** What is known of the text beside its words. */
export type ReportingContext = {
  /** `2023-10-26` or with time; relative days are resolved against it. Empty: they are not resolved. */
  publishedAt?: string
  /** BCP 47; the rules of the language's main tag are used, and none where there are none. */
  language?: string
  /** False: leave out what the document claims in its own voice (rule `own-voice.figure`); it is given otherwise. */
  ownVoice?: boolean
}
