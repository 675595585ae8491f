import type { z } from 'zod'
import type { Role } from '@/generated/prisma/enums'
import type { assessmentInput, dissentInput } from '@/lib/assessments/schema'
import type { claimInput } from '@/lib/claims/schema'
import type { commentInput } from '@/lib/comments/schema'
import type { documentInput } from '@/lib/documents/schema'
import type { evidenceInput } from '@/lib/evidence/schema'
import type { rebuttalInput, standingDecision } from '@/lib/rebuttals/schema'
import type { sourceGrade, sourceInput } from '@/lib/sources/schema'
import type { statementInput } from '@/lib/statements/schema'
import type { storyInput } from '@/lib/stories/schema'

/** An editor of the example; see story.ts. */
export type UserKey = 'editorA' | 'reviewerB' | 'editorC'

export type ExampleUser = { key: UserKey; name: string; email: string; role: Role }

/** Who did something, and when (ISO 8601, UTC). */
export type Entered = { at: string; by: UserKey }

/**
 * A record as its form takes it, with the `key` by which the others name it, each key once in the whole example. Where
 * a field names another record (source, claim, document …), that record's key stands in it.
 */
export type Recorded<Form = unknown> = Form & { key: string; entered: Entered }

export type ExampleStory = Recorded<z.input<typeof storyInput>>

export type ExampleSource = Recorded<z.input<typeof sourceInput>> & {
  /** The grades that it was given in turn. */
  grades?: (Pick<z.input<typeof sourceGrade>, 'grade' | 'reason'> & { entered: Entered })[]
}

/** Without a text nothing can be quoted from it. */
export type ExampleDocument = Recorded<z.input<typeof documentInput>>

export type ExampleClaim = Recorded<Omit<z.input<typeof claimInput>, 'storyIds'>>

type StatementForm = z.input<typeof statementInput>
type RebuttalForm = z.input<typeof rebuttalInput>

export type ExampleFigure = NonNullable<StatementForm['figure']>
/** One hop of the chain from the speaker to whoever relayed him last before the document itself. */
export type ExampleHop = NonNullable<StatementForm['chain']>[number] & { source: string }

export type ExampleStatement = Recorded<
  Pick<StatementForm, 'source' | 'document' | 'stance' | 'said' | 'place' | 'note' | 'figure'>
> & {
  claim: string
  /** What is marked in the document's text; each stands in it exactly once. */
  quotes: string[]
  chain: ExampleHop[]
  /** The objection that a denial carries. */
  rebuttal?: Objection
}

type Objection = { key: string } & Pick<RebuttalForm, 'kind' | 'summary' | 'counterClaim'>

/** An objection that rests on a statement on record, often one on another claim. */
export type ExampleRebuttal = Recorded<Objection> & {
  statement: string
  /** The claim that it answers, or at the foot of the rebuttal that it answers. */
  claim: string
  answers?: string
}

export type ExampleStanding = Pick<z.input<typeof standingDecision>, 'standing' | 'reason'> & {
  rebuttal: string
  entered: Entered
}

export type ExampleEvidence = Recorded<Omit<z.input<typeof evidenceInput>, 'claimId' | 'dependsOn'>> & {
  claim: string
  credibility: number
  /** The statement that it depends on. */
  dependsOn: string
}

export type ExampleAssessment = Recorded<
  Omit<z.input<typeof assessmentInput>, 'claimId' | 'statementIds' | 'evidenceIds'>
> & {
  claim: string
  credibility: number
  /** The statements, and the evidence, that it rests on. */
  statements: string[]
  evidence?: string[]
  submitted?: Entered
  published?: Entered
  /** Why it takes the place of the version before it. */
  reason?: string
}

export type ExampleDissent = Recorded<Omit<z.input<typeof dissentInput>, 'assessmentId'>> & {
  assessment: string
}

export type ExampleComment = Recorded<Pick<z.input<typeof commentInput>, 'text'>> & {
  claim: string
  replyTo?: string
  resolved?: Entered
}

/** One day of a count, as somebody reported it: people killed and injured since 7 October 2023. */
export type DailyReport = {
  date: string
  reporter: 'gaza-health-ministry' | 'government-media-office'
  killed: number
  injured: number
}
