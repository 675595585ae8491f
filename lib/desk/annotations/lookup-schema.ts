import { z } from 'zod'
import { spansField } from '@/lib/desk/annotations/spans-schema'
import { line, optionalText, recordId } from '@/lib/platform/forms/fields'

const MOST_STORIES = 50

/** What `…/annotate/reading` is asked: `?snapshot=<id>&spans=120-180`. */
export const readingQuery = z.object({ snapshot: recordId(), spans: spansField() })

/**
 * What `…/annotate/claims` is asked as somebody types:
 * `?text=…&story=<id>&story=<id>&source=<id>&counted=killed&area=Gaza&low=7000`; all but `text` may be left out.
 */
export const claimsQuery = z.object({
  text: line(600),
  story: z
    .union([z.string().max(40), z.array(z.string().max(40)).max(MOST_STORIES)])
    .optional()
    .transform((value) => [value ?? []].flat().filter((id) => id !== '')),
  source: optionalText(40),
  counted: optionalText(100),
  area: optionalText(200),
  /** As typed; what is no number counts as none. */
  low: optionalText(40).transform((typed) => {
    const low = Number(typed.replace(/[,\s'’]/g, ''))
    return typed !== '' && Number.isFinite(low) ? low : null
  }),
})

/** What `…/annotate/sources` is asked as somebody types a name: `?text=…`. */
export const sourcesQuery = z.object({ text: line(200) })

export type ClaimsQuery = z.output<typeof claimsQuery>
