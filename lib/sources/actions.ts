'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { createSource } from '@/lib/sources/create'
import { editSource } from '@/lib/sources/edit'
import { gradeSource } from '@/lib/sources/grade'
import { sourceEdit, sourceGrade, sourceInput } from '@/lib/sources/schema'

/** Saves the form of a new source. */
export async function createSourceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: sourceInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await createSource(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'source_recorded')
}

/** Saves the form of a source that stands. */
export async function editSourceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: sourceEdit })
  if (submission.status !== 'success') return submission.reply()
  const result = await editSource(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'source')
}

/** Saves a source's grade. */
export async function gradeSourceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: sourceGrade })
  if (submission.status !== 'success') return submission.reply()
  const result = await gradeSource(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'grade')
}

/** Back to the record's page, which is read anew even where its address stays the same, with word of what was done. */
function saved(id: string, done: string): never {
  revalidatePath('/desk', 'layout')
  redirect(`/desk/sources/${id}?done=${done}`)
}
