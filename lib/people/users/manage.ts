import { newToken, tokenHash } from '@/lib/people/auth/tokens'
import { canManageUsers } from '@/lib/people/users/policy'
import {
  type ChangeRoleInput,
  INVITATION_DAYS,
  type InviteInput,
  type RenameInput,
  type UserInput,
} from '@/lib/people/users/schema'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'

type Acting = Pick<Actor, 'id'>

/**
 * Lets somebody in: makes a link that can be accepted once within INVITATION_DAYS. The token is returned here and kept
 * nowhere; an earlier link for the same address stops working. Administrators only.
 */
export async function inviteUser(
  actor: Acting,
  input: InviteInput,
): Promise<Result<{ id: string; token: string }>> {
  return write(actor, async (w) => {
    if (!canManageUsers(w.actor)) return refuse('forbidden')
    const present = await w.tx.user.findUnique({ where: { email: input.email }, select: { id: true } })
    if (present) return refuseField('email', 'email_taken')
    return { ok: true, value: await makeInvitation(w, input) }
  })
}

/**
 * Makes a link by which a user who has forgotten his password chooses another one: an invitation to the account that he
 * has. Administrators only.
 */
export async function invitePassword(
  actor: Acting,
  input: UserInput,
): Promise<Result<{ id: string; token: string }>> {
  return write(actor, async (w) => {
    const found = await userToChange(w.tx, w.actor, input)
    if (!found.ok) return found
    if (found.value.disabledAt) return refuse('conflict', 'account_closed')
    return { ok: true, value: await makeInvitation(w, found.value) }
  })
}

/** Makes an invitation's link stop working. Administrators only. */
export async function revokeInvitation(actor: Acting, { id }: { id: string }): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canManageUsers(actor)) return refuse('forbidden')
    const invitation = await tx.invitation.findUnique({ where: { id } })
    if (!invitation) return refuse('not_found')
    if (invitation.acceptedAt || invitation.revokedAt) return refuse('conflict', 'invitation_closed')
    await change({ type: 'invitation', id, action: 'invitation.revoked' }, () =>
      tx.invitation.update({ where: { id }, data: { revokedAt: now } }),
    )
    return { ok: true, value: null }
  })
}

/** Gives a user another role. Never takes it from the last administrator. Administrators only. */
export async function changeRole(actor: Acting, input: ChangeRoleInput): Promise<Result<null>> {
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

/** Closes a user's account and ends his sessions; what he did stays his. Never the last administrator's. */
export async function disableUser(actor: Acting, input: UserInput): Promise<Result<null>> {
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
export async function enableUser(actor: Acting, input: UserInput): Promise<Result<null>> {
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

/** Changes one's own name, as readers see it on what one published. */
export async function renameSelf(actor: Acting, input: RenameInput): Promise<Result<null>> {
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

/** Makes an invitation, in the place of those for the same address that are still open. */
async function makeInvitation(
  { tx, actor, now, change }: Write,
  { email, name, role }: { email: string; name?: string; role: Actor['role'] },
): Promise<{ id: string; token: string }> {
  const earlier = await tx.invitation.findMany({
    where: { email, acceptedAt: null, revokedAt: null },
    select: { id: true },
  })
  for (const { id } of earlier) {
    await change({ type: 'invitation', id, action: 'invitation.revoked' }, () =>
      tx.invitation.update({ where: { id }, data: { revokedAt: now } }),
    )
  }
  const [id, token] = [newId(), newToken()]
  const expiresAt = new Date(now)
  expiresAt.setUTCDate(expiresAt.getUTCDate() + INVITATION_DAYS)
  const row = { id, email, name: name ?? '', role, tokenHash: tokenHash(token), createdAt: now, expiresAt }
  await change({ type: 'invitation', id, action: 'invitation.created' }, () =>
    tx.invitation.create({ data: { ...row, invitedById: actor.id } }),
  )
  return { id, token }
}

type Changeable = { id: string; name: string; email: string; role: Actor['role']; disabledAt: Date | null }

async function userToChange(
  tx: Transaction,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<Refusal | { ok: true; value: Changeable }> {
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
async function isLastAdmin(tx: Transaction, id: string): Promise<boolean> {
  const admins = await tx.user.findMany({
    where: { role: 'admin', isExample: false, disabledAt: null },
    select: { id: true },
  })
  return admins.length === 1 && admins[0]?.id === id
}
