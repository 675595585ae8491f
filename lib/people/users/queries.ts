import { tokenHash } from '@/lib/people/auth/tokens'
import { canManageUsers, isOpenInvitation } from '@/lib/people/users/policy'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { AppError } from '@/lib/platform/errors'

/** Everybody with an account, by name; those who can sign in come first. Administrators only. */
export async function listUsers(viewer: Actor) {
  if (!canManageUsers(viewer)) throw new AppError('forbidden')
  const users = await db.user.findMany({
    where: { isExample: false },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: 500,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      createdAt: true,
      version: true,
    },
  })
  return users
}

/** One account, or null. Administrators only. */
export async function getUser(viewer: Actor, id: string) {
  if (!canManageUsers(viewer)) throw new AppError('forbidden')
  return db.user.findFirst({
    where: { id, isExample: false },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      createdAt: true,
      version: true,
    },
  })
}

/** The invitations that can be accepted now, the newest first. Administrators only. */
export async function listOpenInvitations(viewer: Actor) {
  if (!canManageUsers(viewer)) throw new AppError('forbidden')
  const at = now()
  const invitations = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { ...invitationSelect, id: true },
  })
  return invitations.filter((invitation) => isOpenInvitation(invitation, at))
}

/** What whoever holds an invitation's link may see of it, or null if the link does not work (any more). */
export async function getInvitation(token: string) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: invitationSelect,
  })
  if (!invitation || !isOpenInvitation(invitation, now())) return null
  const { email, name, role, invitedBy } = invitation
  const present = await db.user.findUnique({ where: { email }, select: { id: true } })
  return { email, name, role, invitedBy: invitedBy.name, hasAccount: present !== null }
}

/** Whether the set-up link that holds this token can make the first administrator. */
export async function isSetUpOpen(token: string): Promise<boolean> {
  const [found, admin] = await Promise.all([
    db.setupToken.findUnique({ where: { tokenHash: tokenHash(token) }, select: { usedAt: true } }),
    db.user.findFirst({ where: { role: 'admin', isExample: false }, select: { id: true } }),
  ])
  return found !== null && found.usedAt === null && admin === null
}

/** One's own account, as its page shows it. */
export async function getAccount(viewer: Actor) {
  const [user, sessions] = await Promise.all([
    db.user.findUnique({
      where: { id: viewer.id },
      select: { name: true, email: true, role: true, version: true },
    }),
    db.session.count({ where: { userId: viewer.id, expiresAt: { gt: now() } } }),
  ])
  return user && { ...user, sessions }
}

/** The hash of one's own password, for checking the password typed against it; null for an account without one. */
export async function getPasswordHash(viewer: Pick<Actor, 'id'>): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { userId: viewer.id, providerId: 'credential' },
    select: { password: true },
  })
  return account?.password ?? null
}

const invitationSelect = {
  email: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  invitedBy: { select: { name: true, role: true, disabledAt: true } },
} as const
