import { z } from 'zod'
import { partialDate, reason, recordId } from '@/lib/platform/forms/fields'

/** In UTF-16 units: a bound on what is looked at; the text's own limit is counted in code points after normalising. */
const PASTED = 4_000_000

/** A document whose address is to be fetched once more. */
export const againRequest = z.object({ documentId: recordId() })

/** A text that is said to be the present one of a document. */
export const textOffer = z.object({
  documentId: recordId(),
  text: z.string({ error: 'required' }).min(1, 'required').max(PASTED, 'text_too_long'),
  retrieved: partialDate(),
})

/** To store a text after it was compared with the snapshot `comparedWith` (empty: there was none). */
export const storeAgain = z.object({
  documentId: recordId(),
  intakeId: recordId(),
  comparedWith: z.string().max(40).optional().default(''),
  reason: reason(),
})

export type TextOffer = z.output<typeof textOffer>
export type StoreAgain = z.output<typeof storeAgain>
