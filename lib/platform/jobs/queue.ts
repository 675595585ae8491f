import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { JobProgress, JsonValue } from '@/lib/platform/jobs/handler'
import { canCancelJob } from '@/lib/platform/jobs/policy'
import { stopJob } from '@/lib/platform/jobs/wake'

/** Seconds for which a runner holds a job; it renews the lease while the job runs. */
export const LEASE = 30

export type JobRequest = {
  /** A key of lib/jobs/handlers.ts. */
  kind: string
  input: JsonValue
  createdById: string | null
  /** How many steps it will take, where that is known. */
  total?: number
  /** How often an expected failure may be tried again. */
  maxAttempts?: number
  runAfter?: Date
}

/** A job as its runner holds it. `token` names the lease. */
export type TakenJob = {
  id: string
  kind: string
  input: JsonValue
  createdById: string | null
  attempts: number
  maxAttempts: number
  token: string
}

/** Puts a job into the queue, in the transaction of whatever asks for it; `wakeJobs()` after the commit. Answers its id. */
export async function enqueueJob(tx: Pick<Books, 'job'>, request: JobRequest): Promise<string> {
  const at = now()
  const { kind, input, createdById, total, maxAttempts = 1, runAfter = at } = request
  const id = newId()
  await tx.job.create({
    data: { id, kind, input: asStored(input), createdById, total, maxAttempts, runAfter, createdAt: at },
  })
  return id
}

/**
 * Takes the job that has waited longest among `kinds`: one that is queued and due, or one whose runner is gone (its
 * lease ran out). One that was to be cancelled meanwhile ends here. Null: nothing to do.
 */
export async function takeJob(kinds: readonly string[]): Promise<TakenJob | null> {
  return keepBooks(async (tx) => {
    const at = now()
    const job = await tx.job.findFirst({
      where: {
        kind: { in: [...kinds] },
        OR: [
          { state: 'queued', runAfter: { lte: at } },
          { state: 'running', leaseUntil: { lt: at } },
        ],
      },
      orderBy: [{ runAfter: 'asc' }, { id: 'asc' }],
    })
    if (!job) return null
    if (job.cancelAskedAt) {
      await tx.job.update({ where: { id: job.id }, data: ended('cancelled', at) })
      return null
    }
    const token = newId()
    const attempts = job.attempts + 1
    await tx.job.update({
      where: { id: job.id },
      data: {
        state: 'running',
        attempts,
        error: '',
        startedAt: job.startedAt ?? at,
        leaseToken: token,
        leaseUntil: leaseFrom(at),
      },
    })
    const { id, kind, createdById, maxAttempts } = job
    return { id, kind, input: fromStored(job.input), createdById, attempts, maxAttempts, token }
  })
}

/** Renews the lease and notes how far the job is. `cancelled`: somebody asked; `lost`: another runner has it now. */
export async function keepJob(
  { id, token }: Pick<TakenJob, 'id' | 'token'>,
  progress: JobProgress = {},
): Promise<'held' | 'cancelled' | 'lost'> {
  return keepBooks(async (tx) => {
    const job = await tx.job.findUnique({ where: { id }, select: { leaseToken: true, cancelAskedAt: true } })
    if (job?.leaseToken !== token) return 'lost'
    await tx.job.update({ where: { id }, data: { ...progress, leaseUntil: leaseFrom(now()) } })
    return job.cancelAskedAt ? 'cancelled' : 'held'
  })
}

/** How a job ended. `retryAt`: it failed, and is tried again then. */
export type JobEnd =
  | { state: 'done'; result: JsonValue | undefined }
  | { state: 'failed'; error: string; retryAt?: Date }
  | { state: 'cancelled' }
  /** The server stops: somebody else takes it up, and the try does not count. */
  | { state: 'queued' }

/** Ends a job that the runner holds; does nothing where another runner has it now. */
export async function endJob({ id, token }: Pick<TakenJob, 'id' | 'token'>, end: JobEnd): Promise<void> {
  await keepBooks(async (tx) => {
    const job = await tx.job.findUnique({ where: { id }, select: { leaseToken: true } })
    if (job?.leaseToken !== token) return
    const at = now()
    const free = { leaseToken: null, leaseUntil: null }
    if (end.state === 'queued') {
      await tx.job.update({
        where: { id },
        data: { ...free, state: 'queued', runAfter: at, attempts: { decrement: 1 } },
      })
    } else if (end.state === 'failed') {
      const data = end.retryAt
        ? { ...free, state: 'queued' as const, runAfter: end.retryAt, error: end.error }
        : { ...ended('failed', at), error: end.error }
      await tx.job.update({ where: { id }, data })
    } else {
      const result = end.state === 'done' && end.result !== undefined ? { result: asStored(end.result) } : {}
      await tx.job.update({ where: { id }, data: { ...ended(end.state, at), ...result } })
    }
  })
}

/** Cancels a job: one that waits ends at once, one that runs as soon as its runner hears of it. */
export async function cancelJob(actor: Pick<Actor, 'id'>, id: string): Promise<Result<{ id: string }>> {
  const result = await keepBooks<Result<{ id: string }>>(async (tx) => {
    const [user, job] = await Promise.all([
      tx.user.findFirst({ where: { id: actor.id, disabledAt: null }, select: { id: true, role: true } }),
      tx.job.findUnique({ where: { id }, select: { state: true, createdById: true } }),
    ])
    if (!user || !job) return refuse('not_found')
    if (!canCancelJob(user, job)) return refuse('forbidden')
    const at = now()
    if (job.state === 'queued') await tx.job.update({ where: { id }, data: ended('cancelled', at) })
    if (job.state === 'running') await tx.job.update({ where: { id }, data: { cancelAskedAt: at } })
    return { ok: true, value: { id } }
  })
  if (result.ok) stopJob(id)
  return result
}

const leaseFrom = (at: Date) => new Date(at.getTime() + LEASE * 1000)

const ended = <S extends 'done' | 'failed' | 'cancelled'>(state: S, at: Date) => ({
  state,
  endedAt: at,
  leaseToken: null,
  leaseUntil: null,
})

/** JSON goes in as text inside of an object, since a bare null would be taken for an empty column. */
const asStored = (value: JsonValue) => ({ value })

function fromStored(stored: unknown): JsonValue {
  const value: unknown = stored && typeof stored === 'object' && 'value' in stored ? stored.value : null
  return value as JsonValue
}
