'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { readAddressList } from '@/lib/desk/intake/address-list'
import { requestArchive } from '@/lib/desk/intake/archive'
import { listComplete } from '@/lib/desk/intake/queries'
import { cancelIntake, retryIntake } from '@/lib/desk/intake/retry'
import { saveIntake } from '@/lib/desk/intake/save'
import { saveComplete } from '@/lib/desk/intake/save-batch'
import {
  type Address,
  addressesInput,
  archiveRequest,
  batchSave,
  fileInput,
  handInput,
  intakeSave,
  intakeStep,
} from '@/lib/desk/intake/schema'
import { startFileIntake, startIntakes } from '@/lib/desk/intake/start'
import { copyCandidates, findTextCopies } from '@/lib/documents/copies'
import { createDocument } from '@/lib/documents/create'
import { findByAddress } from '@/lib/documents/desk-queries'
import { plainName } from '@/lib/evidence/file-type'
import { fileMediaType } from '@/lib/extraction/file-types'
import { decodeText } from '@/lib/intake/extraction/charset'
import { requireActor } from '@/lib/people/auth/session'
import type { Actor } from '@/lib/platform/actor'
import { refuse, refuseField } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Has one address or several fetched. One that is on record already leads to its document. */
export async function fetchAddressesAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: addressesInput })
  if (submission.status !== 'success') return submission.reply()
  const { addresses } = submission.value
  const [only, ...others] = addresses
  const known = only && others.length === 0 ? await findByAddress(only.url) : null
  if (known) redirect(`/desk/documents/${known}?done=document_known`)
  return replyTo(submission, await start(actor, addresses))
}

/** Takes a file: a document, or a list of addresses. */
export async function takeFileAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: fileInput })
  if (submission.status !== 'success') return submission.reply()
  const { file } = submission.value
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (/\.(?:csv|tsv)$/i.test(file.name)) {
    const list = readAddressList(decodeText(bytes, ''))
    if (!list.ok) return replyTo(submission, refuseField('file', list.message))
    return replyTo(submission, await start(actor, list.addresses))
  }
  const mediaType = fileMediaType(bytes, file.name)
  if (!mediaType) return replyTo(submission, refuseField('file', 'intake_kind'))
  const result = await startFileIntake(actor, { bytes, fileName: plainName(file.name), mediaType })
  if (!result.ok) return replyTo(submission, result)
  redirect(`/desk/intake/${result.value.id}`)
}

/** Records a document by hand; a text that stands in another one is pointed out first. */
export async function recordByHandAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: handInput })
  if (submission.status !== 'success') return submission.reply()
  const { anyway, ...input } = submission.value
  const copies = anyway ? [] : await findTextCopies(input.text)
  if (copies.length > 0) return replyTo(submission, refuseField('text', 'text_known', copyCandidates(copies)))
  const result = await createDocument(actor, input)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  const { id, snapshotId } = result.value
  redirect(snapshotId ? `/desk/documents/${id}/annotate` : `/desk/documents/${id}?done=document_recorded`)
}

/** Saves what was brought in as its form has it now. */
export async function saveIntakeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: intakeSave })
  if (submission.status !== 'success') return submission.reply()
  const { anyway, ...input } = submission.value
  const copies = anyway ? [] : await findTextCopies(input.text)
  if (copies.length > 0) return replyTo(submission, refuseField('text', 'text_known', copyCandidates(copies)))
  const result = await saveIntake(actor, input)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  const { id, snapshotId } = result.value
  redirect(snapshotId ? `/desk/documents/${id}/annotate` : `/desk/documents/${id}?done=document_recorded`)
}

/** Saves everything of a batch that needs no further look. */
export async function saveBatchAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: batchSave })
  if (submission.status !== 'success') return submission.reply()
  const { batchId, newSources } = submission.value
  const { saved, left } = await saveComplete(actor, await listComplete(actor, batchId), newSources)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/intake?batch=${batchId}&saved=${saved}&left=${left}`)
}

/** Tries once more to fetch or read what failed. */
export async function retryIntakeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: intakeStep })
  if (submission.status !== 'success') return submission.reply()
  const result = await retryIntake(actor, submission.value.id)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/intake/${result.value.id}`)
}

/** Stops fetching, or sets aside what is not wanted. */
export async function cancelIntakeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: intakeStep })
  if (submission.status !== 'success') return submission.reply()
  const result = await cancelIntake(actor, submission.value.id)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  const { batchId } = result.value
  redirect(batchId ? `/desk/intake?batch=${batchId}` : `/desk/intake/${submission.value.id}`)
}

/** Asks a web archive to keep a copy of a document's page. */
export async function requestArchiveAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: archiveRequest })
  if (submission.status !== 'success') return submission.reply()
  const { documentId } = submission.value
  const result = await requestArchive(actor, documentId)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  redirect(`/desk/documents/${documentId}#archive`)
}

/** Begins to fetch, and leads to where one sees how it goes. */
async function start(actor: Actor, addresses: readonly Address[]) {
  const result = await startIntakes(actor, addresses)
  if (!result.ok) return result
  const { ids, batchId } = result.value
  const [id] = ids
  if (!id) return refuse('invalid')
  redirect(batchId ? `/desk/intake?batch=${batchId}` : `/desk/intake/${id}`)
}
