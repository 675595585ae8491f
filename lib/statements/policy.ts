import { type Actor, hasRole } from '@/lib/platform/actor'

/** Anyone at the desk records who says what, a denial with its objection included. */
export function canRecordStatements(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/** To which claim a statement belongs, once it was recorded, is an editor's word. */
export function canMoveStatement(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}

/** A statement is changed, or withdrawn as recorded in error, by whoever recorded it and by any editor. */
export function canEditStatement(
  actor: Pick<Actor, 'id' | 'role'>,
  statement: { createdById: string },
): boolean {
  return statement.createdById === actor.id || hasRole(actor, 'editor')
}
