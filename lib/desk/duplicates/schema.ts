import { z } from 'zod'
import { reason, recordId } from '@/lib/platform/forms/fields'

/** Two records are not one. */
export const different = z.object({ id: recordId(), reason: reason() })

export type Different = z.output<typeof different>
