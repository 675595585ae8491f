'use server'

import { decidePlacement } from '@/lib/desk/placements/decide'
import { placementChoice } from '@/lib/desk/placements/schema'
import { formAction } from '@/lib/people/form-action'

/** Decides where a quote stands in the newest text of its document. */
export const decidePlacementAction = formAction(
  'contributor',
  placementChoice,
  decidePlacement,
  ({ id }) => `/desk/quotes/${id}?done=quote_decided`,
)
