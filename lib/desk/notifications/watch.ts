import type { Reading, Watching } from '@/lib/desk/notifications/schema'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'

/** Begins or ends watching a claim or a story. Doing so twice does it once. */
export async function watchRecord(
  actor: Pick<Actor, 'id'>,
  { recordType, recordId, on }: Watching,
): Promise<Result<Watching>> {
  return asUser(actor, async (tx, userId) => {
    const where = { id: recordId, removedAt: null }
    const found = recordType === 'claim' ? tx.claim.count({ where }) : tx.story.count({ where })
    if ((await found) === 0) return refuse('not_found')
    if (on) {
      await tx.watch.upsert({
        where: { userId_recordType_recordId: { userId, recordType, recordId } },
        create: { userId, recordType, recordId, createdAt: now() },
        update: {},
      })
    } else await tx.watch.deleteMany({ where: { userId, recordType, recordId } })
    return { ok: true, value: { recordType, recordId, on } }
  })
}

/** Marks one of the actor's notifications as read, or all of them. */
export async function readNotifications(
  actor: Pick<Actor, 'id'>,
  { id }: Reading,
): Promise<Result<{ count: number }>> {
  return asUser(actor, async (tx, userId) => {
    const { count } = await tx.notification.updateMany({
      where: { userId, id, readAt: null },
      data: { readAt: now() },
    })
    return { ok: true, value: { count } }
  })
}

/** Tells the authors of published assessments whose day to be looked at again has passed, each once. */
export async function notifyOverdue(): Promise<number> {
  const at = now()
  return keepBooks(async (tx) => {
    const overdue = await tx.assessment.findMany({
      where: { state: 'published', reviewBy: { lt: at }, author: { disabledAt: null } },
      select: {
        id: true,
        authorId: true,
        claim: { select: { id: true, proposition: true, assigneeId: true } },
      },
    })
    let told = 0
    for (const { id, authorId, claim } of overdue) {
      const userId = claim.assigneeId ?? authorId
      const about = { recordType: 'assessment' as const, recordId: id, kind: 'overdue' as const }
      if ((await tx.notification.count({ where: { userId, ...about } })) > 0) continue
      const gist = claim.proposition.slice(0, 300)
      await tx.notification.create({
        data: { id: newId(), userId, ...about, claimId: claim.id, gist, createdAt: at },
      })
      told += 1
    }
    return told
  })
}

async function asUser<T>(
  actor: Pick<Actor, 'id'>,
  work: (tx: Books, userId: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  return keepBooks(async (tx) => {
    const where = { id: actor.id, disabledAt: null, isExample: false }
    const user = await tx.user.findFirst({ where, select: { id: true } })
    return user ? work(tx, user.id) : refuse('forbidden')
  })
}
