'use server'

import { fetchAgain, offerText, storeAgain } from '@/lib/desk/intake/refetch'
import { againRequest, storeAgain as storeAgainInput, textOffer } from '@/lib/desk/intake/refetch-schema'
import { formAction } from '@/lib/people/form-action'

/** Has a document's address fetched once more, and leads to where its progress is shown. */
export const fetchAgainAction = formAction('contributor', againRequest, fetchAgain, progressOf)

/** Takes the present text of a document that has one already, and leads to what would change. */
export const offerTextAction = formAction('contributor', textOffer, offerText, progressOf)

/** Stores the text that was looked at, or notes that it is unchanged. */
export const storeAgainAction = formAction(
  'contributor',
  storeAgainInput,
  storeAgain,
  ({ unchanged }, { input }) =>
    `/desk/documents/${input.documentId}?noted=${unchanged ? 'unchanged' : 'stored'}#snapshots`,
)

function progressOf(
  { intakeId }: { intakeId: string },
  { input }: { input: { documentId: string } },
): string {
  return `/desk/documents/${input.documentId}/again?intake=${intakeId}`
}
