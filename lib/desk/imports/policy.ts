import { type Actor, hasRole } from '@/lib/platform/actor'

/** An import writes many records at once: an editor's work. */
export function canImport(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
