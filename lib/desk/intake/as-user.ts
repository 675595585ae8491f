import { canBringIn } from '@/lib/desk/intake/policy'
import { type Actor, hasRole } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Refusal, type Result, refuse } from '@/lib/platform/errors'
import { wakeJobs } from '@/lib/platform/jobs/wake'

export type By = Pick<Actor, 'id'>

/** Days for which what was brought in and never saved is kept. */
const KEPT = 30

/** So many are cleared away at a time. */
const CLEARED = 200

type User = Pick<Actor, 'id' | 'role'>

type Work<T> = (tx: Books, user: User) => Promise<Result<T>>

/** Runs as the acting user, clears away what nobody saved, and lets the queue know. */
export async function begin<T>(actor: By, work: Work<T>): Promise<Result<T>> {
  const result = await asUser<T>(actor, async (tx, user) => {
    if (!canBringIn(user)) return refuse('forbidden')
    await clearUnsaved(tx)
    return work(tx, user)
  })
  if (result.ok) wakeJobs()
  return result
}

/** Runs as the acting user, if he works at the desk; a refusal undoes what was written. */
export async function asUser<T>(actor: By, work: Work<T>): Promise<Result<T>> {
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
