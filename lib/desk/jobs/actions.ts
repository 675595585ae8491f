'use server'

import { z } from 'zod'
import { formAction, STAY } from '@/lib/people/form-action'
import { recordId } from '@/lib/platform/forms/fields'
import { cancelJob } from '@/lib/platform/jobs/queue'

/** Cancels a job that waits or runs. */
export const cancelJobAction = formAction(
  'contributor',
  z.object({ id: recordId() }),
  (actor, { id }) => cancelJob(actor, id),
  () => STAY,
)
