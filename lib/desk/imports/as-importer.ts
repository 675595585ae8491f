import { canImport } from '@/lib/desk/imports/policy'
import { stageOf } from '@/lib/desk/imports/stage'
import type { Actor } from '@/lib/platform/actor'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse } from '@/lib/platform/errors'
import { wakeJobs } from '@/lib/platform/jobs/wake'

export type By = Pick<Actor, 'id'>

export type Made = { id: string }

/** An import whose process was killed is taken up again as often as need be. */
export const TRIES = 1_000

/** Runs as the acting user where he may import, and lets the queue know. */
export async function forImporter(
  actor: By,
  work: (tx: Books) => Promise<Result<Made>>,
): Promise<Result<Made>> {
  const result = await keepBooks(async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: actor.id, disabledAt: null },
      select: { role: true },
    })
    return user && canImport(user) ? work(tx) : refuse('forbidden')
  })
  if (result.ok) wakeJobs()
  return result
}

/** An import and how far it has come; null where there is none. */
export async function stageIn(tx: Books, id: string) {
  const run = await tx.importRun.findUnique({ where: { id } })
  if (!run) return null
  const job = run.jobId
    ? await tx.job.findUnique({ where: { id: run.jobId }, select: { state: true } })
    : null
  return { run, stage: stageOf({ ...run, job }) }
}
