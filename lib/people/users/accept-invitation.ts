import { tokenHash } from '@/lib/people/auth/tokens'
import { createUser, type Hashed, type NewUser } from '@/lib/people/users/create-user'
import { isOpenInvitation } from '@/lib/people/users/policy'
import type { AcceptInput } from '@/lib/people/users/schema'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, type Write, write } from '@/lib/record/command'

/**
 * Makes the user whom an invitation lets in, with the role and the address that it names. For somebody who has an account
 * it puts the new password in the place of the forgotten one, and ends his sessions.
 */
export async function acceptInvitation(
  input: Pick<AcceptInput, 'token' | 'name'> & Hashed,
): Promise<Result<NewUser>> {
  return write(SYSTEM, async (w) => {
    const { tx, now, change } = w
    const invitation = await tx.invitation.findUnique({
      where: { tokenHash: tokenHash(input.token) },
      include: { invitedBy: { select: { role: true, disabledAt: true } } },
    })
    if (!invitation || !isOpenInvitation(invitation, now)) return refuse('invalid', 'link_invalid')
    const { email, role } = invitation
    const present = await tx.user.findUnique({
      where: { email },
      select: { id: true, isExample: true, disabledAt: true },
    })
    if (present?.isExample || present?.disabledAt) return refuse('conflict', 'account_closed')
    const { name, passwordHash } = input
    if (!present && !name) return refuseField('name', 'required')
    const { id } = present ?? (await createUser(w, { name: name ?? '', email, role, passwordHash }))
    if (present) await replacePassword(w, id, passwordHash)
    await change({ type: 'invitation', id: invitation.id, action: 'invitation.accepted' }, () =>
      tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } }),
    )
    return { ok: true, value: { id, email } }
  })
}

async function replacePassword({ tx, now, change }: Write, userId: string, password: string): Promise<void> {
  const values = { password, updatedAt: now }
  const account = { accountId: userId, providerId: 'credential' }
  await change({ type: 'user', id: userId, action: 'user.password_changed', unchanged: true }, async () => {
    await tx.account.upsert({
      where: { providerId_accountId: account },
      create: { id: newId(), ...account, userId, createdAt: now, ...values },
      update: values,
    })
    await tx.session.deleteMany({ where: { userId } })
  })
}
