import { expect, test } from 'vitest'
import { db, type Reader } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { testDatabase, unrecorded } from '@/tests/support/database'

testDatabase()

/** More than the values that Prisma binds to one statement where no adapter tells it of the database's own limit. */
const MANY = 1_500

test('the relations of many rows are read, outside of a transaction and inside', async () => {
  const rows = Array.from({ length: MANY }, (_, at) => ({
    id: `user-${at}`,
    name: 'Somebody',
    email: `${at}@desk.example`,
  }))
  await unrecorded().user.createMany({ data: rows })
  const sessions = { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } } as const
  const ask = (reader: Reader) => reader.user.findMany({ select: { id: true, sessions } })
  expect(await ask(db)).toHaveLength(MANY)
  expect(await inTransaction(ask)).toHaveLength(MANY)
})
