'use server'

import { getTranslations } from 'next-intl/server'
import { createImport, createImportFromAddress } from '@/lib/desk/imports/create-import'
import { discardImport } from '@/lib/desk/imports/discard-import'
import { mapImport } from '@/lib/desk/imports/map-columns'
import { readFile } from '@/lib/desk/imports/read-file'
import { importAddress, importFile, importMapping, importStep } from '@/lib/desk/imports/schema'
import { startImport } from '@/lib/desk/imports/start-import'
import { LARGEST_IMPORT } from '@/lib/desk/imports/tables'
import { formAction } from '@/lib/people/form-action'
import { type Result, refuseField } from '@/lib/platform/errors'

/** Reads an uploaded file and keeps its rows. */
export const uploadImportAction = formAction(
  'editor',
  importFile,
  (actor, { file }) => keepFile(actor, file),
  pageOf,
  { hide: ['file'] },
)

/** Begins to read reviews from an address. */
export const fetchImportAction = formAction(
  'editor',
  importAddress,
  (actor, { url }) => createImportFromAddress(actor, url),
  pageOf,
)

/** Saves how columns are read and begins the dry run. */
export const mapImportAction = formAction('editor', importMapping, mapImport, pageOf)

/** Begins to write the rows, or goes on with the rest. */
export const startImportAction = formAction(
  'editor',
  importStep,
  (actor, { id }) => startImport(actor, id),
  pageOf,
)

/** Takes away a file of which nothing was written. */
export const discardImportAction = formAction(
  'editor',
  importStep,
  (actor, { id }) => discardImport(actor, id),
  () => '/desk/imports?done=import_discarded',
)

async function keepFile(actor: { id: string }, file: File): Promise<Result<{ id: string }>> {
  if (file.size > LARGEST_IMPORT) return refuseField('file', 'import_too_large')
  const read = await readFile(new Uint8Array(await file.arrayBuffer()))
  if (read.ok) return createImport(actor, file.name, read.content)
  const t = await getTranslations('errors')
  return refuseField('file', t(read.message, { detail: read.detail ?? '' }))
}

function pageOf({ id }: { id: string }): string {
  return `/desk/imports/${id}`
}
