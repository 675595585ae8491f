'use server'

import { undoing } from '@/lib/desk/undo/schema'
import { undoAction } from '@/lib/desk/undo/undo'
import { EMPTIED, formAction } from '@/lib/people/form-action'

/** Takes back a step of whoever is signed in, and leads to the list of steps, which says so. */
export const undoStepAction = formAction('contributor', undoing, undoAction, (_undone, { input }) =>
  input.stay ? EMPTIED : '/desk/undo?done=undone',
)
