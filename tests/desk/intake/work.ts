import { archiveJob } from '@/lib/desk/intake/archive-job'
import { fetchJob } from '@/lib/desk/intake/fetch-job'
import { db } from '@/lib/platform/database/database'
import type { JobContext, JobProgress } from '@/lib/platform/jobs/handler'
import { endJob, takeJob } from '@/lib/platform/jobs/queue'

const HANDLERS = { fetch: fetchJob, archive: archiveJob }

/** Does the job that has waited longest, as the runner does, and tells how it ended and what it said on the way. */
export async function work(
  signal: AbortSignal = new AbortController().signal,
): Promise<{ steps: JobProgress[]; error: unknown }> {
  const job = await takeJob(['fetch', 'archive'])
  if (!job || !(job.kind === 'fetch' || job.kind === 'archive')) throw new Error('there is nothing to do')
  const steps: JobProgress[] = []
  const context: JobContext = {
    id: job.id,
    input: job.input,
    createdById: job.createdById,
    attempt: job.attempts,
    signal,
    progress: async (said) => {
      steps.push(said)
    },
  }
  try {
    const result = await HANDLERS[job.kind].run(context)
    await endJob(job, { state: 'done', result })
    return { steps, error: null }
  } catch (error) {
    await endJob(job, { state: 'failed', error: String(error) })
    return { steps, error }
  }
}

export function intakeRow(id: string) {
  return db.intake.findUniqueOrThrow({ where: { id }, include: { rawCopy: true } })
}
