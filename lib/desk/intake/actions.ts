'use server'

import { redirect } from 'next/navigation'
import { readAddressList } from '@/lib/desk/intake/address-list'
import { requestArchive } from '@/lib/desk/intake/archive'
import { listComplete } from '@/lib/desk/intake/queries'
import { cancelIntake, retryIntake } from '@/lib/desk/intake/retry'
import { saveIntake } from '@/lib/desk/intake/save'
import { saveComplete } from '@/lib/desk/intake/save-batch'
import {
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
import { decodeText } from '@/lib/extraction/charset'
import { fileMediaType } from '@/lib/extraction/file-types'
import { formAction } from '@/lib/people/form-action'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuseField } from '@/lib/platform/errors'

type Begun = { ids: string[]; batchId: string | null }

/** Has one address or several fetched. One that is on record already leads to its document. */
export const fetchAddressesAction = formAction(
  'contributor',
  addressesInput,
  async (actor, { addresses }) => {
    const [only, ...others] = addresses
    const known = only && others.length === 0 ? await findByAddress(only.url) : null
    if (known) redirect(`/desk/documents/${known}?done=document_known`)
    return startIntakes(actor, addresses)
  },
  progressOf,
)

/** Takes a file: a document, or a list of addresses. */
export const takeFileAction = formAction(
  'contributor',
  fileInput,
  (actor, { file }) => takeFile(actor, file),
  progressOf,
)

/** Records a document by hand; a text that stands in another one is pointed out first. */
export const recordByHandAction = formAction(
  'contributor',
  handInput,
  (actor, { anyway, ...input }) => unlessKnown(input.text, anyway, () => createDocument(actor, input)),
  documentOf,
)

/** Saves what was brought in as its form has it now. */
export const saveIntakeAction = formAction(
  'contributor',
  intakeSave,
  (actor, { anyway, ...input }) => unlessKnown(input.text, anyway, () => saveIntake(actor, input)),
  documentOf,
)

/** Saves everything of a batch that needs no further look. */
export const saveBatchAction = formAction(
  'contributor',
  batchSave,
  async (actor, { batchId, newSources }) => ({
    ok: true,
    value: await saveComplete(actor, await listComplete(actor, batchId), newSources),
  }),
  ({ saved, left }, { input }) => `/desk/intake?batch=${input.batchId}&saved=${saved}&left=${left}`,
)

/** Tries once more to fetch or read what failed. */
export const retryIntakeAction = formAction(
  'contributor',
  intakeStep,
  (actor, { id }) => retryIntake(actor, id),
  ({ id }) => `/desk/intake/${id}`,
)

/** Stops fetching, or sets aside what is not wanted. */
export const cancelIntakeAction = formAction(
  'contributor',
  intakeStep,
  (actor, { id }) => cancelIntake(actor, id),
  ({ batchId }, { input }) => (batchId ? `/desk/intake?batch=${batchId}` : `/desk/intake/${input.id}`),
)

/** Asks a web archive to keep a copy of a document's page. */
export const requestArchiveAction = formAction(
  'contributor',
  archiveRequest,
  (actor, { documentId }) => requestArchive(actor, documentId),
  (_job, { input }) => `/desk/documents/${input.documentId}#archive`,
)

async function takeFile(actor: Actor, file: File): Promise<Result<Begun>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (/\.(?:csv|tsv)$/i.test(file.name)) {
    const list = readAddressList(decodeText(bytes, ''))
    return list.ok ? startIntakes(actor, list.addresses) : refuseField('file', list.message)
  }
  const mediaType = fileMediaType(bytes, file.name)
  if (!mediaType) return refuseField('file', 'intake_kind')
  const begun = await startFileIntake(actor, { bytes, fileName: plainName(file.name), mediaType })
  return begun.ok ? { ok: true, value: { ids: [begun.value.id], batchId: null } } : begun
}

async function unlessKnown<T>(
  text: string,
  anyway: boolean,
  save: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const copies = anyway ? [] : await findTextCopies(text)
  return copies.length > 0 ? refuseField('text', 'text_known', copyCandidates(copies)) : save()
}

/** Where one sees how fetching goes. */
function progressOf({ ids, batchId }: Begun): string {
  return batchId ? `/desk/intake?batch=${batchId}` : `/desk/intake/${ids[0]}`
}

function documentOf({ id, snapshotId }: { id: string; snapshotId: string | null }): string {
  return snapshotId ? `/desk/documents/${id}/annotate` : `/desk/documents/${id}?done=document_recorded`
}
