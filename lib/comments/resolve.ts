import { canComment } from '@/lib/comments/policy'
import type { CommentStep } from '@/lib/comments/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

type Thread = { id: string; recordType: string; recordId: string }

/** Resolves a thread. */
export async function resolveComment(actor: Pick<Actor, 'id'>, { id }: CommentStep): Promise<Result<Thread>> {
  return settle(actor, id, true)
}

/** Opens a resolved thread again. */
export async function reopenComment(actor: Pick<Actor, 'id'>, { id }: CommentStep): Promise<Result<Thread>> {
  return settle(actor, id, false)
}

async function settle(actor: Pick<Actor, 'id'>, id: string, resolved: boolean): Promise<Result<Thread>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canComment(actor)) return refuse('forbidden')
    const comment = await tx.comment.findUnique({ where: { id } })
    if (!comment || comment.parentId) return refuse('not_found')
    await change({ type: 'comment', id, action: resolved ? 'comment.resolved' : 'comment.reopened' }, () =>
      tx.comment.update({
        where: { id },
        data: { resolvedAt: resolved ? now : null, resolvedById: resolved ? actor.id : null },
      }),
    )
    return { ok: true, value: { id, recordType: comment.recordType, recordId: comment.recordId } }
  })
}
