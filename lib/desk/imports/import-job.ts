import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { keepReviews } from '@/lib/desk/imports/create-import'
import { type Outcome, refusedRow, settle } from '@/lib/desk/imports/decide-row'
import { endImportPhase, keepPlans } from '@/lib/desk/imports/end-phase'
import type { EntryRead } from '@/lib/desk/imports/entry'
import { type ImportWork, importRows } from '@/lib/desk/imports/import-rows'
import type { Known } from '@/lib/desk/imports/known-records'
import type { RowOutcome } from '@/lib/desk/imports/note-outcomes'
import { reviewsIn } from '@/lib/desk/imports/read-file'
import { dryHands } from '@/lib/desk/imports/rehearse-row'
import { RowRefused } from '@/lib/desk/imports/row-writer'
import {
  countSettled,
  getImportForWork,
  getKnown,
  newestText,
  nextRows,
} from '@/lib/desk/imports/run-queries'
import type { ImportOptions } from '@/lib/desk/imports/schema'
import { LARGEST_IMPORT } from '@/lib/desk/imports/tables'
import { fetchGuarded } from '@/lib/platform/fetching/guarded'
import { type JobContext, JobFailed, type JobHandler } from '@/lib/platform/jobs/handler'

/** So many rows are written by one transaction: each has its fate in the transaction that wrote its records. */
const WRITTEN_AT_ONCE = 10
const READ_AT_ONCE = 500
/** Others have their turn after so much work, in milliseconds. */
const TURN = 8

const TYPES = ['text/html', 'application/xhtml+xml', 'application/ld+json', 'application/json', 'text/plain']

const phase = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('read'), importId: z.string(), url: z.string() }),
  z.object({ phase: z.literal('plan'), importId: z.string() }),
  z.object({ phase: z.literal('run'), importId: z.string() }),
])

/** Reads an address, foretells each row's fate, or writes the rows. Each can be broken off at any moment and begun again. */
export const importJob: JobHandler = {
  atOnce: 1,
  async run(context) {
    const input = phase.parse(context.input)
    if (input.phase === 'read') return readAddress(context, input.importId, input.url)
    return input.phase === 'plan' ? planRows(context, input.importId) : writeRows(context, input.importId)
  },
}

async function readAddress({ id, signal, progress }: JobContext, importId: string, url: string) {
  await progress({ step: 'import_fetching' })
  const found = await fetchGuarded(url, { signal, maxBytes: LARGEST_IMPORT, types: TYPES })
  if (!found.ok) throw new JobFailed(found.message, { detail: found.detail })
  await progress({ step: 'import_reading' })
  const reviews = reviewsIn(found.bytes)
  if (!reviews.ok) throw new JobFailed(reviews.message, { detail: reviews.detail })
  await keepReviews(importId, id, reviews.reviews)
  return undefined
}

async function planRows({ id, signal, progress }: JobContext, importId: string) {
  const run = await workOn(importId, id, 'planning')
  await progress({ step: 'import_checking', done: 0, total: run.total })
  const { known } = await getKnown()
  const foresee = foreseeing(known, run)
  const turn = turns()
  let after = 0
  for (;;) {
    signal.throwIfAborted()
    const rows = await nextRows(importId, after, READ_AT_ONCE, false)
    const outcomes: RowOutcome[] = []
    for (const { number, data } of rows) {
      outcomes.push({ number, outcome: await foresee(number, data) })
      after = number
      await turn()
    }
    if (rows.length === 0) break
    if (!(await keepPlans(importId, id, outcomes))) throw new JobFailed('import_superseded')
    await progress({ done: after })
  }
  await endImportPhase(importId, id, 'planned')
  return undefined
}

async function writeRows({ id, createdById, signal, progress }: JobContext, importId: string) {
  const run = await workOn(importId, id, 'running')
  const { fileName, options, read, total } = run
  await progress({ step: 'import_writing', done: await countSettled(importId), total })
  const work: ImportWork = {
    importId,
    jobId: id,
    actorId: createdById ?? '',
    fileName,
    options,
    read,
    ...(await getKnown()),
  }
  let after = 0
  for (;;) {
    signal.throwIfAborted()
    const numbers = (await nextRows(importId, after, WRITTEN_AT_ONCE, true)).map(({ number }) => number)
    if (numbers.length === 0) break
    const written = await importRows(work, numbers)
    if (!written.ok) throw new JobFailed(written.message)
    after = numbers.at(-1) ?? after
    await progress({ done: await countSettled(importId) })
    await setImmediate()
  }
  await endImportPhase(importId, id, 'done')
  return undefined
}

async function workOn(importId: string, jobId: string, state: 'planning' | 'running') {
  const run = await getImportForWork(importId)
  if (run?.state !== state || run.jobId !== jobId) throw new JobFailed('import_superseded')
  return run
}

/** Foretells the fate of one row after another. */
function foreseeing(
  known: Known,
  { options, read }: { options: ImportOptions; read: (data: unknown) => EntryRead },
) {
  const hands = dryHands(newestText)
  return async (number: number, data: unknown): Promise<Outcome> => {
    const entry = read(data)
    if (!entry.ok) return refusedRow(entry.faults)
    known.keep()
    hands.begin(number)
    try {
      return await settle(entry.entry, known, hands, options)
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      known.undo()
      return refusedRow(error.faults)
    }
  }
}

/** Lets others have their turn whenever so much time has gone by. */
function turns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await setImmediate()
    since = performance.now()
  }
}
