import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { JobFailed, type JobHandler } from '@/lib/platform/jobs/handler'
import { getJob } from '@/lib/platform/jobs/queries'
import { cancelJob, endJob, enqueueJob, keepJob, LEASE, takeJob } from '@/lib/platform/jobs/queue'
import { type JobRunner, startJobs } from '@/lib/platform/jobs/runner'
import { wakeJobs } from '@/lib/platform/jobs/wake'
import { write } from '@/lib/record/command'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeClaim } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const START = new Date('2026-03-01T10:00:00Z')
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000)
let contributor: Actor
let runner: JobRunner | undefined

beforeEach(async () => {
  setClock(START)
  contributor = await person('contributor')
})
afterEach(async () => {
  await runner?.stop()
  runner = undefined
  setClock(null)
})

const enqueue = (more: Partial<Parameters<typeof enqueueJob>[1]> = {}) =>
  inTransaction((tx) =>
    enqueueJob(tx, { kind: 'work', input: { n: 1 }, createdById: contributor.id, ...more }),
  )
const job = (id: string) => db.job.findUniqueOrThrow({ where: { id } })
const run = (handler: JobHandler['run'], atOnce = 1) => {
  runner = startJobs({ work: { atOnce, run: handler } })
}
const ended = (id: string, state: string) =>
  vi.waitFor(async () => expect((await job(id)).state).toBe(state), { timeout: 5000, interval: 10 })

describe('a lease', () => {
  test('is held by one runner; when it runs out another takes the job, and the first hears that it lost it', async () => {
    const id = await enqueue()
    const first = await takeJob(['work'])
    expect(first).toMatchObject({ id, attempts: 1, input: { n: 1 } })
    expect(await takeJob(['work'])).toBeNull()
    setClock(later(LEASE - 1))
    expect(await takeJob(['work'])).toBeNull()
    setClock(later(LEASE + 1))
    const second = await takeJob(['work'])
    expect(second).toMatchObject({ id, attempts: 2 })
    if (!first || !second) throw new Error('no job')
    expect(await keepJob(first)).toBe('lost')
    expect(await keepJob(second, { done: 3, total: 9 })).toBe('held')
    await endJob(first, { state: 'done', result: 'of the lost one' })
    expect(await job(id)).toMatchObject({ state: 'running', done: 3, total: 9, result: null })
  })

  test('is not taken before its time, nor for another kind, and the longest waiting comes first', async () => {
    const last = await enqueue({ runAfter: later(20) })
    const first = await enqueue({ runAfter: later(10) })
    expect(await takeJob(['work'])).toBeNull()
    setClock(later(30))
    expect(await takeJob(['another'])).toBeNull()
    expect((await takeJob(['work']))?.id).toBe(first)
    expect((await takeJob(['work']))?.id).toBe(last)
  })
})

