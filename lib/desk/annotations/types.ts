import type {
  AttributionHow,
  Bearing,
  ClaimKind,
  Comparator,
  Level,
  PlacementOutcome,
  SourceKind,
  Stance,
  Standing,
  StatementMode,
  Visibility,
} from '@/generated/prisma/enums'
import type { FormState } from '@/lib/platform/forms/form-state'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'
import type { Wording } from '@/lib/text/message'
import type { Span } from '@/lib/text/spans'

/** What is recorded at a passage of a document, as it stands beside the text. */
export type Annotation = {
  /** Unique on the page. */
  key: string
  type: 'statement' | 'rebuttal' | 'evidence' | 'comment'
  recordId: string
  href: string
  /** Where it stands in the snapshot that is shown, in text order; empty: its quote was lost, or it has none. */
  spans: Span[]
  /** The words, as they were recorded. */
  quotes: string[]
  /** How the quote was found again, where it was recorded from an earlier snapshot. */
  placed: { outcome: PlacementOutcome; score: number; confirmed: boolean } | null
  /** Who speaks, or whose evidence or comment it is. */
  who: string
  stance: Stance | null
  standing: Standing | null
  bearing: Bearing | null
  /** A gloss, a description, the words of a comment. */
  gist: string
  claim: { id: string; proposition: string; level: Level; disputeState: DisputeState } | null
  by: string
  at: string // ISO 8601
}

/** A source as the panel offers it: one of the registry, or a new one as the text describes it. */
export type WhoGuess =
  | { known: true; id: string; name: string; detail: string; why: Wording }
  | { known: false; name: string; kind: SourceKind; description: string; why: Wording }

/** One hop; `who` is null where several sources may be meant and none is likelier. */
export type HopGuess = { who: WhoGuess | null; others: WhoGuess[]; how: AttributionHow; wording: string }

export type FigureGuess = {
  counted: string
  low: number | null
  high: number | null
  comparator: Comparator
  unit: string
  population: string
  area: string
  cumulative: boolean
  /** As typed into a form: `2023-10-26`. */
  asOf: string
  text: string
}

/** A claim that the passage may be about, the likeliest first. */
export type ClaimGuess = {
  id: string
  proposition: string
  /** Only a quantity takes a figure. */
  kind: ClaimKind
  level: Level
  disputeState: DisputeState
  /** 0 to 1. */
  likeness: number
  sameStory: boolean
  /** Why it is offered: same source, same figure, alike by so much. */
  why: Wording[]
  /** So alike that a new claim would probably be a duplicate. */
  duplicate: boolean
}

/** What the panel is filled with; the editor confirms or corrects every part of it. */
export type Reading = {
  spans: Span[]
  quotes: string[]
  who: WhoGuess | null
  /** Further sources that may be meant, the nearest first. */
  others: WhoGuess[]
  stance: Stance
  mode: StatementMode
  /** From the speaker to the document, the publisher left out. */
  chain: HopGuess[]
  /** As typed into a form; `text` is what the document says ("on Thursday"). */
  said: { typed: string; text: string; resolved: boolean } | null
  figures: FigureGuess[]
  claims: ClaimGuess[]
  /** A first wording for a new claim, drawn from the words of the passage. */
  proposition: string
  /** What kind of claim that would be. */
  claimKind: ClaimKind
}

/**
 * A passage in which somebody says something, not yet recorded and not dismissed. `key` is `spansText(spans)`: what
 * `suggestion` and, to dismiss it, `spans` are posted as.
 */
export type Suggestion = { key: string; spans: Span[]; quote: string; confidence: number; reading: Reading }

/** What was read of a document's newest text: `GET …/annotate/suggestions`. */
export type Suggestions = { snapshotId: string; suggestions: Suggestion[]; counts: Counts }

export type Counts = {
  /** Passages with something recorded at them: statements, evidence and comments at the same words are one. */
  annotated: number
  /** Passages that the rules found and that are neither recorded nor dismissed; null: not looked for yet. */
  left: number | null
  dismissed: number
}

/** All that is recorded in a document, for a page that is open: `GET …/annotate/annotations`. */
export type Annotations = { snapshotId: string | null; annotations: Annotation[]; counts: Counts }

/** A reading of a selection: `GET …/annotate/reading`; `snapshotId` is that of the newest text. */
export type SelectionReading = { snapshotId: string; reading: Reading }

/** What the workspace shows when it opens. */
export type Workspace = {
  document: {
    id: string
    title: string
    publisher: { id: string; name: string }
    /** As lib/dates.ts types it: `2023-10-26`; empty where it is not known. */
    published: string
    language: string
    visibility: Visibility
    url: string | null
  }
  /** The newest text, or null where none is kept. `paragraphs` are its spans, in code points. */
  snapshot: { id: string; number: number; text: string; paragraphs: Span[] } | null
  /** Its statements, rebuttals, evidence and comments; those without a place in the newest text have no spans. */
  annotations: Annotation[]
  counts: Counts
  /** Every story; `inDocument` are those of the claims that are recorded here already. */
  stories: { id: string; title: string; inDocument: boolean }[]
  /** Rebuttals that a new one may answer, of the claims that are recorded here. */
  rebuttals: { id: string; claimId: string; who: string; gist: string }[]
}

/** What a save of the panel made. */
export type Recorded = {
  what: 'statement' | 'claim' | 'evidence' | 'comment'
  id: string
  /** The key of what stands beside the text now: `Annotation.key`; null for a claim alone. */
  key: string | null
  claimId: string | null
  rebuttalId: string | null
  /** Where it can be looked at, changed and withdrawn. */
  href: string
  /** The suggestion that comes after the accepted one in the text; null: none is left, or none was accepted. */
  next: string | null
}

/**
 * What the panel's action answers. A repeated save of the same thing (a retry after a lost connection) is refused with
 * the code `conflict`, the message `already_recorded` and, at `spans`, the record that stands.
 */
export type AnnotateState = (NonNullable<FormState> & { recorded?: Recorded }) | null
