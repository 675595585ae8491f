'use server'

import { assignClaim } from '@/lib/claims/assign'
import { createClaim } from '@/lib/claims/create'
import { editClaim } from '@/lib/claims/edit'
import { orderClaims } from '@/lib/claims/order'
import { claimAssignment, claimEdit, claimInput, claimOrder } from '@/lib/claims/schema'
import { formAction } from '@/lib/people/form-action'

/** Saves the form of a new claim. */
export const createClaimAction = formAction(
  'contributor',
  claimInput,
  createClaim,
  backWith('claim_recorded'),
)

/** Saves the form of a claim that stands. */
export const editClaimAction = formAction('contributor', claimEdit, editClaim, backWith('claim'))

/** Gives a claim to a colleague, takes it, or leaves it. */
export const assignClaimAction = formAction('contributor', claimAssignment, assignClaim, backWith('assigned'))

/** Puts a story's claims in order. */
export const orderClaimsAction = formAction(
  'editor',
  claimOrder,
  orderClaims,
  (_moved, { input }) => `/desk/stories/${input.storyId}?done=order`,
)

function backWith(done: string) {
  return ({ id }: { id: string }) => `/desk/claims/${id}?done=${done}`
}
