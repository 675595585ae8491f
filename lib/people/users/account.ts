import { tokenHash } from '@/lib/people/auth/tokens'
import { isOpenInvitation } from '@/lib/people/users/policy'
import type { AcceptInput, SetUpInput } from '@/lib/people/users/schema'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, type Write, write } from '@/lib/record/command'

/** An account's secret part, as `hashPassword` made it before the transaction was opened. */
type Hashed = { passwordHash: string }
type NewUser = { id: string; email: string }

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

/**
 * Puts another password in the place of the one whose hash is `formerHash`, and ends every session but `sessionId`.
 * Refused if the password was changed in between.
 */
export async function changePassword(
  actor: Pick<Actor, 'id'>,
  { formerHash, passwordHash, sessionId }: Hashed & { formerHash: string; sessionId: string },
): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const account = await tx.account.findFirst({
      where: { userId: actor.id, providerId: 'credential', password: formerHash },
    })
    if (!account) return refuseField('current', 'password_wrong')
    await change(
      { type: 'user', id: actor.id, action: 'user.password_changed', unchanged: true },
      async () => {
        await tx.account.update({
          where: { id: account.id },
          data: { password: passwordHash, updatedAt: now },
        })
        await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } })
      },
    )
    return { ok: true, value: null }
  })
}

/** Ends all of one's own sessions but `sessionId`; the value is how many there were. */
export async function endOtherSessions(
  actor: Pick<Actor, 'id'>,
  { sessionId }: { sessionId: string },
): Promise<Result<number>> {
  return write(actor, async ({ tx, actor }) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } })
    return { ok: true, value: count }
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

async function isTaken(tx: Transaction, email: string): Promise<boolean> {
  return (await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null
}

async function createUser(
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
