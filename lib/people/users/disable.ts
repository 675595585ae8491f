import type { UserInput } from '@/lib/people/users/schema'
import { isLastAdmin, userToChange } from '@/lib/people/users/user-to-change'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Closes a user's account and ends his sessions; what he did stays his. Never the last administrator's. */
export async function disableUser(actor: Pick<Actor, 'id'>, input: UserInput): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const found = await userToChange(tx, actor, input)
    if (!found.ok) return found
    const user = found.value
    if (user.disabledAt) return { ok: true, value: null }
    if (await isLastAdmin(tx, user.id)) return refuse('conflict', 'last_admin')
    await change({ type: 'user', id: user.id, action: 'user.disabled', reason: input.reason }, () =>
      tx.user.update({ where: { id: user.id }, data: { disabledAt: now, version: { increment: 1 } } }),
    )
    await tx.session.deleteMany({ where: { userId: user.id } })
    return { ok: true, value: null }
  })
}

/** Opens a closed account again. Administrators only. */
export async function enableUser(actor: Pick<Actor, 'id'>, input: UserInput): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, change }) => {
    const found = await userToChange(tx, actor, input)
    if (!found.ok) return found
    await change({ type: 'user', id: found.value.id, action: 'user.enabled', reason: input.reason }, () =>
      tx.user.update({
        where: { id: found.value.id },
        data: { disabledAt: null, version: { increment: 1 } },
      }),
    )
    return { ok: true, value: null }
  })
}
