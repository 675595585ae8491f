import { z } from 'zod'
import { optionalText, reason, recordId } from '@/lib/platform/forms/fields'

/**
 * What is decided about a quote in a later text of its document: that the place found is right, that it stands where these
 * words do (`occurrence` counts from 1 where they stand several times), or that it is gone from the text. `stamp`: what the
 * form was shown of it.
 */
export const placementChoice = z
  .object({
    id: recordId(),
    stamp: z.string({ error: 'stale' }).max(200, 'stale'),
    decision: z.enum(['confirmed', 'placed', 'gone'], { error: 'required' }),
    exact: optionalText(5_000),
    occurrence: z.coerce
      .number({ error: 'quote_occurrence' })
      .int('quote_occurrence')
      .min(1, 'quote_occurrence')
      .max(100_000, 'quote_occurrence')
      .optional()
      .transform((number) => number ?? null),
    reason: reason(),
  })
  .superRefine(({ decision, exact, reason }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (decision === 'placed' && !exact) missing('exact', 'required')
    if (decision === 'gone' && !reason) missing('reason', 'reason_required')
  })

export type PlacementChoice = z.output<typeof placementChoice>
