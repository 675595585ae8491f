import { type Actor, hasRole } from '@/lib/platform/actor'

/** Labels are how a desk sorts its work: whoever works there sets them. Readers never see them. */
export function canLabel(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}
