import { type Actor, hasRole } from '@/lib/platform/actor'

type Intake = { createdById: string }

/** Whoever may record a document may bring one in. */
export function canBringIn(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/**
 * What somebody brought in and has not saved yet is seen, saved and dropped by himself, and by every editor: a colleague may
 * have gone home.
 */
export function canUseIntake(actor: Pick<Actor, 'id' | 'role'>, intake: Intake): boolean {
  return hasRole(actor, 'editor') || (hasRole(actor, 'contributor') && intake.createdById === actor.id)
}

/** The bytes that were retrieved are evidence for whoever works at the desk, and for nobody else. */
export function canReadRawCopies(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}
