import { createHash, randomBytes, randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'

/**
 * Where the database has no administrator yet: makes a token with which the page /setup lets somebody become the first
 * one, and returns it. Those made before are void; only its hash is kept. Null where there is an administrator.
 * @param {string} file the database
 * @returns {string | null}
 */
export function newSetupToken(file) {
  const db = new Database(file, { timeout: 10_000 })
  try {
    return db
      .transaction(() => {
        if (db.prepare(`SELECT 1 FROM "User" WHERE role = 'admin' AND "isExample" = 0`).get()) return null
        const token = randomBytes(32).toString('base64url')
        db.prepare('DELETE FROM "SetupToken" WHERE "usedAt" IS NULL').run()
        db.prepare('INSERT INTO "SetupToken" (id, "tokenHash", "createdAt") VALUES (?, ?, ?)').run(
          randomUUID(),
          createHash('sha256').update(token).digest('hex'),
          new Date().toISOString().replace('Z', '+00:00'),
        )
        return token
      })
      .immediate()
  } finally {
    db.close()
  }
}
