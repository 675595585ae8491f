import { type Actor, hasRole } from '@/lib/platform/actor'

/** Anyone at the desk adds evidence. */
export function canAddEvidence(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/** Evidence is changed, or withdrawn as recorded in error, by whoever added it and by any editor. */
export function canEditEvidence(
  actor: Pick<Actor, 'id' | 'role'>,
  evidence: { createdById: string },
): boolean {
  return evidence.createdById === actor.id || hasRole(actor, 'editor')
}
