import type { RecordType } from '@/generated/prisma/enums'
import { type Actor, hasRole } from '@/lib/platform/actor'
import { factsOf } from '@/lib/record/events'

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
  const ways = lines.map(({ action }) => factsOf(action).undo)
  if (ways.length === 0 || ways.includes(undefined)) return false
  const kept = lines.some(({ action }) => action === 'snapshot.added')
  return !kept || lines.some(({ action }) => action === 'document.created')
}

/** Whoever did it may take it back, while he still has the role for it. */
export function canUndo(
  actor: Pick<Actor, 'id' | 'role'>,
  action: { userId: string },
  lines: readonly Line[],
): boolean {
  if (action.userId !== actor.id) return false
  return hasRole(actor, 'editor') || !lines.some(({ action }) => factsOf(action).by === 'editor')
}
