import { type Actor, hasRole } from '@/lib/platform/actor'

/** A statement needs its source: whoever may record one may record the other. */
export function canCreateSources(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/** What a source is, and whom it belongs to, decides how origins are counted: an editor's word. */
export function canEditSources(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}

/** An affiliation merges origins. */
export function canAffiliateSources(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}

/** Reliability is judged by an editor. */
export function canGradeSources(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
