import { z } from 'zod'
import { checkbox, reason } from '@/lib/platform/forms/fields'

/** Key of the setting whether the author of an assessment may publish it himself (JSON `true` or `false`). */
export const SOLO_PUBLISHING = 'soloPublishing'

export const soloPublishingInput = z.object({ soloPublishing: checkbox(), reason: reason() })

export type SoloPublishingInput = z.output<typeof soloPublishingInput>
