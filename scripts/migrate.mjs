// Brings a database up to date: applies what is in prisma/migrations, in order, and keeps book in Prisma's own table, so
// that Prisma's command line goes on working. Run by itself, it does so for the database in DATA_DIR.
import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'

const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url))

const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** What keeps a database from being brought up to date, in words for whoever runs the site. */
export class MigrationError extends Error {
  name = 'MigrationError'
}

/**
 * Applies each migration that `file` does not have yet, in a transaction of its own: all of it or nothing. A database that
 * is not new is copied to `backups/` beside it first.
 * @param {string} file
 * @param {{ log?: (line: string) => void, folder?: string }} [options] `folder` holds the migrations
 * @returns {Promise<{ created: boolean, applied: string[] }>}
 * @throws {MigrationError}
 */
export async function migrate(file, { log = () => {}, folder = MIGRATIONS } = {}) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = open(file)
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
    const created = tables.length === 0
    if (!created && !tables.includes('_prisma_migrations')) {
      throw new MigrationError(`${file} is a database, but not one of this app. Nothing was changed.`)
    }
    const migrations = readMigrations(folder)
    const pending = created ? migrations : migrations.slice(checkApplied(db, migrations))
    if (!created && pending[0]) await copyBefore(db, file, pending[0].name, log)
    for (const migration of pending) {
      log(`Applying ${migration.name}`)
      apply(db, migration)
    }
    return { created, applied: pending.map(({ name }) => name) }
  } finally {
    db.close()
  }
}

/**
 * Makes what records are found by, in the database in DATA_DIR, where the migrations cannot: folding is no SQL.
 * @param {{ log?: (line: string) => void }} [options]
 */
export async function fillLookup({ log = () => {} } = {}) {
  const { tsImport } = await import('tsx/esm/api')
  const { rebuildLookup } = await tsImport('../lib/record/lookup/rebuild.ts', import.meta.url)
  const { closeDatabase } = await tsImport('../lib/platform/database/database.ts', import.meta.url)
  await rebuildLookup({ log })
  await closeDatabase()
}

function open(file) {
  let db
  try {
    db = new Database(file, { timeout: 10_000 })
    chmodSync(file, 0o600)
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = OFF') // tables are rebuilt; `apply` checks all references before it commits
    return db
  } catch (error) {
    db?.close()
    throw new MigrationError(`${file} cannot be opened: ${error.message}.`)
  }
}

function readMigrations(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const path = join(folder, name, 'migration.sql')
      if (!existsSync(path)) throw new MigrationError(`${path} is missing.`)
      const bytes = readFileSync(path)
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

/** How many of `migrations` the database has; refuses when they are not the ones that it was made with. */
function checkApplied(db, migrations) {
  const rows = db
    .prepare(`SELECT * FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`)
    .all()
  for (const [index, row] of rows.entries()) {
    const name = row.migration_name
    const migration = migrations[index]
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${name} was begun by another tool and not finished. Restore a backup.`,
      )
    }
    if (!migrations.some((other) => other.name === name)) {
      throw new MigrationError(
        `The database has the migration ${name}, which is not here: it was used with a newer version of the app. Start that one, or restore an older backup.`,
      )
    }
    if (migration?.name !== name) {
      throw new MigrationError(
        `The migration ${migration?.name} comes before ${name}, which is applied already.`,
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `The file of the migration ${name} has changed since it was applied. Restore it: the tables would no longer be what it says.`,
      )
    }
  }
  return rows.length
}

async function copyBefore(db, file, name, log) {
  const folder = join(dirname(file), 'backups')
  const copy = join(folder, `before-${name}.db`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  log(`Copying the database to ${copy}`)
  await db.backup(`${copy}.part`)
  chmodSync(`${copy}.part`, 0o600)
  renameSync(`${copy}.part`, copy)
}

function apply(db, { name, sql, checksum }) {
  const started = Date.now()
  db.exec('BEGIN EXCLUSIVE')
  try {
    db.exec(BOOK)
    db.exec(sql)
    if (!db.inTransaction) throw new Error('it ends the transaction that it runs in')
    const broken = db.pragma('foreign_key_check')
    if (broken.length > 0)
      throw new Error(`it leaves ${broken.length} rows of ${broken[0].table} without what they refer to`)
    db.prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    ).run(randomUUID(), checksum, name, started, Date.now())
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw new MigrationError(`The migration ${name} failed and was undone: ${error.message}.`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { tsImport } = await import('tsx/esm/api')
  try {
    const { databaseFile } = await tsImport('../lib/platform/paths.ts', import.meta.url)
    const { applied } = await migrate(databaseFile(), { log: console.log })
    await fillLookup({ log: console.log })
    console.log(applied.length ? `Applied ${applied.length}.` : 'The database is up to date.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
