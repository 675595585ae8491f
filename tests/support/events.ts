import { join } from 'node:path'
import Database from 'better-sqlite3'

/** How much stands in the database: lines of history, and what is kept beside it about who may come in. */
export function counts(dataDir: string): Record<string, number> {
  const db = new Database(join(dataDir, 'counterclaim.db'), { readonly: true })
  try {
    const tables = ['Event', 'User', 'Invitation', 'Setting', 'Comment', 'Assessment']
    return Object.fromEntries(
      tables.map((table) => {
        const row = db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${table}"`).get()
        return [table, row?.count ?? 0]
      }),
    )
  } finally {
    db.close()
  }
}
