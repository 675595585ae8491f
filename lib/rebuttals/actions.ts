'use server'

import { formAction } from '@/lib/people/form-action'
import { correctRebuttal } from '@/lib/rebuttals/correct'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { counterClaimLink, rebuttalCorrection, rebuttalInput, standingDecision } from '@/lib/rebuttals/schema'
import { setCounterClaim } from '@/lib/rebuttals/set-counter-claim'

/** Saves the form of a new rebuttal that rests on a statement on record. */
export const recordRebuttalAction = formAction(
  'editor',
  rebuttalInput,
  recordRebuttal,
  ({ id, claimId }) => `/desk/claims/${claimId}?done=rebuttal#rebuttal-${id}`,
)

/** Saves the decision on a rebuttal's standing. */
export const decideStandingAction = formAction(
  'editor',
  standingDecision,
  decideStanding,
  ({ id, claimId }) => `/desk/claims/${claimId}?done=standing#rebuttal-${id}`,
)

/** Saves what a rebuttal should have said, as a row of its own. */
export const correctRebuttalAction = formAction(
  'editor',
  rebuttalCorrection,
  correctRebuttal,
  ({ id }) => `/desk/rebuttals/${id}?done=corrected`,
)

/** Links a rebuttal's counter-claim. */
export const setCounterClaimAction = formAction(
  'editor',
  counterClaimLink,
  setCounterClaim,
  ({ id }) => `/desk/rebuttals/${id}?done=counter`,
)
