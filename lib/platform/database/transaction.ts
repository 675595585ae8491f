import { connection } from '@/lib/platform/database/connection'
import type { Transaction } from '@/lib/platform/database/database'

/**
 * Runs `work` in one exclusive transaction: all of it is written or, if it throws, none of it. Transactions queue; they
 * never nest. Only a command (the record) and `keepBooks` (what is no record) open one.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { client, open } = connection()
  if (open.getStore()) throw new Error('a transaction was opened inside another')
  // The one place where a transaction becomes one that may change the record.
  return client.$transaction((tx) => open.run(true, () => work(tx as Transaction)))
}
