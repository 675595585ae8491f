'use server'

import { addEvidence } from '@/lib/evidence/add'
import { editEvidence } from '@/lib/evidence/edit'
import { evidenceEdit, evidenceInput, evidenceWithdrawal } from '@/lib/evidence/schema'
import { withdrawEvidence } from '@/lib/evidence/withdraw'
import { formAction } from '@/lib/people/form-action'

/** Saves the form of new evidence. */
export const addEvidenceAction = formAction('contributor', evidenceInput, addEvidence, backWith('evidence'), {
  hide: ['file'],
})

/** Saves the form of evidence that stands. */
export const editEvidenceAction = formAction(
  'contributor',
  evidenceEdit,
  editEvidence,
  backWith('evidence_saved'),
  { hide: ['file'] },
)

/** Withdraws evidence that was recorded in error. */
export const withdrawEvidenceAction = formAction(
  'contributor',
  evidenceWithdrawal,
  withdrawEvidence,
  backWith('evidence_withdrawn'),
)

function backWith(done: string) {
  return ({ id, claimId }: { id: string; claimId: string }) =>
    `/desk/claims/${claimId}?done=${done}#evidence-${id}`
}
