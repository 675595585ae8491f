import type { Actor } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import type { Write } from '@/lib/record/command'

/** An account's secret part, as `hashPassword` made it before the transaction was opened. */
export type Hashed = { passwordHash: string }

export type NewUser = { id: string; email: string }

/** Makes a user who can sign in. */
export async function createUser(
  { tx, now, change }: Write,
  { name, email, role, passwordHash }: { name: string; email: string; role: Actor['role'] } & Hashed,
): Promise<NewUser> {
  const id = newId()
  const times = { createdAt: now, updatedAt: now }
  await change({ type: 'user', id, action: 'user.created' }, async () => {
    await tx.user.create({ data: { id, name, email, role, ...times } })
    await tx.account.create({
      data: {
        id: newId(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: passwordHash,
        ...times,
      },
    })
  })
  return { id, email }
}
