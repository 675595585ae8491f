import type { Role } from '@/generated/prisma/enums'
import { type Actor, hasRole } from '@/lib/platform/actor'

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
