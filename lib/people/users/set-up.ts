import { tokenHash } from '@/lib/people/auth/tokens'
import { createUser, type Hashed, type NewUser } from '@/lib/people/users/create-user'
import type { SetUpInput } from '@/lib/people/users/schema'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { SYSTEM, write } from '@/lib/record/command'

/**
 * Makes the first administrator with the one-time link that the start printed. Refused once there is an administrator;
 * the link is used up in the same transaction that makes the user.
 */
export async function setUpAdministrator(
  input: Pick<SetUpInput, 'token' | 'name' | 'email'> & Hashed,
): Promise<Result<NewUser>> {
  return write(SYSTEM, async (w) => {
    const { tx, now } = w
    if (await tx.user.findFirst({ where: { role: 'admin', isExample: false } })) {
      return refuse('conflict', 'setup_done')
    }
    const token = await tx.setupToken.findUnique({ where: { tokenHash: tokenHash(input.token) } })
    if (!token || token.usedAt) return refuse('invalid', 'link_invalid')
    if (await isTaken(tx, input.email)) return refuseField('email', 'email_taken')
    await tx.setupToken.update({ where: { id: token.id }, data: { usedAt: now } })
    return { ok: true, value: await createUser(w, { ...input, role: 'admin' }) }
  })
}

async function isTaken(tx: Transaction, email: string): Promise<boolean> {
  return (await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null
}
