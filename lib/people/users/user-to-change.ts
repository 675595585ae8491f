import { canManageUsers } from '@/lib/people/users/policy'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, stale } from '@/lib/platform/errors'

type Changeable = { id: string; name: string; email: string; role: Actor['role']; disabledAt: Date | null }

/**
 * The user whom an administrator is about to change, as last seen. Refused for whoever is no administrator, and for the
 * users of the example.
 */
export async function userToChange(
  tx: Transaction,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<Result<Changeable>> {
  if (!canManageUsers(actor)) return refuse('forbidden')
  const user = await tx.user.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      isExample: true,
      disabledAt: true,
      version: true,
    },
  })
  if (!user) return refuse('not_found')
  if (user.isExample) return refuse('conflict', 'example_user')
  if (user.version !== version) return stale({ role: user.role, version: user.version })
  return { ok: true, value: user }
}

/** Whether nobody but this user could manage users: nobody else is an administrator who can sign in. */
export async function isLastAdmin(tx: Transaction, id: string): Promise<boolean> {
  const admins = await tx.user.findMany({
    where: { role: 'admin', isExample: false, disabledAt: null },
    select: { id: true },
  })
  return admins.length === 1 && admins[0]?.id === id
}
