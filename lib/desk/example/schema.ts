import { z } from 'zod'
import { checkbox } from '@/lib/platform/forms/fields'

/** What cannot be undone is ticked first. */
export const removeExampleInput = z.object({
  sure: checkbox().refine((ticked) => ticked, 'tick_to_confirm'),
})
