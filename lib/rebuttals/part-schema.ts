import { z } from 'zod'
import { ClaimKind, RebuttalKind } from '@/generated/prisma/enums'
import { checkbox, optionalText } from '@/lib/platform/forms/fields'

/** The fields of an objection that it has wherever it is recorded. */
export const rebuttalFields = {
  kind: z.enum(RebuttalKind, { error: 'required' }),
  /** The rebuttal that it answers, by id; left empty it answers the claim. */
  targetRebuttalId: optionalText(40).transform((id) => id || null),
  summary: optionalText(1_000),
  /** A claim on record that says what holds instead: its proposition, address or id. */
  counterClaim: optionalText(600),
  /** Or the proposition of a new one, and its kind (that of the claim unless told). */
  newCounterClaim: optionalText(500),
  counterKind: z.enum(ClaimKind).optional(),
  /** Record the new one although claims on record look like it. */
  counterAnyway: checkbox(),
}

/** An objection that is recorded in one step with the statement that it rests on. */
export type RebuttalPart = z.output<z.ZodObject<typeof rebuttalFields>>
