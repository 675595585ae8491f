import { type Actor, hasRole } from '@/lib/platform/actor'

/** What is wiped with the example is gone for good: an administrator's decision. */
export function canRemoveExample(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'admin')
}
