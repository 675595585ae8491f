import { type Actor, hasRole } from '@/lib/platform/actor'

/** Stories frame what claims are read in: an editor's work. */
export function canEditStories(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
