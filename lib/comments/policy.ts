import { type Actor, hasRole } from '@/lib/platform/actor'

/** Everyone at the desk may comment, and resolve or reopen a thread. Comments reach no public page. */
export function canComment(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}
