import { z } from 'zod'
import { checkbox, recordId } from '@/lib/platform/forms/fields'

/**
 * Which step is taken back: by its id, or as the last one that touched a record; without either, the last that can be.
 * `stay`: the answer tells, and the page stays.
 */
export const undoing = z.object({
  id: recordId().optional(),
  record: recordId().optional(),
  stay: checkbox().optional(),
})

export type Undoing = z.output<typeof undoing>
