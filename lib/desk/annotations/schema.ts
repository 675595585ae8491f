import { z } from 'zod'
import { Bearing, ClaimKind, EvidenceKind, Stance, StatementMode } from '@/generated/prisma/enums'
import { chain, type NamedSource, who } from '@/lib/desk/annotations/named-schema'
import { spansField } from '@/lib/desk/annotations/spans-schema'
import {
  checkbox,
  credibility,
  httpUrl,
  optionalText,
  paragraphs,
  partialDate,
  reason,
  recordId,
} from '@/lib/platform/forms/fields'
import { rebuttalFields } from '@/lib/rebuttals/part-schema'
import { figure } from '@/lib/statements/figure-schema'

const MOST_STORIES = 50

/*
 * The fields of the panel, by the names that its form posts. One form serves all five tabs; `what` says which of them was
 * sent, and fields of the others are ignored.
 *
 *   what          statement · claim · rebuttal · evidence · comment
 *   documentId    the document
 *   snapshotId    the text in which `spans` count; refused if a newer one was stored meanwhile
 *   spans         `120-180,195-240`: code points, end left out; several for a quote in pieces
 *   stay          on: the answer tells what was recorded (the panel's script asks so); otherwise the page is shown anew
 *   suggestion    the key of the suggestion that was accepted, so that the answer can name the next one
 *
 * Who says it (statement, claim, rebuttal; for evidence whose it is, where it may be left empty):
 *   who.source  who.id  who.create  who.kind  who.description
 * The chain from the speaker to the document, the publisher left out; the first is the speaker with how he spoke, and its
 * source may be left empty:
 *   chain[n].source  .id  .create  .kind  .description  .how  .wording  .document
 * What is said:
 *   stance  mode  said  place  note
 *   figure.counted  .comparator  .low  .high  .unit  .population  .area  .periodFrom  .periodTo  .asOf  .cumulative
 * Which claim it is about:
 *   on            known · new (for `what=claim` always new)
 *   claim         known: the claim as typed: its proposition, address or id
 *   claimId       known: the id of the one that was chosen; counts as long as `claim` is empty or its proposition
 *   newClaim.proposition  .kind  .event  .place  .storyIds (repeated)  .note  .anyway
 *   newClaim.alone   what=claim: on: without a statement
 * The objection (what=rebuttal, or stance=denies, where `denial` is taken if no kind is posted):
 *   rebuttal.kind  .targetRebuttalId  .summary  .counterClaim  .newCounterClaim  .counterKind  .counterAnyway
 * Evidence:
 *   evidence.kind  .bearing  .description  .credibility  .url  .archiveUrl
 * Comment:
 *   comment
 * And, wherever something is recorded: reason (may be left empty).
 */

const place = {
  documentId: recordId(),
  snapshotId: recordId(),
  spans: spansField(),
}

const answer = { stay: checkbox(), suggestion: optionalText(400) }

const newClaim = z.object({
  proposition: optionalText(500),
  kind: z.enum(ClaimKind).optional(),
  event: partialDate(),
  place: optionalText(200),
  storyIds: z
    .union([z.string().max(40), z.array(z.string().max(40)).max(MOST_STORIES)])
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())].filter((id) => id !== '')),
  note: optionalText(2_000),
  anyway: checkbox(),
  alone: checkbox(),
})

const about = {
  on: z.enum(['known', 'new']).optional(),
  claim: optionalText(600),
  claimId: optionalText(40),
  newClaim: newClaim.optional(),
}

const said = {
  who: who(),
  chain: chain(),
  stance: z.enum(Stance, { error: 'required' }),
  mode: z.enum(StatementMode, { error: 'required' }),
  said: partialDate(),
  place: optionalText(200),
  note: optionalText(2_000),
  figure: figure(),
  rebuttal: z.object({ ...rebuttalFields, kind: rebuttalFields.kind.optional() }).optional(),
}

const common = { ...place, ...answer, ...about, reason: reason() }

const posted = z.discriminatedUnion(
  'what',
  [
    z.object({ what: z.literal('statement'), ...common, ...said }),
    z.object({ what: z.literal('claim'), ...common, ...said }),
    z.object({ what: z.literal('rebuttal'), ...common, ...said }),
    z.object({
      what: z.literal('evidence'),
      ...common,
      who: who(),
      evidence: z.object({
        kind: z.enum(EvidenceKind, { error: 'required' }),
        bearing: z.enum(Bearing, { error: 'required' }),
        description: paragraphs(5_000),
        credibility: credibility(),
        url: httpUrl(),
        archiveUrl: httpUrl(),
      }),
    }),
    z.object({ what: z.literal('comment'), ...place, ...answer, comment: paragraphs(5_000) }),
  ],
  { error: 'required' },
)

type Posted = z.output<typeof posted>
type PostedSaid = Extract<Posted, { what: 'statement' | 'claim' | 'rebuttal' }>
type PostedEvidence = Extract<Posted, { what: 'evidence' }>

