import { AsyncLocalStorage } from 'node:async_hooks'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { IsolatedSqlite } from '@/lib/platform/database/sqlite-adapter'
import { databaseFile } from '@/lib/platform/paths'

/** The client inside a transaction: the only way to write. */
export type Transaction = Prisma.TransactionClient

type Connection = { client: PrismaClient; open: AsyncLocalStorage<true> }

const KEY = Symbol.for('counterclaim.database')
const shared: typeof globalThis & { [KEY]?: Connection } = globalThis

function connection(): Connection {
  shared[KEY] ??= {
    client: new PrismaClient({
      adapter: new IsolatedSqlite({ url: `file:${databaseFile()}`, timeout: 10_000 }),
      transactionOptions: { maxWait: 60_000, timeout: 30_000 },
    }),
    open: new AsyncLocalStorage(),
  }
  return shared[KEY]
}

/**
 * The database for reading outside of a transaction: sees committed rows only. Using it inside `inTransaction` is refused
 * with an error, since it would neither see the transaction's own rows nor be rolled back with it.
 */
export const db: PrismaClient = new Proxy(Object.create(null), {
  get(_target, property) {
    const { client, open } = connection()
    if (open.getStore()) throw new Error('the outer database client was used inside a transaction')
    const value: unknown = Reflect.get(client, property)
    return typeof value === 'function' ? value.bind(client) : value
  },
})

/**
 * Runs `work` in one exclusive transaction: all of it is written or, if it throws, none of it. Transactions queue; they
 * never nest.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { client, open } = connection()
  if (open.getStore()) throw new Error('a transaction was opened inside another')
  return client.$transaction((tx) => open.run(true, () => work(tx)))
}

/** Closes both connections; the next use opens them anew. For scripts and tests. */
export async function closeDatabase(): Promise<void> {
  const current = shared[KEY]
  shared[KEY] = undefined
  await current?.client.$disconnect()
}