describe('the runner', () => {
  test('does what is enqueued and keeps result and progress', async () => {
    const id = await enqueue({ total: 2 })
    run(async ({ input, progress }) => {
      await progress({ done: 2, step: 'counting' })
      return { said: input } as { said: { n: number } }
    })
    await ended(id, 'done')
    expect(await getJob(contributor, id)).toMatchObject({
      state: 'done',
      done: 2,
      total: 2,
      step: 'counting',
      result: { said: { n: 1 } },
      mayCancel: false,
    })
  })

  test('tries an expected failure again when it is due, and gives up in the end', async () => {
    const id = await enqueue({ maxAttempts: 2 })
    let tries = 0
    run(async () => {
      tries += 1
      throw new JobFailed('job_failed', { retryIn: 60, detail: 'refused' })
    })
    await vi.waitFor(async () => expect((await job(id)).error).toBe('job_failed: refused'))
    expect(await job(id)).toMatchObject({ state: 'queued', runAfter: later(60), attempts: 1 })
    setClock(later(61))
    wakeJobs()
    await ended(id, 'failed')
    expect(tries).toBe(2)
  })

  test('notes an unexpected failure without its words, which the log has', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
    const id = await enqueue({ maxAttempts: 5 })
    run(async () => {
      throw new Error('the password is 123')
    })
    await ended(id, 'failed')
    expect((await job(id)).error).toBe('job_failed')
    expect(errors).toHaveBeenCalledOnce()
    errors.mockRestore()
  })

  test('puts what is under way back when it stops, and the try does not count', async () => {
    const id = await enqueue()
    let begun = false
    run(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          begun = true
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    )
    await vi.waitFor(() => expect(begun).toBe(true))
    await runner?.stop()
    expect(await job(id)).toMatchObject({ state: 'queued', attempts: 0, leaseToken: null })
  })

  test('lets no more of a kind run side by side than its handler allows', async () => {
    const ids = [await enqueue(), await enqueue(), await enqueue()]
    let [now, most] = [0, 0]
    run(async () => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setTimeout(resolve, 5))
      now -= 1
      return undefined
    }, 2)
    for (const id of ids) await ended(id, 'done')
    expect(most).toBe(2)
  })

  test('keeps no steps to undo of what a job writes', async () => {
    const id = await enqueue()
    run(async () => {
      await makeClaim(contributor, 'The bridge is open')
      return undefined
    })
    await ended(id, 'done')
    expect(await db.deskAction.count()).toBe(0)
    await makeClaim(contributor, 'The bridge is closed')
    expect(await db.deskAction.count({ where: { userId: contributor.id } })).toBe(1)
  })
})

describe('cancelling', () => {
  test('ends one that waits at once, and one that runs as soon as it hears', async () => {
    const waiting = await enqueue({ runAfter: later(1000) })
    const running = await enqueue()
    let begun = false
    run(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          begun = true
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    )
    await vi.waitFor(() => expect(begun).toBe(true))
    value(await cancelJob(contributor, waiting))
    value(await cancelJob(contributor, running))
    expect((await job(waiting)).state).toBe('cancelled')
    await ended(running, 'cancelled')
  })

  test('is for whoever asked for the job and for administrators', async () => {
    const id = await enqueue({ runAfter: later(1000) })
    expect(refusal(await cancelJob(await person('reviewer'), id)).code).toBe('forbidden')
    expect(refusal(await cancelJob(contributor, 'unknown')).code).toBe('not_found')
    value(await cancelJob(await person('admin'), id))
    expect((await job(id)).state).toBe('cancelled')
  })

  test('counts even where the runner is gone', async () => {
    const id = await enqueue()
    await takeJob(['work'])
    value(await cancelJob(contributor, id))
    expect((await job(id)).state).toBe('running')
    setClock(later(LEASE + 1))
    expect(await takeJob(['work'])).toBeNull()
    expect((await job(id)).state).toBe('cancelled')
  })
})

test('a job is seen by whoever asked for it and by editors', async () => {
  const id = await enqueue()
  expect(await getJob(await person('contributor'), id)).toBeNull()
  expect(await getJob(await person('editor'), id)).toMatchObject({ id, mayCancel: false })
  expect(await getJob(contributor, id)).toMatchObject({ id, mayCancel: true })
})

test('a transaction that is rolled back enqueues nothing', async () => {
  await write(contributor, async ({ tx }) => {
    await enqueueJob(tx, { kind: 'work', input: null, createdById: contributor.id })
    return { ok: false, code: 'conflict', message: 'conflict' }
  })
  expect(await db.job.count()).toBe(0)
})

test('the last word before a long wait is written down, though it came right after another', async () => {
  const id = await enqueue()
  run(async ({ progress, signal }) => {
    await progress({ step: 'connecting' })
    await progress({ step: 'reading', done: 7 })
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  })
  await vi.waitFor(async () => expect(await job(id)).toMatchObject({ step: 'reading', done: 7 }))
})
