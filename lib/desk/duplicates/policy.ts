import { type Actor, hasRole } from '@/lib/platform/actor'

/** To look for duplicates, and to say that two records are two, is an editor's, as merging them is. */
export function canDecideDuplicates(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
