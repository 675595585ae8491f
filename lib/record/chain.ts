import { createHash } from 'node:crypto'

/** One line of the history, as it is hashed. `before` and `after` are the record's canonical JSON, or null. */
export type HistoryLine = {
  seq: number
  at: Date
  actorId: string | null
  actorName: string
  action: string
  recordType: string
  recordId: string
  claimId: string | null
  reason: string
  before: string | null
  after: string | null
  prevHash: string
}

/** The predecessor's hash of the first line. */
export const GENESIS = '0'.repeat(64)

/**
 * SHA-256 (64 hex digits) over the line's canonical content, its predecessor's hash included: a JSON array in fixed
 * order, times as ISO 8601 in UTC with milliseconds.
 */
export function hashLine(line: HistoryLine): string {
  const content = JSON.stringify([
    line.seq,
    line.at.toISOString(),
    line.actorId,
    line.actorName,
    line.action,
    line.recordType,
    line.recordId,
    line.claimId,
    line.reason,
    line.before,
    line.after,
    line.prevHash,
  ])
  return createHash('sha256').update(content, 'utf8').digest('hex')
}
