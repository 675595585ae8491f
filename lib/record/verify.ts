import { createHash } from 'node:crypto'
import { RecordType } from '@/generated/prisma/enums'
import { type HistoryFile, openHistoryFile, type StoredLine } from '@/lib/platform/database/history-file'
import { GENESIS, hashLine } from '@/lib/record/chain'
import { recordShape } from '@/lib/record/shapes'

export type Verification = {
  ok: boolean
  /** Lines walked. */
  lines: number
  /** Records compared with their last line. */
  records: number
  /** What does not fit, in words; the first line of the history that does not fit comes first. Empty when all fits. */
  faults: string[]
}

/** As many faults as are listed; one broken line makes all that follow suspect. */
const LISTED = 20

/**
 * Checks a database file against its own history, reading only: the chain of hashes line by line; each record against
 * what its last line says of it; each snapshot's text against its SHA-256; and the file's own structure.
 */
export function verifyHistory(file: string, progress: (lines: number) => void = () => {}): Verification {
  const history = openHistoryFile(file)
  try {
    const faults: string[] = []
    const { lines, last } = walkChain(history, faults, progress)
    const records = compareRecords(history, last, faults)
    checkSnapshots(history, faults)
    checkStructure(history, faults)
    return { ok: faults.length === 0, lines, records, faults }
  } finally {
    history.close()
  }
}

type LastLine = { seq: number; after: string | null }

function walkChain(history: HistoryFile, faults: string[], progress: (lines: number) => void) {
  const last = new Map<string, LastLine>()
  let lines = 0
  let prevHash = GENESIS
  for (const row of history.lines()) {
    lines += 1
    if (lines % 10_000 === 0) progress(lines)
    const fault = faultOfLine(row, lines, prevHash)
    if (fault && faults.length < LISTED) faults.push(`Line ${row.seq} (${row.action}, ${row.at}): ${fault}.`)
    prevHash = row.hash
    last.set(`${row.recordType} ${row.recordId}`, { seq: row.seq, after: row.after })
  }
  return { lines, last }
}

function faultOfLine(row: StoredLine, expectedSeq: number, prevHash: string): string | null {
  if (row.seq !== expectedSeq) return `line ${expectedSeq} was expected here`
  if (row.prevHash !== prevHash) return 'it does not follow the line before it'
  const at = new Date(row.at)
  if (Number.isNaN(at.getTime()) || !row.at.startsWith(at.toISOString().slice(0, -1)))
    return 'its time cannot be read'
  if (hashLine({ ...row, at }) !== row.hash) return 'its content does not fit its hash'
  return null
}

function compareRecords(history: HistoryFile, last: Map<string, LastLine>, faults: string[]): number {
  let records = 0
  for (const type of Object.values(RecordType)) {
    const { ids, read } = history.records(recordShape(type))
    const found = new Set<string>()
    for (const id of ids) {
      found.add(id)
      const line = last.get(`${type} ${id}`)
      if (!line?.after) faults.push(`The ${type} ${id} stands in the database without a line in the history.`)
    }
    for (const [key, line] of last) {
      if (!key.startsWith(`${type} `) || !line.after) continue
      records += 1
      const id = key.slice(type.length + 1)
      const record = found.has(id) ? read(id) : undefined
      const fault = record ? differing(line.after, record) : 'is gone from the database'
      if (fault) faults.push(`Line ${line.seq}: the ${type} ${id} ${fault}.`)
    }
  }
  return records
}

/** Compares what the line knows of the record; columns that later versions of the app added must stand empty in it. */
function differing(after: string, record: string): string | null {
  if (after === record) return null
  const said: unknown = JSON.parse(after)
  const stands: unknown = JSON.parse(record)
  const column = firstDifference(said, stands)
  return column ? `differs from what this line says of it, in ${column}` : null
}

function firstDifference(said: unknown, stands: unknown, path = 'its content'): string | null {
  if (typeof said !== 'object' || said === null || typeof stands !== 'object' || stands === null) {
    return said === stands ? null : path
  }
  if (Array.isArray(said) && Array.isArray(stands) && said.length !== stands.length) return path
  const other = new Map(Object.entries(stands))
  for (const [key, value] of Object.entries(said)) {
    const fault = firstDifference(value, other.get(key), `“${key}”`)
    if (fault) return fault
    other.delete(key)
  }
  for (const [key, value] of other) if (!isEmpty(value)) return `“${key}”`
  return null
}

/** What a column or a list holds before anybody has written into it. */
const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

function checkSnapshots(history: HistoryFile, faults: string[]): void {
  for (const { id, text, sha256 } of history.snapshots()) {
    if (createHash('sha256').update(text, 'utf8').digest('hex') !== sha256) {
      faults.push(`The text of the snapshot ${id} does not fit its SHA-256.`)
    }
  }
}

function checkStructure(history: HistoryFile, faults: string[]): void {
  for (const said of history.damage()) faults.push(`The database file is damaged: ${said}.`)
}
