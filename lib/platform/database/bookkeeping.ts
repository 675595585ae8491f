import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'

/** What is kept beside the record: work in the background and at the desk, of which the history tells nothing. */
type Book =
  | 'duplicatePair'
  | 'importRow'
  | 'importRun'
  | 'intake'
  | 'job'
  | 'notification'
  | 'rawCopy'
  | 'suggestionDismissal'
  | 'watch'

/** A transaction that writes what is no record, and reads everything. */
export type Books = Omit<Reader, Book> & Pick<Prisma.TransactionClient, Book>

/** Runs `work` in one exclusive transaction in which the record cannot change, so that it needs no line of the history. */
export function keepBooks<T>(work: (books: Books) => Promise<T>): Promise<T> {
  return inTransaction(work)
}
