import type { Role } from '@/generated/prisma/enums'

/** Whoever acts, as read in the transaction that writes. */
export type Actor = { id: string; name: string; role: Role; isExample: boolean }

const RANK: Record<Role, number> = { contributor: 1, editor: 2, reviewer: 3, admin: 4 }

/** Whether the actor's role is `role` or one that includes it. */
export function hasRole(actor: Pick<Actor, 'role'>, role: Role): boolean {
  return RANK[actor.role] >= RANK[role]
}

/** Who may see everybody's account, let people in, and change or take away what they may do. */
export function canManageUsers(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'admin')
}

/** An invitation counts while nobody has used or withdrawn it, within its time, and while who made it may invite. */
export function isOpenInvitation(
  invitation: {
    acceptedAt: Date | null
    revokedAt: Date | null
    expiresAt: Date
    invitedBy: { role: Role; disabledAt: Date | null }
  },
  at: Date,
): boolean {
  return (
    !invitation.acceptedAt &&
    !invitation.revokedAt &&
    invitation.expiresAt > at &&
    !invitation.invitedBy.disabledAt &&
    canManageUsers(invitation.invitedBy)
  )
}
