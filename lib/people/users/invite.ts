import { newToken, tokenHash } from '@/lib/people/auth/tokens'
import { canManageUsers } from '@/lib/people/users/policy'
import { INVITATION_DAYS, type InviteInput, type UserInput } from '@/lib/people/users/schema'
import { userToChange } from '@/lib/people/users/user-to-change'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
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
