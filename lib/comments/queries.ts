import type { RecordType } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/database/database'

const person = { select: { id: true, name: true } }
const SHOWN = 100
const mentions = { select: { user: person } }

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
      mentions,
      replies: {
        orderBy: { createdAt: 'asc' },
        take: SHOWN,
        select: { id: true, text: true, createdAt: true, author: person, mentions },
      },
    },
  })
  return threads
}

export type Thread = Awaited<ReturnType<typeof listThreads>>[number]

/** Whom a comment can mention, by name. */
export function listColleagues(): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { disabledAt: null, isExample: false },
    orderBy: { name: 'asc' },
    take: 200,
    select: { id: true, name: true },
  })
}
