'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { createImport, createImportFromAddress } from '@/lib/desk/imports/create-import'
import { discardImport } from '@/lib/desk/imports/discard-import'
import { mapImport } from '@/lib/desk/imports/map-columns'
import { readFile } from '@/lib/desk/imports/read-file'
import { importAddress, importFile, importMapping, importStep } from '@/lib/desk/imports/schema'
import { startImport } from '@/lib/desk/imports/start-import'
import { LARGEST_IMPORT } from '@/lib/desk/imports/tables'
import { requireActor } from '@/lib/people/auth/session'
import { type Result, refuseField } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** A file cannot go back to the browser: whoever sent one is asked to choose it again. */
const NOT_SENT_BACK: ['file'] = ['file']

/** Reads an uploaded file and keeps its rows. */
export async function uploadImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: importFile })
  if (submission.status !== 'success') return submission.reply({ hideFields: NOT_SENT_BACK })
  const { file } = submission.value
  const result = await keepFile(actor, file)
  if (!result.ok) return replyTo(submission, result, NOT_SENT_BACK)
  goTo(result.value.id)
}

/** Begins to read reviews from an address. */
export async function fetchImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: importAddress })
  if (submission.status !== 'success') return submission.reply()
  const result = await createImportFromAddress(actor, submission.value.url)
  if (!result.ok) return replyTo(submission, result)
  goTo(result.value.id)
}

/** Saves how columns are read and begins the dry run. */
export async function mapImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: importMapping })
  if (submission.status !== 'success') return submission.reply()
  const result = await mapImport(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  goTo(result.value.id)
}

/** Begins to write the rows, or goes on with the rest. */
export async function startImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: importStep })
  if (submission.status !== 'success') return submission.reply()
  const result = await startImport(actor, submission.value.id)
  if (!result.ok) return replyTo(submission, result)
  goTo(result.value.id)
}

/** Takes away a file of which nothing was written. */
export async function discardImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: importStep })
  if (submission.status !== 'success') return submission.reply()
  const result = await discardImport(actor, submission.value.id)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect('/desk/imports?done=import_discarded')
}

async function keepFile(actor: { id: string }, file: File): Promise<Result<{ id: string }>> {
  if (file.size > LARGEST_IMPORT) return refuseField('file', 'import_too_large')
  const read = await readFile(new Uint8Array(await file.arrayBuffer()))
  if (read.ok) return createImport(actor, file.name, read.content)
  const t = await getTranslations('errors')
  return refuseField('file', t(read.message, { detail: read.detail ?? '' }))
}

function goTo(id: string): never {
  revalidatePath('/desk', 'layout')
  redirect(`/desk/imports/${id}`)
}
