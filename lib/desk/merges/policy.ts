import { type Actor, hasRole } from '@/lib/platform/actor'

/** To merge two records, and to undo it, decides what counts as one: an editor's word. */
export function canMerge(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
