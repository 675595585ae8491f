'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { addSnapshot } from '@/lib/documents/add-snapshot'
import { editDocument } from '@/lib/documents/edit'
import { documentEdit, snapshotInput } from '@/lib/documents/schema'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Saves the form of a document that stands. */
export async function editDocumentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: documentEdit })
  if (submission.status !== 'success') return submission.reply()
  const result = await editDocument(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'document')
}

/** Stores a document's text as it was retrieved now. */
export async function addSnapshotAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: snapshotInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await addSnapshot(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  const noted = result.value.unchanged ? 'unchanged' : 'stored'
  revalidatePath('/desk', 'layout')
  redirect(`/desk/documents/${submission.value.documentId}?noted=${noted}#snapshots`)
}

/** Back to the record's page, which is read anew even where its address stays the same, with word of what was done. */
function saved(id: string, done: string): never {
  revalidatePath('/desk', 'layout')
  redirect(`/desk/documents/${id}?done=${done}`)
}
