import { z } from 'zod'
import { optionalText } from '@/lib/platform/forms/fields'
import type { Span } from '@/lib/text/spans'

const MOST_QUOTES = 20

/**
 * A passage as it stands in a document, and which of the places where it stands (1, 2, …); null: there is but one. `row`:
 * where it stands in its form, fields left empty counted. `at`: where it was selected in the newest text, in code points.
 */
export type QuoteInput = {
  exact: string
  occurrence: number | null
  row?: number
  at?: Span
}

const quote = z.object({
  exact: optionalText(5_000),
  occurrence: z.coerce
    .number({ error: 'quote_occurrence' })
    .int('quote_occurrence')
    .min(1, 'quote_occurrence')
    .max(100_000, 'quote_occurrence')
    .optional()
    .transform((number) => number ?? null),
})

/** The quotes of a form: several for a quote in pieces. Fields that were left empty are dropped. */
export const quotes = () =>
  z
    .array(quote)
    .max(MOST_QUOTES, 'too_many')
    .optional()
    .transform((all): QuoteInput[] =>
      (all ?? []).map((it, row) => ({ ...it, row })).filter(({ exact }) => exact !== ''),
    )
