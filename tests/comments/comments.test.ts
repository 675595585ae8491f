import { beforeAll, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/add'
import { listThreads } from '@/lib/comments/queries'
import { reopenComment, resolveComment } from '@/lib/comments/resolve'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeAssertedClaim } from '@/tests/support/records'

testDatabase()

let contributor: Actor
let claimId: string
beforeAll(async () => {
  contributor = await person('contributor')
  claimId = (await makeAssertedClaim(contributor)).claimId
})

const on = (text: string, parentId?: string) => ({
  recordType: 'claim' as const,
  recordId: claimId,
  text,
  parentId,
})

test('a thread with replies is resolved and opened again, each with its line in the history', async () => {
  const opened = await addComment(contributor, on('Who was in the room?'))
  if (!opened.ok) throw new Error(opened.message)
  const reply = await addComment(contributor, on('Nobody says.', opened.value.id))
  if (!reply.ok) throw new Error(reply.message)
  // A reply to a reply joins the thread: threads are one level deep.
  await addComment(contributor, on('The log may.', reply.value.id))
  const [thread, ...others] = await listThreads('claim', claimId)
  expect(others).toEqual([])
  expect(thread?.replies.map(({ text }) => text)).toEqual(['Nobody says.', 'The log may.'])

  expect((await resolveComment(contributor, { id: opened.value.id })).ok).toBe(true)
  expect((await listThreads('claim', claimId))[0]?.resolvedBy?.name).toBe(contributor.name)
  expect((await reopenComment(contributor, { id: opened.value.id })).ok).toBe(true)
  expect((await listThreads('claim', claimId))[0]?.resolvedAt).toBeNull()
  expect(await resolveComment(contributor, { id: reply.value.id })).toMatchObject({ code: 'not_found' })
  const lines = await db.event.findMany({ where: { recordType: 'comment' }, orderBy: { seq: 'asc' } })
  expect(lines.map(({ action }) => action)).toEqual([
    'comment.added',
    'comment.added',
    'comment.added',
    'comment.resolved',
    'comment.reopened',
  ])
})

test('not on a record that is not there, nor in a thread of another record', async () => {
  expect(await addComment(contributor, { ...on('x'), recordId: 'nowhere' })).toMatchObject({
    code: 'not_found',
  })
  const other = (await makeAssertedClaim(contributor, 'Another claim')).claimId
  const elsewhere = await addComment(contributor, { ...on('Elsewhere'), recordId: other })
  if (!elsewhere.ok) throw new Error(elsewhere.message)
  expect(await addComment(contributor, on('Misplaced', elsewhere.value.id))).toMatchObject({
    code: 'not_found',
  })
})
