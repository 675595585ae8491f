import type { JobState } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { canCancelJob, canSeeJob } from '@/lib/platform/jobs/policy'

/** How a job stands. `error`: a key below `errors`, and after a colon what goes with it. */
export type JobView = {
  id: string
  kind: string
  state: JobState
  step: string
  done: number
  total: number | null
  error: string
  result: unknown
  /** When a job that waits is due. */
  runAfter: Date
  createdAt: Date
  endedAt: Date | null
  /** Somebody has asked it to stop. */
  stopping: boolean
  mayCancel: boolean
}

/** A job, for those who may see it; null otherwise. */
export async function getJob(viewer: Pick<Actor, 'id' | 'role'>, id: string): Promise<JobView | null> {
  const job = await db.job.findUnique({ where: { id } })
  if (!job || !canSeeJob(viewer, job)) return null
  const { kind, state, step, done, total, error, runAfter, createdAt, endedAt } = job
  const stored = job.result
  const result = stored && typeof stored === 'object' && 'value' in stored ? stored.value : null
  const stopping = job.cancelAskedAt !== null && state === 'running'
  const mayCancel = (state === 'queued' || state === 'running') && !stopping && canCancelJob(viewer, job)
  return {
    id,
    kind,
    state,
    step,
    done,
    total,
    error,
    result,
    runAfter,
    createdAt,
    endedAt,
    stopping,
    mayCancel,
  }
}
