import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/** As many values as SQLite binds to one statement; told nothing, Prisma refuses relations of more than 999 rows. */
const MOST_VALUES = 32_766

const READ = /^\s*(select|with\b(?![\s\S]*\b(insert|update|delete)\b))/i

type Settings = ConstructorParameters<typeof PrismaBetterSqlite3>[0]

/**
 * The better-sqlite3 adapter with two requests kept apart. The stock adapter gives every request one shared connection:
 * while one request is inside a transaction, others read its uncommitted rows, and their own writes vanish when it rolls
 * back. Here plain reads go to a second, read-only connection, which sees committed rows alone; writes and transactions
 * queue for the one writing connection, each from BEGIN IMMEDIATE to its COMMIT or ROLLBACK.
 */
export class IsolatedSqlite extends PrismaBetterSqlite3 {
  readonly #settings: Settings

  constructor(settings: Settings) {
    super(settings)
    this.#settings = settings
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const writer = await super.connect()
    await writer.executeScript(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;',
    )
    const reader = await new PrismaBetterSqlite3({ ...this.#settings, readonly: true }).connect()
    await reader.executeScript('PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;')
    return isolate(writer, reader)
  }
}

function isolate(writer: SqlDriverAdapter, reader: SqlDriverAdapter): SqlDriverAdapter {
  const acquire = queue()
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
  const run = (sql: string) => writer.executeRaw({ sql, args: [], argTypes: [] })

  return {
    provider: 'sqlite',
    adapterName: writer.adapterName,
    getConnectionInfo: () => ({ maxBindValues: MOST_VALUES, supportsRelationJoins: false }),
    queryRaw: (query: SqlQuery) =>
      READ.test(query.sql) ? reader.queryRaw(query) : alone(() => writer.queryRaw(query)),
    executeRaw: (query: SqlQuery) => alone(() => writer.executeRaw(query)),
    executeScript: (script: string) => alone(() => writer.executeScript(script)),
    async startTransaction(): Promise<Transaction> {
      const release = await acquire()
      try {
        await run('BEGIN IMMEDIATE')
      } catch (error) {
        release()
        throw error
      }
      return {
        provider: 'sqlite',
        adapterName: writer.adapterName,
        // Prisma sends COMMIT itself, through executeRaw; ROLLBACK is left to the adapter.
        options: { usePhantomQuery: false },
        queryRaw: (query) => writer.queryRaw(query),
        executeRaw: (query) => writer.executeRaw(query),
        commit: async () => release(),
        rollback: async () => {
          try {
            await run('ROLLBACK')
          } catch {
            // SQLite has rolled back by itself (a full disk, a failed COMMIT): there is nothing left to undo.
          } finally {
            release()
          }
        },
        createSavepoint: async (name) => void (await run(`SAVEPOINT ${name}`)),
        rollbackToSavepoint: async (name) => void (await run(`ROLLBACK TO ${name}`)),
        releaseSavepoint: async (name) => void (await run(`RELEASE SAVEPOINT ${name}`)),
      }
    },
    dispose: async () => {
      await reader.dispose()
      await writer.dispose()
    },
  }
}

/** A queue of one: resolves, in the order of asking, to the function that lets the next one in. */
function queue(): () => Promise<() => void> {
  let tail: Promise<void> = Promise.resolve()
  return async () => {
    const before = tail
    let release = () => {}
    tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}
