import type { AssessmentState } from '@/generated/prisma/enums'
import { type Actor, hasRole } from '@/lib/platform/actor'

type Who = Pick<Actor, 'id' | 'role'>
type Assessment = { authorId: string; state: AssessmentState }

/** What is not published yet is its author's and the editors' to see; the rest is everyone's. */
export function canSeeAssessment(viewer: Who, { state, authorId }: Assessment): boolean {
  const published = state !== 'draft' && state !== 'in_review'
  return published || authorId === viewer.id || hasRole(viewer, 'editor')
}

/** Anyone at the desk may draft. */
export function canDraft(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'contributor')
}

/** A draft is its author's, and any editor's. */
export function canEditDraft(actor: Who, assessment: Assessment): boolean {
  return assessment.state === 'draft' && (assessment.authorId === actor.id || hasRole(actor, 'editor'))
}

/** Sending for review is an editor's word that it is ready. */
export function canSendForReview(actor: Pick<Actor, 'role'>, assessment: Assessment): boolean {
  return assessment.state === 'draft' && hasRole(actor, 'editor')
}

/** The author may take it back from review; a reviewer may return it. */
export function canReturn(actor: Who, assessment: Assessment): boolean {
  return assessment.state === 'in_review' && (assessment.authorId === actor.id || hasRole(actor, 'reviewer'))
}

/** Who is to review is an editor's to say, until the assessment is published. */
export function canAssignReview(actor: Pick<Actor, 'role'>, { state }: Pick<Assessment, 'state'>): boolean {
  return hasRole(actor, 'editor') && (state === 'draft' || state === 'in_review')
}

/** Whoever may publish what is not his own can be asked to review it. */
export function canBeReviewer(user: Who, { authorId }: Pick<Assessment, 'authorId'>): boolean {
  return hasRole(user, 'reviewer') && user.id !== authorId
}

/**
 * Publishing takes a second person. `solo` is the administrator's switch for a desk of one, on which the author may
 * publish his own; readers are then told that it was not peer reviewed.
 */
export function canPublish(actor: Who, assessment: Assessment, solo: boolean): boolean {
  if (assessment.state !== 'in_review' || !hasRole(actor, 'reviewer')) return false
  return assessment.authorId !== actor.id || solo
}

/** Withdrawing what is published is a reviewer's. */
export function canWithdraw(actor: Pick<Actor, 'role'>, assessment: Pick<Assessment, 'state'>): boolean {
  return assessment.state === 'published' && hasRole(actor, 'reviewer')
}

/** A dissent is another editor's. */
export function canDissent(actor: Who, assessment: Assessment): boolean {
  return assessment.state === 'published' && hasRole(actor, 'editor') && assessment.authorId !== actor.id
}

/** Saying that new information changes nothing is an editor's. */
export function canClearInformation(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}
