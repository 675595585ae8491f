import { setImmediate } from 'node:timers/promises'
import { type Outcome, refusedRow, settle } from '@/lib/desk/imports/decide-row'
import type { EntryRead } from '@/lib/desk/imports/entry'
import type { Known } from '@/lib/desk/imports/known-records'
import { importReason } from '@/lib/desk/imports/names'
import { noteFates, type RowOutcome } from '@/lib/desk/imports/note-outcomes'
import { canImport } from '@/lib/desk/imports/policy'
import { lastLine, refreshKnown } from '@/lib/desk/imports/read-known'
import { writingHands } from '@/lib/desk/imports/record-row'
import { RowRefused } from '@/lib/desk/imports/row-writer'
import type { ImportOptions } from '@/lib/desk/imports/schema'
import { keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse } from '@/lib/platform/errors'
import { type Write, write } from '@/lib/record/command'

/** What a run works with; `known` and `seq` go on from batch to batch. */
export type ImportWork = {
  importId: string
  jobId: string
  actorId: string
  fileName: string
  options: ImportOptions
  known: Known
  /** The last line of history that `known` has seen. */
  seq: number
  read(data: unknown): EntryRead
}

type Row = { number: number; data: unknown }

/**
 * Writes the records of some rows and, in the same transaction, what became of each: a process that is killed at any
 * moment leaves every row either whole, with its fate, or untouched. Where one of them is refused nothing of the batch
 * stays, and its rows are written one by one.
 */
export async function importRows(work: ImportWork, numbers: readonly number[]): Promise<Result<null>> {
  const together = await inOneStep(work, numbers)
  if (together !== 'refused') return together
  for (const number of numbers) {
    const alone = await inOneStep(work, [number])
    if (alone === 'refused') throw new Error('a row that is refused alone was not noted')
    if (!alone.ok) return alone
  }
  return { ok: true, value: null }
}

async function inOneStep(work: ImportWork, numbers: readonly number[]): Promise<Result<null> | 'refused'> {
  try {
    const result = await write<number>({ id: work.actorId }, async (writing) => {
      const { tx, actor } = writing
      if (!canImport(actor)) return refuse('forbidden')
      const run = await tx.importRun.findUnique({
        where: { id: work.importId },
        select: { state: true, jobId: true },
      })
      if (run?.state !== 'running' || run.jobId !== work.jobId) return refuse('conflict', 'import_superseded')
      await refreshKnown(tx, work.known, work.seq)
      const rows = await tx.importRow.findMany({
        where: { importId: work.importId, number: { in: [...numbers] }, fate: null },
        orderBy: { number: 'asc' },
        select: { number: true, data: true },
      })
      const done: RowOutcome[] = []
      for (const row of rows) {
        // The database answers at once, so that without this no reader would be served before the batch is over.
        await setImmediate()
        done.push({ number: row.number, outcome: await settleRow(work, row, writing) })
      }
      await noteFates(tx, work.importId, done)
      return { ok: true, value: await lastLine(tx) }
    })
    if (!result.ok) {
      work.known.undo()
      return result
    }
    work.seq = result.value
    work.known.keep()
    return { ok: true, value: null }
  } catch (error) {
    work.known.undo()
    if (!(error instanceof RowRefused)) throw error
    const [number] = numbers
    if (number === undefined || numbers.length > 1) return 'refused'
    const outcome = refusedRow(error.faults)
    await keepBooks((tx) => noteFates(tx, work.importId, [{ number, outcome }]))
    return { ok: true, value: null }
  }
}

async function settleRow(work: ImportWork, { number, data }: Row, writing: Write): Promise<Outcome> {
  const read = work.read(data)
  if (!read.ok) return refusedRow(read.faults)
  const hands = writingHands(writing, importReason(work.fileName, number))
  return settle(read.entry, work.known, hands, work.options)
}
