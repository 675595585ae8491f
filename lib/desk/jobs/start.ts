import { HANDLERS } from '@/lib/desk/jobs/handlers'
import { notifyOverdue } from '@/lib/desk/notifications/watch'
import { type JobRunner, startJobs } from '@/lib/platform/jobs/runner'

const KEY = Symbol.for('counterclaim.job-runner')
const shared: typeof globalThis & { [KEY]?: JobRunner } = globalThis

/** Milliseconds between two looks for assessments that are due to be looked at again. */
const HOURLY = 3_600_000

/** Begins to run jobs in this process, once; the server ends them by `stopJobs`. */
export function runJobs(): void {
  if (shared[KEY]) return
  shared[KEY] = startJobs(HANDLERS)
  const remind = () =>
    notifyOverdue().catch((error: unknown) =>
      console.error('Nobody could be reminded of what is due:', error),
    )
  setTimeout(remind, 60_000).unref()
  setInterval(remind, HOURLY).unref()
}
