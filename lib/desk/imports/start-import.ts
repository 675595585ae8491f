import { type By, forImporter, type Made, stageIn, TRIES } from '@/lib/desk/imports/as-importer'
import { type Result, refuse } from '@/lib/platform/errors'
import { enqueueJob } from '@/lib/platform/jobs/queue'

/** Begins to write the rows, or goes on with those that have no fate yet. */
export async function startImport(actor: By, id: string): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const found = await stageIn(tx, id)
    if (!found) return refuse('not_found')
    const { run, stage } = found
    if (stage !== 'planned' && stage !== 'stopped') return refuse('conflict', 'import_not_ready')
    const jobId = await enqueueJob(tx, {
      kind: 'import',
      input: { importId: id, phase: 'run' },
      createdById: actor.id,
      total: run.total,
      maxAttempts: TRIES,
    })
    await tx.importRun.update({ where: { id }, data: { state: 'running', jobId, version: { increment: 1 } } })
    return { ok: true, value: { id } }
  })
}
