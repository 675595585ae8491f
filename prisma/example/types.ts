import type {
  AttributionHow,
  Bearing,
  ClaimKind,
  Comparator,
  EvidenceKind,
  Grade,
  Level,
  RebuttalKind,
  Role,
  SourceKind,
  Stance,
  Standing,
  Visibility,
} from '@/generated/prisma/enums'

/** An editor of the example; see users.ts. */
export type UserKey = 'editorA' | 'reviewerB' | 'editorC'

/** Who entered a record, and when (ISO 8601, UTC). */
export interface Entered {
  at: string
  by: UserKey
}

export interface ExampleUser {
  key: UserKey
  name: string
  email: string
  role: Role
}

/** Dates of events are partial: `2023`, `2023-10`, `2023-10-25` or `2023-10-25 14:30` (UTC). */
export type PartialDate = string

export interface ExampleStory extends Entered {
  key: string
  title: string
  summary: string
  from: PartialDate
  to: PartialDate
}

export interface ExampleGrade extends Entered {
  grade: Grade
  reason: string
}

export interface ExampleSource {
  key: string
  name: string
  kind: SourceKind
  description: string
  affiliation?: string
  country?: string
  stateAffiliated?: boolean
  partyToConflict?: boolean
  url?: string
  aliases?: string[]
  grades?: ExampleGrade[]
  /** Where it differs from the morning on which the others were entered. */
  entered?: Entered
}

export interface ExampleDocument extends Entered {
  key: string
  title: string
  publisher: string
  url?: string
  byline?: string
  published: PartialDate
  visibility: Visibility
  /** The stored text and when it was retrieved; without it nothing can be quoted from the document. */
  snapshot?: { text: string; retrieved: PartialDate }
}

export interface ExampleClaim extends Entered {
  key: string
  proposition: string
  kind: ClaimKind
  event?: PartialDate
  place?: string
  note?: string
}

export interface ExampleStep {
  source: string
  how: AttributionHow
  wording: string
  document?: string
}

export interface ExampleFigure {
  counted: string
  low?: number
  high?: number
  comparator: Comparator
  unit?: string
  population?: string
  area: string
  from?: PartialDate
  to?: PartialDate
  asOf?: PartialDate
  cumulative?: boolean
}

export interface ExampleStatement extends Entered {
  key: string
  claim: string
  source: string
  stance: Stance
  said?: PartialDate
  place?: string
  note?: string
  document: string
  /** What is marked in the document's text; each stands in it exactly once. */
  quotes: string[]
  /** From the speaker to whoever relayed him last before the document itself. */
  chain: ExampleStep[]
  figure?: ExampleFigure
  /** The objection that a denial carries. */
  rebuttal?: Objection
}

export interface Objection {
  key: string
  kind: RebuttalKind
  counterClaim?: string
  summary: string
}

/** An objection that rests on a statement on record, often one on another claim. */
export interface ExampleRebuttal extends Objection, Entered {
  statement: string
  /** The claim that it answers, or at the foot of the rebuttal that it answers. */
  claim: string
  answers?: string
}

export interface ExampleEvidence extends Entered {
  key: string
  claim: string
  kind: EvidenceKind
  bearing: Bearing
  description: string
  url?: string
  archiveUrl?: string
  credibility: number
  source: string
  document?: string
  /** The statement that it depends on. */
  dependsOn: string
}

export interface ExampleStanding extends Entered {
  rebuttal: string
  standing: Standing
  reason: string
}

export interface ExampleAssessment {
  key: string
  claim: string
  level: Level
  rationale: string
  known: string
  notKnown: string
  wouldSettle: string
  credibility: number
  reviewBy?: string
  /** The statements, and the evidence, that it rests on. */
  statements: string[]
  evidence?: string[]
  drafted: Entered
  submitted?: Entered
  published?: Entered
  /** Why it takes the place of the version before it. */
  reason?: string
}

export interface ExampleDissent extends Entered {
  assessment: string
  level: Level
  reasons: string
}

export interface ExampleComment extends Entered {
  key: string
  claim: string
  replyTo?: string
  text: string
  resolved?: Entered
}

/** One day of a count, as somebody reported it. */
export interface DailyReport {
  date: PartialDate
  reporter: 'gaza-health-ministry' | 'government-media-office'
  /** People killed since 7 October 2023. */
  killed: number
  /** People injured since 7 October 2023. */
  injured: number
}
