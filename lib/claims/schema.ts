import { z } from 'zod'
import { ClaimKind } from '@/generated/prisma/enums'
import {
  checkbox,
  language,
  line,
  optionalText,
  partialDate,
  reason,
  recordId,
  requiredReason,
  version,
} from '@/lib/platform/forms/fields'

const MOST_STORIES = 50
const MOST_MOVED = 500

/** Ids, each once. */
const ids = (most: number) =>
  z
    .union([z.string().max(40), z.array(z.string().max(40)).max(most)])
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())].filter((id) => id !== ''))

/** One proposition that could be true or false, in neutral words. */
export const claimInput = z.object({
  proposition: line(500),
  kind: z.enum(ClaimKind, { error: 'required' }),
  event: partialDate(),
  place: optionalText(200),
  storyIds: ids(MOST_STORIES),
  language: language(),
  note: optionalText(2_000),
  /** Record it although claims on record look like it. */
  anyway: checkbox(),
  reason: reason(),
})

export const claimEdit = claimInput.extend({ id: recordId(), version: version() })

/** The second of two things that a claim says, and what of the record goes to it. */
export const claimSplit = z.object({
  id: recordId(),
  version: version(),
  proposition: line(500),
  kind: z.enum(ClaimKind, { error: 'required' }),
  event: partialDate(),
  place: optionalText(200),
  note: optionalText(2_000),
  statementIds: ids(MOST_MOVED),
  rebuttalIds: ids(MOST_MOVED),
  evidenceIds: ids(MOST_MOVED),
  anyway: checkbox(),
  reason: requiredReason(),
})

/** Who looks after a claim, or nobody. */
export const claimAssignment = z.object({
  id: recordId(),
  assigneeId: optionalText(40).transform((id) => id || null),
})

/** The order in which a story shows its claims: each with its place, counted from 1. */
export const claimOrder = z.object({
  storyId: recordId(),
  places: z
    .array(
      z.object({
        id: recordId(),
        place: z.coerce
          .number({ error: 'bad_place' })
          .int('bad_place')
          .min(1, 'bad_place')
          .max(100_000, 'bad_place'),
      }),
    )
    .max(1_000),
})

export type ClaimInput = z.output<typeof claimInput>
export type ClaimEdit = z.output<typeof claimEdit>
export type ClaimSplit = z.output<typeof claimSplit>
export type ClaimAssignment = z.output<typeof claimAssignment>
export type ClaimOrder = z.output<typeof claimOrder>
