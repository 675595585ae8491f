import { canBringIn, canUseIntake } from '@/lib/desk/intake/policy'
import type { Address } from '@/lib/desk/intake/schema'
import { type Actor, hasRole } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Refusal, type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { cancelJob, enqueueJob } from '@/lib/platform/jobs/queue'
import { wakeJobs } from '@/lib/platform/jobs/wake'
import { parsePartialDate } from '@/lib/reasoning/dates'
import { type PackedCopy, packCopy, requestIntake } from '@/lib/retrievals/request'

type By = Pick<Actor, 'id'>

/** Days for which what was brought in and never saved is kept. */
const KEPT = 30
/** So many are cleared away at a time. */
const CLEARED = 200

/** Has addresses fetched, each for itself; several at once are one batch. */
export async function startIntakes(
  actor: By,
  addresses: readonly Address[],
): Promise<Result<{ ids: string[]; batchId: string | null }>> {
  return begin(actor, async (tx) => {
    const batchId = addresses.length > 1 ? newId() : null
    const ids: string[] = []
    for (const { url, title, publisher, published } of addresses) {
      const known = { title, publisherName: publisher, published: parsePartialDate(published) }
      const { id } = await requestIntake(tx, { createdById: actor.id, url, batchId, ...known })
      ids.push(id)
    }
    return { ok: true, value: { ids, batchId } }
  })
}

/** Keeps a file that was sent and has it read; `mediaType` is what it was found to be. */
export async function startFileIntake(
  actor: By,
  { bytes, fileName, mediaType }: { bytes: Uint8Array; fileName: string; mediaType: string },
): Promise<Result<{ id: string }>> {
  const packed = await packCopy(bytes)
  return begin(actor, async (tx) => {
    const { id } = await requestIntake(tx, { createdById: actor.id, fileName, mediaType })
    await tx.rawCopy.create({
      data: rawCopyOf(packed, { intakeId: id, fileName, mediaType, createdById: actor.id }),
    })
    return { ok: true, value: { id } }
  })
}

/** Tries once more to fetch or read what failed or was cancelled. */
export async function retryIntake(actor: By, id: string): Promise<Result<{ id: string }>> {
  return begin(actor, async (tx, user) => {
    const intake = await tx.intake.findUnique({ where: { id } })
    if (!intake || !canUseIntake(user, intake)) return refuse('not_found')
    if (intake.state === 'saved' || intake.state === 'ready') return refuse('conflict', 'intake_done')
    if (await isUnderWay(tx, intake)) return refuse('conflict', 'intake_open')
    const jobId = await enqueueJob(tx, { kind: 'fetch', input: { intakeId: id }, createdById: user.id })
    // A page is asked for anew; a file is all that there is of it.
    if (intake.url) await tx.rawCopy.deleteMany({ where: { intakeId: id, snapshotId: null } })
    await tx.intake.update({
      where: { id },
      data: { state: 'waiting', step: '', problem: '', detail: '', status: null, jobId },
    })
    return { ok: true, value: { id } }
  })
}

/** Stops what is under way, and sets aside what was not saved. */
export async function cancelIntake(actor: By, id: string): Promise<Result<{ batchId: string | null }>> {
  const result = await asUser<{ batchId: string | null; jobId: string | null }>(actor, async (tx, user) => {
    const intake = await tx.intake.findUnique({ where: { id } })
    if (!intake || !canUseIntake(user, intake)) return refuse('not_found')
    if (intake.state === 'saved') return refuse('conflict', 'intake_saved')
    const open = await isUnderWay(tx, intake)
    await tx.intake.update({ where: { id }, data: { state: 'cancelled', step: '' } })
    return { ok: true, value: { batchId: intake.batchId, jobId: open ? intake.jobId : null } }
  })
  if (!result.ok) return result
  const { batchId, jobId } = result.value
  // An editor may set aside a colleague's intake; the job then finds out by itself.
  if (jobId) await cancelJob(actor, jobId)
  return { ok: true, value: { batchId } }
}

/** The row of a raw copy. */
export function rawCopyOf(
  packed: PackedCopy,
  of: { intakeId: string; url?: string; fileName?: string; mediaType: string; createdById: string },
) {
  return { id: newId(), ...packed, ...of, retrievedAt: now() }
}

/** Whether its job has not ended yet. */
export async function isUnderWay(
  tx: Books,
  intake: { state: string; jobId: string | null },
): Promise<boolean> {
  if (intake.state !== 'waiting' && intake.state !== 'fetching') return false
  const job = intake.jobId
    ? await tx.job.findUnique({ where: { id: intake.jobId }, select: { state: true } })
    : null
  return job?.state === 'queued' || job?.state === 'running'
}

type User = Pick<Actor, 'id' | 'role'>
type Work<T> = (tx: Books, user: User) => Promise<Result<T>>

/** Runs as the acting user, clears away what nobody saved, and lets the queue know. */
async function begin<T>(actor: By, work: Work<T>): Promise<Result<T>> {
  const result = await asUser<T>(actor, async (tx, user) => {
    if (!canBringIn(user)) return refuse('forbidden')
    await clearUnsaved(tx)
    return work(tx, user)
  })
  if (result.ok) wakeJobs()
  return result
}

async function asUser<T>(actor: By, work: Work<T>): Promise<Result<T>> {
  try {
    return await keepBooks(async (tx) => {
      const user = await tx.user.findFirst({
        where: { id: actor.id, disabledAt: null },
        select: { id: true, role: true },
      })
      const result = user && hasRole(user, 'contributor') ? await work(tx, user) : refuse('forbidden')
      if (!result.ok) throw new Refused(result)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

async function clearUnsaved(tx: Books): Promise<void> {
  const before = new Date(now().getTime() - KEPT * 86_400_000)
  const old = await tx.intake.findMany({
    where: { state: { not: 'saved' }, createdAt: { lt: before } },
    orderBy: { createdAt: 'asc' },
    take: CLEARED,
    select: { id: true },
  })
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  await tx.rawCopy.deleteMany({ where: { intakeId: { in: ids }, snapshotId: null } })
  await tx.intake.deleteMany({ where: { id: { in: ids } } })
}
