import { notePlans, type RowOutcome } from '@/lib/desk/imports/note-outcomes'
import { now } from '@/lib/platform/clock'
import { keepBooks } from '@/lib/platform/database/bookkeeping'

/** Keeps what the dry run found, while the import is this job's; answers whether it still is. */
export async function keepPlans(
  importId: string,
  jobId: string,
  rows: readonly RowOutcome[],
): Promise<boolean> {
  return keepBooks(async (tx) => {
    const run = await tx.importRun.findUnique({
      where: { id: importId },
      select: { state: true, jobId: true },
    })
    if (run?.state !== 'planning' || run.jobId !== jobId) return false
    await notePlans(tx, importId, rows)
    return true
  })
}

/** Notes that a job has come to its end: every row is planned, or has its fate. */
export async function endImportPhase(
  importId: string,
  jobId: string,
  state: 'planned' | 'done',
): Promise<void> {
  await keepBooks(async (tx) => {
    await tx.importRun.updateMany({
      where: { id: importId, jobId },
      data: state === 'done' ? { state, endedAt: now() } : { state },
    })
  })
}
