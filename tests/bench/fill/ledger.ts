import Database from 'better-sqlite3'
import type { RecordType } from '@/generated/prisma/enums'
import { canonicalJsonSql } from '@/lib/platform/database/canonical-json'
import { GENESIS, hashLine } from '@/lib/record/chain'
import { factsOf } from '@/lib/record/events'
import { recordShape } from '@/lib/record/shapes'

type Value = string | number | boolean | Date | null
type Line = {
  type: RecordType
  id: string
  action: string
  reason?: string
  claimId?: string | null
  by?: { id: string; name: string } | null
}

/** As much time as passes between two lines. */
const STEP = 13 * 60_000
const BEGIN = Date.UTC(2024, 0, 8, 8)

/** Writes rows and the lines of their history as `lib/history/write.ts` does, without Prisma between. */
export type Ledger = ReturnType<typeof openLedger>

/** Opens a migrated database and begins one transaction; `finish` commits it. */
export function openLedger(file: string) {
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -128000')
  db.exec('BEGIN')
  const prepared = new Map<string, Database.Statement>()
  const changedAt = new Map<string, Date>()
  const line = { seq: 0, hash: GENESIS }
  let made = 0

  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const now = () => new Date(BEGIN + line.seq * STEP)
  const insert = (table: string, row: Record<string, Value>): void => {
    const columns = Object.keys(row)
    const sql = `INSERT INTO "${table}" (${columns.map((it) => `"${it}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    statement(sql).run(Object.values(row).map(stored))
  }
  const read = (type: RecordType, id: string): string | null => {
    const row: unknown = statement(canonicalJsonSql(recordShape(type)))
      .pluck()
      .get(id)
    return typeof row === 'string' ? row : null
  }
  return {
    db,
    insert,
    now,
    lines: () => line.seq,
    /** When readers last saw the claim change. */
    changedAt: (claimId: string) => changedAt.get(claimId) ?? now(),
    /** Ids that sort in the order of their making, as those of the app. */
    newId: () => `0bench${(made++).toString(36).padStart(19, '0')}`,
    update: (table: string, id: string, row: Record<string, Value>) => {
      const set = Object.keys(row).map((it) => `"${it}" = ?`)
      statement(`UPDATE "${table}" SET ${set.join(', ')} WHERE "id" = ?`).run([
        ...Object.values(row).map(stored),
        id,
      ])
    },
    /** Runs `work`, then appends the line with the record before and after it. */
    change: ({ type, id, action, reason = '', claimId = null, by = null }: Line, work: () => void): void => {
      const before = read(type, id)
      work()
      const event = {
        seq: line.seq + 1,
        at: now(),
        actorId: by?.id ?? null,
        actorName: by?.name ?? 'Counterclaim',
        action,
        recordType: type,
        recordId: id,
        claimId,
        reason,
        before,
        after: read(type, id),
        prevHash: line.hash,
      }
      const hash = hashLine(event)
      insert('Event', { ...event, hash })
      Object.assign(line, { seq: event.seq, hash })
      if (claimId && factsOf(action).public) changedAt.set(claimId, event.at)
    },
    finish: () => {
      db.exec('COMMIT')
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}

/** As Prisma's adapter stores it. */
function stored(value: Value): string | number | null {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}
