import { z } from 'zod'
import { AttributionHow, Stance, StatementMode } from '@/generated/prisma/enums'
import {
  checkbox,
  line,
  optionalText,
  partialDate,
  reason,
  recordId,
  requiredReason,
  version,
} from '@/lib/platform/forms/fields'
import { quotes } from '@/lib/quotes/schema'
import { type RebuttalPart, rebuttalFields } from '@/lib/rebuttals/part-schema'
import { figure } from '@/lib/statements/figure-schema'

const MOST_STEPS = 12

/**
 * One hop of the chain; sources and documents as typed: name, alias, title, address or id. `row`: where it stands in its
 * form, hops left empty counted.
 */
export type StepInput = {
  source: string
  how: AttributionHow
  wording: string
  document: string
  row?: number
}

const step = z.object({
  source: optionalText(300),
  how: z.enum(AttributionHow).optional(),
  wording: optionalText(300),
  document: optionalText(2_000),
})

const isBlank = ({ source, how, wording, document }: z.output<typeof step>) =>
  !how && !source && !wording && !document

/**
 * Ordered from origin to document. A hop of which nothing was filled in is dropped; one without a source can only be the
 * first: that is the speaker.
 */
const chain = () =>
  z
    .array(step)
    .max(MOST_STEPS, 'too_many')
    .optional()
    .transform((hops, context): StepInput[] =>
      (hops ?? []).flatMap(({ how, ...hop }, row, all) => {
        if (isBlank({ how, ...hop })) return []
        if (!hop.source && !all.slice(0, row).every(isBlank))
          context.addIssue({ code: 'custom', path: [row, 'source'], message: 'required' })
        if (!how) context.addIssue({ code: 'custom', path: [row, 'how'], message: 'required' })
        return how ? [{ ...hop, how, row }] : []
      }),
    )

const said = {
  /** Who takes the stance, and in which document: as typed. */
  source: line(300),
  document: line(2_000),
  stance: z.enum(Stance, { error: 'required' }),
  mode: z.enum(StatementMode, { error: 'required' }),
  said: partialDate(),
  place: optionalText(200),
  note: optionalText(2_000),
  quotes: quotes(),
  chain: chain(),
  figure: figure(),
  reason: reason(),
}

const fields = z.object({
  claimId: recordId(),
  ...said,
  /** An objection rests on the statement, whatever its stance. A denial always carries one. */
  objects: checkbox(),
  rebuttal: z.object({ ...rebuttalFields, kind: rebuttalFields.kind.optional() }).optional(),
})

/** A statement and, in the same step, the objection that rests on it: never a denial without one. */
export const statementInput = fields.transform(
  ({ objects, rebuttal, ...statement }, context): StatementInput => {
    if (statement.stance !== 'denies' && !objects) return { ...statement, rebuttal: null }
    if (!rebuttal?.kind) {
      context.addIssue({ code: 'custom', path: ['rebuttal', 'kind'], message: 'rebuttal_missing' })
      return z.NEVER
    }
    return { ...statement, rebuttal: { ...rebuttal, kind: rebuttal.kind } }
  },
)

export const statementEdit = z.object({ id: recordId(), version: version(), ...said })
/** The claim that a statement belongs on: its proposition, address or id. */
export const statementMove = z.object({
  id: recordId(),
  version: version(),
  claim: line(500),
  reason: requiredReason(),
})
export const statementWithdrawal = z.object({ id: recordId(), version: version(), reason: requiredReason() })

export type StatementInput = Omit<z.output<typeof fields>, 'objects' | 'rebuttal'> & {
  rebuttal: RebuttalPart | null
}
export type StatementEdit = z.output<typeof statementEdit>
export type StatementMove = z.output<typeof statementMove>
export type StatementWithdrawal = z.output<typeof statementWithdrawal>
/** What a statement says, new or changed. */
export type StatementSaid = Omit<StatementEdit, 'id' | 'version' | 'reason'>
