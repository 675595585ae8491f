import { z } from 'zod'
import { checkbox, recordId } from '@/lib/platform/forms/fields'

/** What can be watched: a claim with all that is on record of it, or a story with its claims. */
export const watching = z.object({
  recordType: z.enum(['claim', 'story']),
  recordId: recordId(),
  /** Watch it from now on; otherwise watch it no more. */
  on: checkbox(),
})

/** Which notifications were read; without any, all of them. */
export const reading = z.object({ id: recordId().optional() })

export type Watching = z.output<typeof watching>
export type Reading = z.output<typeof reading>
