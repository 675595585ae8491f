import { type Actor, hasRole } from '@/lib/platform/actor'

/** How the desk works is decided by its administrators. */
export function canChangeSettings(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'admin')
}
