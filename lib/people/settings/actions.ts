'use server'

import { formAction, STAY } from '@/lib/people/form-action'
import { soloPublishingInput } from '@/lib/people/settings/schema'
import { setSoloPublishing } from '@/lib/people/settings/set-solo-publishing'

/** Decides whether the author of an assessment may publish it himself. */
export const setSoloPublishingAction = formAction('admin', soloPublishingInput, setSoloPublishing, () => STAY)
