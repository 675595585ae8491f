import { createImport } from '@/lib/desk/imports/create-import'
import { importJob } from '@/lib/desk/imports/import-job'
import { mapImport } from '@/lib/desk/imports/map-columns'
import { readFile } from '@/lib/desk/imports/read-file'
import { importMapping } from '@/lib/desk/imports/schema'
import { startImport } from '@/lib/desk/imports/start-import'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { value } from '@/tests/support/results'

type By = Pick<Actor, 'id'>

/** Keeps a file as an import, as its upload does; answers the import's id. */
export async function upload(by: By, text: string | Uint8Array, name = 'rows.csv'): Promise<string> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const read = await readFile(bytes)
  if (!read.ok) throw new Error(read.message)
  return value(await createImport(by, name, read.content)).id
}

/** Runs the job that the import has waiting, as the runner of jobs would. */
export async function work(importId: string, signal = new AbortController().signal): Promise<void> {
  const run = await db.importRun.findUniqueOrThrow({ where: { id: importId } })
  const job = await db.job.findUniqueOrThrow({ where: { id: run.jobId ?? '' } })
  const stored = job.input
  const input = stored && typeof stored === 'object' && 'value' in stored ? stored.value : null
  const progress = async () => {}
  await importJob.run({ id: job.id, input, createdById: job.createdById, attempt: 1, signal, progress })
}

/** Takes the guessed mapping, with changes, and makes the dry run. */
export async function plan(by: By, importId: string, more: Record<string, unknown> = {}): Promise<void> {
  const { version, mapping } = await db.importRun.findUniqueOrThrow({ where: { id: importId } })
  const guessed = mapping && typeof mapping === 'object' && 'columns' in mapping ? mapping.columns : []
  value(await mapImport(by, importMapping.parse({ id: importId, version, columns: guessed, ...more })))
  await work(importId)
}

/** Writes what was planned. */
export async function run(by: By, importId: string): Promise<void> {
  value(await startImport(by, importId))
  await work(importId)
}

/** Upload, dry run and run in one go. */
export async function importAll(
  by: By,
  text: string | Uint8Array,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = await upload(by, text)
  await plan(by, id, more)
  await run(by, id)
  return id
}

/** The rows of an import, in order. */
export function rowsOf(importId: string) {
  return db.importRow.findMany({ where: { importId }, orderBy: { number: 'asc' } })
}
