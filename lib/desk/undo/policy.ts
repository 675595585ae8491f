import type { RecordType } from '@/generated/prisma/enums'
import { type Actor, hasRole } from '@/lib/platform/actor'

/** How a line of the history is taken back. */
export type UndoWay =
  /** The record becomes what it was before. */
  | 'restore'
  /** The record leaves the lists; nothing may stand on it. */
  | 'remove'
  /** The record stays, struck out as recorded in error. */
  | 'withdraw'
  /** A draft that nobody has published is deleted, or put back. */
  | 'discard'
  | 'put_back'
  /** The line goes with another of the same step. */
  | 'follows'

const WAYS: Readonly<Record<string, UndoWay>> = {
  'story.created': 'remove',
  'story.edited': 'restore',
  'story.labelled': 'restore',
  'source.created': 'remove',
  'source.edited': 'restore',
  'source.labelled': 'restore',
  'source.graded': 'restore',
  'document.created': 'remove',
  'document.edited': 'restore',
  'document.labelled': 'restore',
  'claim.created': 'remove',
  'claim.edited': 'restore',
  'claim.assigned': 'restore',
  'claim.ordered': 'restore',
  'claim.labelled': 'restore',
  'claim.moved': 'restore',
  'statement.recorded': 'withdraw',
  'statement.edited': 'restore',
  'statement.withdrawn': 'restore',
  'rebuttal.recorded': 'withdraw',
  'rebuttal.standing_decided': 'restore',
  'rebuttal.counter_claim_set': 'restore',
  'evidence.added': 'withdraw',
  'evidence.edited': 'restore',
  'evidence.withdrawn': 'restore',
  'assessment.drafted': 'discard',
  'assessment.edited': 'restore',
  'assessment.sent_for_review': 'restore',
  'assessment.review_assigned': 'restore',
  'assessment.discarded': 'put_back',
  'dissent.recorded': 'withdraw',
  'dissent.withdrawn': 'restore',
  'comment.resolved': 'restore',
  'comment.reopened': 'restore',
  'snapshot.added': 'follows',
}

/** How the line is taken back, or null where it cannot be (a publication, a merge, a remark …). */
export function undoWay(action: string): UndoWay | null {
  return WAYS[action] ?? null
}

/** A line of the history that is taken back. */
export type UndoLine = {
  seq: number
  action: string
  recordType: RecordType
  recordId: string
  claimId: string | null
  before: string | null
  after: string | null
}

type Line = Pick<UndoLine, 'action'>

/**
 * Whether the lines of one step can be taken back together: each of them can, and a text that was retrieved goes only with
 * the document that came with it.
 */
export function isUndoable(lines: readonly Line[]): boolean {
  const ways = lines.map(({ action }) => undoWay(action))
  if (ways.length === 0 || ways.includes(null)) return false
  const kept = lines.some(({ action }) => action === 'snapshot.added')
  return !kept || lines.some(({ action }) => action === 'document.created')
}

/** What a contributor may not do, nor take back. */
const OF_EDITORS =
  /^(?:story|dissent)\.|^source\.(?:edited|graded)$|^rebuttal\.(?:standing_decided|counter_claim_set)$|^assessment\.(?:sent_for_review|review_assigned)$/

/** Whoever did it may take it back, while he still has the role for it. */
export function canUndo(
  actor: Pick<Actor, 'id' | 'role'>,
  action: { userId: string },
  lines: readonly Line[],
): boolean {
  if (action.userId !== actor.id) return false
  return hasRole(actor, 'editor') || !lines.some((line) => OF_EDITORS.test(line.action))
}
