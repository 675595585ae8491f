import { type Actor, hasRole } from '@/lib/platform/actor'

/** Documents are the material of the record: whoever works at the desk may add them, and their texts. */
export function canAddDocuments(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/** An editor changes any document, a contributor his own. */
export function canEditDocument(
  actor: Pick<Actor, 'id' | 'role'>,
  document: { createdById: string },
): boolean {
  return hasRole(actor, 'editor') || (hasRole(actor, 'contributor') && document.createdById === actor.id)
}

/** Making public what was private is an editor's decision. */
export function canDisclose(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