/** A claim that a panel makes in the same step. */
export type NewClaim = Omit<z.output<typeof newClaim>, 'kind' | 'alone'> & { kind: ClaimKind }

/** The claim that is meant: one on record, as typed or chosen, or a new one. */
export type About = { known: true; typed: string; id: string } | { known: false; claim: NewClaim }

type Objection = z.output<z.ZodObject<typeof rebuttalFields>>
type Placed = Pick<Posted, 'documentId' | 'snapshotId' | 'spans' | 'stay' | 'suggestion'>

/** Who says what, as posted. `objects`: it was sent as a rebuttal, which on another stance than a denial is an editor's. */
export type SaidInput = Pick<
  PostedSaid,
  'chain' | 'stance' | 'mode' | 'said' | 'place' | 'note' | 'figure' | 'reason'
> & {
  who: NamedSource
  rebuttal: Objection | null
  objects: boolean
}

/** What a panel asks to be recorded at a passage. */
export type AnnotateInput =
  | (Placed & SaidInput & { what: 'statement'; about: About })
  | (Placed & { what: 'claim'; about: Extract<About, { known: false }>; reason: string })
  | (Placed &
      Pick<PostedEvidence, 'evidence' | 'reason'> & {
        what: 'evidence'
        about: About
        who: NamedSource | null
      })
  | (Placed & { what: 'comment'; comment: string })

/**
 * The panel's form, of whichever tab. What comes out is one of four things to do: a statement (with the claim that it is
 * about made in the same step, and with the objection that rests on it, where it asks so), a claim alone, evidence, a
 * comment.
 */
export const annotateInput = posted.transform((input, context): AnnotateInput => {
  if (input.what === 'comment') return input
  const placed = {
    documentId: input.documentId,
    snapshotId: input.snapshotId,
    spans: input.spans,
    stay: input.stay,
    suggestion: input.suggestion,
    reason: input.reason,
  }
  const wrong = (path: (string | number)[], message = 'required') =>
    context.addIssue({ code: 'custom', path, message })
  const about = readAbout(input, wrong)
  if (input.what === 'claim' && input.newClaim?.alone) {
    return about && !about.known ? { ...placed, what: 'claim', about } : z.NEVER
  }
  const named = input.who?.source || input.who?.id ? input.who : null
  checkNew(named, 'who', wrong)
  if (input.what === 'evidence') {
    return about ? { ...placed, what: 'evidence', about, who: named, evidence: input.evidence } : z.NEVER
  }
  if (!named) wrong(['who', 'source'])
  for (const hop of input.chain) checkNew(hop.source ? hop : null, 'chain', wrong, hop.row)
  const objects = input.what === 'rebuttal'
  const rebuttal = readObjection(input, objects, wrong)
  if (!about || !named) return z.NEVER
  const { chain, stance, mode, said, place, note, figure } = input
  return {
    ...placed,
    what: 'statement',
    about,
    who: named,
    ...{ chain, stance, mode, said, place, note, figure, rebuttal, objects },
  }
})

type Wrong = (path: (string | number)[], message?: string) => void

function readAbout(input: PostedSaid | PostedEvidence, wrong: Wrong): About | null {
  const isNew = input.what === 'claim' || input.on === 'new'
  if (!isNew) {
    if (!input.claim && !input.claimId) wrong(['claim'])
    return { known: true, typed: input.claim, id: input.claimId }
  }
  const { alone: _, kind, ...claim } = input.newClaim ?? newClaim.parse({})
  if (!claim.proposition) wrong(['newClaim', 'proposition'])
  if (!kind) wrong(['newClaim', 'kind'])
  return kind && claim.proposition ? { known: false, claim: { ...claim, kind } } : null
}

/** A source that may have to be made needs a kind. */
function checkNew(named: NamedSource | null, field: string, wrong: Wrong, row?: number): void {
  if (named?.create && !named.kind) wrong([field, ...(row === undefined ? [] : [row]), 'kind'])
}

function readObjection(input: PostedSaid, objects: boolean, wrong: Wrong): Objection | null {
  if (!objects && input.stance !== 'denies') return null
  const kind = input.rebuttal?.kind ?? (input.stance === 'denies' ? 'denial' : undefined)
  if (!kind) {
    wrong(['rebuttal', 'kind'])
    return null
  }
  const none = { targetRebuttalId: null, summary: '', counterClaim: '', newCounterClaim: '' }
  return { ...none, counterAnyway: false, ...input.rebuttal, kind }
}

/** A suggestion that is dismissed, or offered again: `documentId`, `snapshotId`, `spans` (its key). */
export const suggestionChoice = z.object({ ...place, stay: checkbox() })

/** What was dismissed in a document is offered again: the passage that is named, or everything. */
export const suggestionsRestored = z.object({
  documentId: recordId(),
  snapshotId: recordId().optional(),
  spans: spansField().optional(),
  stay: checkbox(),
})

export type SuggestionChoice = z.output<typeof suggestionChoice>
export type SuggestionsRestored = z.output<typeof suggestionsRestored>
