import { z } from 'zod'
import { parseSpans } from '@/lib/desk/annotations/spans'
import type { Span } from '@/lib/text/spans'

/** A passage as forms and addresses hold it: `120-180,195-240`, code points, the end left out. */
export const spansField = () =>
  z.string({ error: 'passage_missing' }).transform((typed, context): Span[] => {
    const parsed = parseSpans(typed)
    if (parsed) return parsed
    context.addIssue({ code: 'custom', message: 'passage_missing' })
    return z.NEVER
  })
