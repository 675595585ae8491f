'use server'

import { removeExample } from '@/lib/desk/example/remove'
import { removeExampleInput } from '@/lib/desk/example/schema'
import { EMPTIED, formAction } from '@/lib/people/form-action'

/** Removes the example story for good. */
export const removeExampleAction = formAction('admin', removeExampleInput, removeExample, () => EMPTIED)
