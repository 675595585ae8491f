'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { decideDifferent, searchDuplicates } from '@/lib/desk/duplicates/decide'
import { different } from '@/lib/desk/duplicates/schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { MERGEABLE } from '@/lib/record/merged-records'

/** Starts the search for duplicates over the whole tracker. */
export async function searchDuplicatesAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: z.object({}) })
  if (submission.status !== 'success') return submission.reply()
  const result = await searchDuplicates(actor)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk/duplicates')
  return submission.reply({ resetForm: true })
}

const decision = different.extend({
  type: z.enum(MERGEABLE),
  /** The pair to go on with. */
  next: z.string().max(40).optional(),
})

/** Says that two records are two, and goes on to the next pair. */
export async function decideDifferentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: decision })
  if (submission.status !== 'success') return submission.reply()
  const { type, next, ...decided } = submission.value
  const result = await decideDifferent(actor, decided)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk/duplicates')
  redirect(
    `/desk/duplicates?${new URLSearchParams({ type, ...(next ? { at: next } : {}), done: 'different' })}`,
  )
}
