import type { RenameInput } from '@/lib/people/users/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Changes one's own name, as readers see it on what one published. */
export async function renameSelf(actor: Pick<Actor, 'id'>, input: RenameInput): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, change }) => {
    const user = await tx.user.findUnique({ where: { id: actor.id }, select: { name: true, version: true } })
    if (!user) return refuse('not_found')
    if (user.version !== input.version) return stale(user)
    if (user.name === input.name) return { ok: true, value: null }
    await change({ type: 'user', id: actor.id, action: 'user.renamed' }, () =>
      tx.user.update({ where: { id: actor.id }, data: { name: input.name, version: { increment: 1 } } }),
    )
    return { ok: true, value: null }
  })
}
