'use server'

import { z } from 'zod'
import { decideDifferent, searchDuplicates } from '@/lib/desk/duplicates/decide'
import { different } from '@/lib/desk/duplicates/schema'
import { EMPTIED, formAction } from '@/lib/people/form-action'
import { MERGEABLE } from '@/lib/record/merged-records'

/** Starts the search for duplicates over the whole tracker. */
export const searchDuplicatesAction = formAction('editor', z.object({}), searchDuplicates, () => EMPTIED)

/** Says that two records are two, and goes on to the next pair. */
export const decideDifferentAction = formAction(
  'editor',
  different.extend({
    type: z.enum(MERGEABLE),
    /** The pair to go on with. */
    next: z.string().max(40).optional(),
  }),
  (actor, { type: _type, next: _next, ...decided }) => decideDifferent(actor, decided),
  (_done, { input: { type, next } }) =>
    `/desk/duplicates?${new URLSearchParams({ type, ...(next ? { at: next } : {}), done: 'different' })}`,
)
