import { now } from '@/lib/platform/clock'
import { JobFailed, type JobHandler, type JobProgress } from '@/lib/platform/jobs/handler'
import { endJob, type JobEnd, keepJob, LEASE, type TakenJob, takeJob } from '@/lib/platform/jobs/queue'
import { unattended } from '@/lib/platform/jobs/unattended'
import { registerJobs } from '@/lib/platform/jobs/wake'

/** A runner at work. */
export type JobRunner = {
  /** Stops taking jobs, asks those under way to stop, puts them back into the queue, and waits for them. */
  stop(): Promise<void>
  /** Looks for work now. */
  wake(): void
}

/** How often a runner looks for jobs that fell due, or that another process left behind, in milliseconds. */
const LOOK = 1_000
/** At most so often is progress written down, in milliseconds. */
const NOTED = 250

type Running = {
  kind: string
  controller: AbortController
  why: 'cancelled' | 'stopped' | 'lost' | null
  over: Promise<void>
}

/**
 * Runs the jobs of this process: several side by side, as many of a kind as its handler allows. Each is held by a lease
 * that is renewed while it runs, so that a job whose process was killed is taken up by the next one.
 */
export function startJobs(handlers: Readonly<Record<string, JobHandler>>): JobRunner {
  const running = new Map<string, Running>()
  let stopped = false
  let looking: Promise<void> | null = null
  let again = false

  const free = () =>
    Object.entries(handlers).flatMap(([kind, handler]) => {
      const busy = [...running.values()].filter((it) => it.kind === kind).length
      return busy < handler.atOnce ? [kind] : []
    })

  async function look(): Promise<void> {
    do {
      again = false
      for (let kinds = free(); kinds.length > 0 && !stopped; kinds = free()) {
        const job = await takeJob(kinds)
        if (!job) break
        begin(job)
      }
    } while (again && !stopped)
  }

  function wake(): void {
    if (stopped) return
    again = true
    looking ??= look()
      .catch((error: unknown) => console.error('The queue of jobs could not be read:', error))
      .finally(() => {
        looking = null
      })
  }

  function begin(job: TakenJob): void {
    const handler = handlers[job.kind]
    if (!handler) return
    const controller = new AbortController()
    const entry: Running = { kind: job.kind, controller, why: null, over: Promise.resolve() }
    running.set(job.id, entry)
    entry.over = runOne(job, handler, entry).finally(() => {
      running.delete(job.id)
      wake()
    })
  }

  const timer = setInterval(wake, LOOK)
  timer.unref()
  const stop = async () => {
    stopped = true
    clearInterval(timer)
    registerJobs(undefined)
    // A job that was being taken at this moment is under way once the look is over.
    await looking
    for (const job of running.values()) end(job, 'stopped')
    await Promise.all([...running.values()].map(({ over }) => over))
  }
  registerJobs({ wake, stop, cancel: (id) => end(running.get(id), 'cancelled') })
  wake()
  return { wake, stop }
}

function end(job: Running | undefined, why: NonNullable<Running['why']>): void {
  if (!job) return
  job.why ??= why
  job.controller.abort()
}

async function runOne(job: TakenJob, handler: JobHandler, entry: Running): Promise<void> {
  let pending: JobProgress = {}
  let noted = 0
  let later: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    clearTimeout(later)
    later = undefined
    const said = pending
    pending = {}
    noted = Date.now()
    const held = await keepJob(job, said)
    if (held !== 'held') end(entry, held)
  }
  const lease = setInterval(() => void keep().catch(() => {}), (LEASE * 1000) / 3)
  try {
    const result = await unattended(() =>
      handler.run({
        id: job.id,
        input: job.input,
        createdById: job.createdById,
        attempt: job.attempts,
        signal: entry.controller.signal,
        progress: async (said) => {
          pending = { ...pending, ...said }
          if (Date.now() - noted >= NOTED) await keep()
          // The last word before a long wait is written down as well.
          else later ??= setTimeout(() => void keep().catch(() => {}), NOTED)
        },
      }),
    )
    clearInterval(lease)
    await keep()
    // A handler that came to its end has done its work, even where somebody asked it to stop at the last moment.
    await endJob(job, { state: 'done', result })
  } catch (error) {
    clearInterval(lease)
    clearTimeout(later)
    try {
      await endJob(job, failureEnd(job, entry, error))
    } catch (unwritten) {
      console.error(`The end of the job ${job.id} could not be written down:`, unwritten)
    }
  }
}

function failureEnd(job: TakenJob, entry: Running, error: unknown): JobEnd {
  if (entry.why === 'cancelled') return { state: 'cancelled' }
  if (entry.why === 'stopped') return { state: 'queued' }
  if (error instanceof JobFailed) {
    const words = error.detail ? `${error.message}: ${error.detail}` : error.message
    const retry = error.retryIn !== undefined && job.attempts < job.maxAttempts
    const retryAt = retry ? new Date(now().getTime() + (error.retryIn ?? 0) * 1000) : undefined
    return { state: 'failed', error: words, retryAt }
  }
  console.error(`The job ${job.id} (${job.kind}) failed:`, error)
  return { state: 'failed', error: 'job_failed' }
}
