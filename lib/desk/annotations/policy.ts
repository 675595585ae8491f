import { type Actor, hasRole } from '@/lib/platform/actor'

/** Anyone at the desk works on a document's text; what he may record there is for each record's own policy to say. */
export function canAnnotate(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}
