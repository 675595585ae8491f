import type { FoundPair } from '@/lib/desk/duplicates/found'
import { canDecideDuplicates } from '@/lib/desk/duplicates/policy'
import type { Different } from '@/lib/desk/duplicates/schema'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs/queue'
import { wakeJobs } from '@/lib/platform/jobs/wake'
import type { Mergeable } from '@/lib/record/merged-records'

/** Pairs written at once, so that nobody waits long for the one writing connection. */
const BATCH = 200

/** Starts the search for duplicates over the whole tracker, or answers the one that is under way. */
export async function searchDuplicates(actor: Pick<Actor, 'id'>): Promise<Result<{ jobId: string }>> {
  const result = await keepBooks<Result<{ jobId: string }>>(async (tx) => {
    const user = await tx.user.findFirst({ where: { id: actor.id, disabledAt: null } })
    if (!user || !canDecideDuplicates(user)) return refuse('forbidden')
    const open = await tx.job.findFirst({
      where: { kind: 'duplicates', state: { in: ['queued', 'running'] } },
      select: { id: true },
    })
    const jobId = open?.id ?? (await enqueueJob(tx, { kind: 'duplicates', input: {}, createdById: user.id }))
    return { ok: true, value: { jobId } }
  })
  if (result.ok) wakeJobs()
  return result
}

/** Says that two records are two; they are not raised again. */
export async function decideDifferent(
  actor: Pick<Actor, 'id'>,
  { id, reason }: Different,
): Promise<Result<{ id: string }>> {
  return keepBooks<Result<{ id: string }>>(async (tx) => {
    const user = await tx.user.findFirst({ where: { id: actor.id, disabledAt: null } })
    if (!user || !canDecideDuplicates(user)) return refuse('forbidden')
    const { count } = await tx.duplicatePair.updateMany({
      where: { id, decision: null },
      data: { decision: 'different', decidedAt: now(), decidedById: user.id, reason },
    })
    return count === 1 ? { ok: true, value: { id } } : refuse('conflict', 'pair_decided')
  })
}

/**
 * Keeps what a search found: pairs that are known get their new score, decided ones stay decided, and open ones that this
 * search did not find (`before` it began) go. Answers how many are new. Repeating it changes nothing.
 */
export async function keepPairs(
  type: Mergeable,
  pairs: readonly FoundPair[],
  { before, signal }: { before: Date; signal: AbortSignal },
): Promise<number> {
  let fresh = 0
  for (let from = 0; from < pairs.length; from += BATCH) {
    signal.throwIfAborted()
    const some = pairs.slice(from, from + BATCH)
    fresh += await keepBooks(async (tx) => {
      const known = await tx.duplicatePair.findMany({
        where: { recordType: type, OR: some.map(({ a, b }) => ({ firstId: a, secondId: b })) },
        select: { id: true, firstId: true, secondId: true, decision: true },
      })
      const byIds = new Map(known.map((row) => [`${row.firstId} ${row.secondId}`, row]))
      const foundAt = now()
      const created = []
      for (const { a, b, score, reasons } of some) {
        const row = byIds.get(`${a} ${b}`)
        const data = { score, reasons: reasons.map(({ key, values }) => ({ key, values })), foundAt }
        if (!row) created.push({ id: newId(), recordType: type, firstId: a, secondId: b, ...data })
        else if (row.decision === null) await tx.duplicatePair.update({ where: { id: row.id }, data })
      }
      await tx.duplicatePair.createMany({ data: created })
      return created.length
    })
  }
  await keepBooks((tx) =>
    tx.duplicatePair.deleteMany({ where: { recordType: type, decision: null, foundAt: { lt: before } } }),
  )
  return fresh
}
