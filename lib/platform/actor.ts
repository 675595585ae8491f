import type { Role } from '@/generated/prisma/enums'

/** Whoever acts, as read in the transaction that writes. */
export type Actor = { id: string; name: string; role: Role; isExample: boolean }

const RANK: Record<Role, number> = { contributor: 1, editor: 2, reviewer: 3, admin: 4 }

/** Whether the actor's role is `role` or one that includes it. */
export function hasRole(actor: Pick<Actor, 'role'>, role: Role): boolean {
  return RANK[actor.role] >= RANK[role]
}
