import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaClient } from '@/generated/prisma/client'
import { IsolatedSqlite } from '@/lib/platform/database/sqlite-adapter'
import { databaseFile } from '@/lib/platform/paths'

/** The client of this process; `open` tells whether a transaction is under way. */
export type Connection = { client: PrismaClient; open: AsyncLocalStorage<true> }

const KEY = Symbol.for('counterclaim.database')
const shared: typeof globalThis & { [KEY]?: Connection } = globalThis

/** The one connection of this process, opened when it is first asked for. */
export function connection(): Connection {
  shared[KEY] ??= {
    client: new PrismaClient({
      adapter: new IsolatedSqlite({ url: `file:${databaseFile()}`, timeout: 10_000 }),
      transactionOptions: { maxWait: 60_000, timeout: 30_000 },
    }),
    open: new AsyncLocalStorage(),
  }
  return shared[KEY]
}

/** Closes the connection; the next use opens it anew. */
export async function disconnect(): Promise<void> {
  const current = shared[KEY]
  shared[KEY] = undefined
  await current?.client.$disconnect()
}
