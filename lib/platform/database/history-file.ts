import Database from 'better-sqlite3'
import { canonicalJsonSql, type RecordShape } from '@/lib/platform/database/canonical-json'

/** A line of the history as it stands in the file. `at` is ISO 8601 as text; `before` and `after` are canonical JSON. */
export type StoredLine = {
  seq: number
  at: string
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
  hash: string
}

/** A database file, opened for reading it apart from the app. */
export type HistoryFile = {
  lines(): Iterable<StoredLine>
  /** The ids of all rows of a table, and how to read the record of one as canonical JSON. */
  records(shape: RecordShape): { ids: Iterable<string>; read(id: string): string | undefined }
  snapshots(): Iterable<{ id: string; text: string; sha256: string }>
  /** What is wrong with the file itself, in SQLite's words. */
  damage(): string[]
  close(): void
}

/** Opens a database file for reading only. @throws where there is none. */
export function openHistoryFile(file: string): HistoryFile {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  return {
    lines: () => db.prepare<[], StoredLine>('SELECT * FROM "Event" ORDER BY "seq"').iterate(),
    records: (shape) => {
      const { table, idColumn } = shape
      const read = db.prepare<[string], { record: string }>(canonicalJsonSql(shape))
      const ids = db.prepare<[], string>(`SELECT "${idColumn}" FROM "${table}"`).pluck()
      return { ids: ids.iterate(), read: (id) => read.get(id)?.record }
    },
    snapshots: () =>
      db
        .prepare<[], { id: string; text: string; sha256: string }>(
          'SELECT "id", "text", "sha256" FROM "Snapshot"',
        )
        .iterate(),
    damage: () => {
      const rows = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all()
      return rows.map((row) => row.integrity_check).filter((said) => said !== 'ok')
    },
    close: () => db.close(),
  }
}
