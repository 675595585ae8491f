'use server'

import { formAction, STAY } from '@/lib/people/form-action'
import { setSoloPublishing } from '@/lib/people/settings/change'
import { soloPublishingInput } from '@/lib/people/settings/schema'

/** Decides whether the author of an assessment may publish it himself. */
export const setSoloPublishingAction = formAction('admin', soloPublishingInput, setSoloPublishing, () => STAY)
