import type { RecordType } from '@/generated/prisma/enums'
import { db } from '@/lib/db'

const person = { select: { id: true, name: true } }
const SHOWN = 100

/** The threads on a record, open ones first, each with its replies in order. For the desk alone. */
export async function listThreads(recordType: RecordType, recordId: string) {
  const threads = await db.comment.findMany({
    where: { recordType, recordId, parentId: null },
    orderBy: [{ resolvedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    take: SHOWN,
    select: {
      id: true,
      text: true,
      createdAt: true,
      resolvedAt: true,
      author: person,
      resolvedBy: person,
      replies: {
        orderBy: { createdAt: 'asc' },
        take: SHOWN,
        select: { id: true, text: true, createdAt: true, author: person },
      },
    },
  })
  return threads
}

export type Thread = Awaited<ReturnType<typeof listThreads>>[number]
