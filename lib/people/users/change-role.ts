import type { ChangeRoleInput } from '@/lib/people/users/schema'
import { isLastAdmin, userToChange } from '@/lib/people/users/user-to-change'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Gives a user another role. Never takes it from the last administrator. Administrators only. */
export async function changeRole(actor: Pick<Actor, 'id'>, input: ChangeRoleInput): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, change }) => {
    const found = await userToChange(tx, actor, input)
    if (!found.ok) return found
    const user = found.value
    if (input.role !== 'admin' && (await isLastAdmin(tx, user.id))) return refuse('conflict', 'last_admin')
    await change({ type: 'user', id: user.id, action: 'user.role_changed', reason: input.reason }, () =>
      tx.user.update({ where: { id: user.id }, data: { role: input.role, version: { increment: 1 } } }),
    )
    return { ok: true, value: null }
  })
}
