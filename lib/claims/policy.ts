import { type Actor, hasRole } from '@/lib/platform/actor'

type Who = Pick<Actor, 'id' | 'role'>

/** Anyone at the desk may record a claim. */
export function canCreateClaims(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/** An editor changes any claim; a contributor his own, until an assessment has left its draft. */
export function canEditClaim(actor: Who, claim: { createdById: string; assessed: boolean }): boolean {
  if (hasRole(actor, 'editor')) return true
  return hasRole(actor, 'contributor') && claim.createdById === actor.id && !claim.assessed
}

/** An editor gives a claim to anybody; everyone may take one that nobody has, or leave his own. */
export function canAssignClaim(
  actor: Who,
  { from, to }: { from: string | null; to: string | null },
): boolean {
  if (hasRole(actor, 'editor')) return true
  const isTaken = from === null && to === actor.id
  const isLeft = from === actor.id && to === null
  return hasRole(actor, 'contributor') && (isTaken || isLeft)
}

/** To part what a claim says in two is an editor's. */
export function canSplitClaim(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}

/** What stands first in a story is an editor's. */
export function canOrderClaims(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
