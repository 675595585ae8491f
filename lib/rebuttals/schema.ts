import { z } from 'zod'
import { Standing } from '@/generated/prisma/enums'
import { optionalText, reason, recordId, requiredReason, version } from '@/lib/platform/forms/fields'
import { rebuttalFields } from '@/lib/rebuttals/part-schema'

/** An objection that rests on a statement on record. */
export const rebuttalInput = z.object({
  claimId: recordId(),
  statementId: recordId(),
  ...rebuttalFields,
  reason: reason(),
})

/** What a rebuttal should have said: a row of its own that takes its place. */
export const rebuttalCorrection = z.object({
  id: recordId(),
  version: version(),
  statementId: recordId(),
  ...rebuttalFields,
  reason: requiredReason(),
})

export const standingDecision = z.object({
  id: recordId(),
  version: version(),
  standing: z.enum(Standing, { error: 'required' }),
  reason: requiredReason(),
  /** The evidence that it rests on; upheld and refuted cannot do without. */
  evidenceId: optionalText(40).transform((id) => id || null),
})

export const counterClaimLink = z.object({
  id: recordId(),
  version: version(),
  counterClaim: rebuttalFields.counterClaim,
  newCounterClaim: rebuttalFields.newCounterClaim,
  counterKind: rebuttalFields.counterKind,
  counterAnyway: rebuttalFields.counterAnyway,
  reason: reason(),
})

export type RebuttalInput = z.output<typeof rebuttalInput>
export type RebuttalCorrection = z.output<typeof rebuttalCorrection>
export type StandingDecisionInput = z.output<typeof standingDecision>
export type CounterClaimLink = z.output<typeof counterClaimLink>
/** The claim that says what holds instead, as it was typed. */
export type CounterClaimInput = Pick<
  CounterClaimLink,
  'counterClaim' | 'newCounterClaim' | 'counterKind' | 'counterAnyway'
>
