import { type Actor, hasRole } from '@/lib/people/users/policy'

/** Everyone at the desk may comment, and resolve or reopen a thread. Comments reach no public page. */
export function canComment(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}
