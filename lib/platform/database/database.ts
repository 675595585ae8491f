import type { Prisma } from '@/generated/prisma/client'
import { connection, disconnect } from '@/lib/platform/database/connection'

type Model = Uncapitalize<Prisma.ModelName>
type Read =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy'

/** What reads and cannot write: the client outside of a transaction, and every transaction. */
export type Reader = { readonly [M in Model]: Pick<Prisma.TransactionClient[M], Read> } & Pick<
  Prisma.TransactionClient,
  '$queryRaw' | '$queryRawUnsafe'
>

declare const record: unique symbol

/** A transaction in which the record may change. Only a command opens one: whoever holds its `Write` may write. */
export type Transaction = Prisma.TransactionClient & { readonly [record]: 'may change' }

/**
 * The database for reading outside of a transaction: sees committed rows only. Using it inside of one is refused with an
 * error, since it would neither see the transaction's own rows nor be rolled back with it.
 */
export const db: Reader = new Proxy(Object.create(null), {
  get(_target, property) {
    const { client, open } = connection()
    if (open.getStore()) throw new Error('the outer database client was used inside a transaction')
    const value: unknown = Reflect.get(client, property)
    return typeof value === 'function' ? value.bind(client) : value
  },
})

/** Closes both connections; the next use opens them anew. For scripts and tests. */
export async function closeDatabase(): Promise<void> {
  await disconnect()
}
