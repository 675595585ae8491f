import { expect, test } from 'vitest'
import { addComment } from '@/lib/comments/add'
import { listThreads } from '@/lib/comments/queries'
import { reopenComment, resolveComment } from '@/lib/comments/resolve'
import { db } from '@/lib/platform/database/database'
import { testDatabase } from '@/tests/support/database'
import { aContributor } from '@/tests/support/people'
import { makeAssertedClaim, theBridge } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase()

const contributor = aContributor()
const record = theBridge(contributor)

const on = (text: string, parentId?: string) => ({
  recordType: 'claim' as const,
  recordId: record.claimId,
  text,
  parentId,
})

test('a thread with replies is resolved and opened again, each with its line in the history', async () => {
  const opened = value(await addComment(contributor, on('Who was in the room?')))
  const reply = value(await addComment(contributor, on('Nobody says.', opened.id)))
  // A reply to a reply joins the thread: threads are one level deep.
  value(await addComment(contributor, on('The log may.', reply.id)))
  const [thread, ...others] = await listThreads('claim', record.claimId)
  expect(others).toEqual([])
  expect(thread?.replies.map(({ text }) => text)).toEqual(['Nobody says.', 'The log may.'])

  expect((await resolveComment(contributor, { id: opened.id })).ok).toBe(true)
  expect((await listThreads('claim', record.claimId))[0]?.resolvedBy?.name).toBe(contributor.name)
  expect((await reopenComment(contributor, { id: opened.id })).ok).toBe(true)
  expect((await listThreads('claim', record.claimId))[0]?.resolvedAt).toBeNull()
  expect(await resolveComment(contributor, { id: reply.id })).toMatchObject({ code: 'not_found' })
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
  const elsewhere = value(await addComment(contributor, { ...on('Elsewhere'), recordId: other }))
  expect(await addComment(contributor, on('Misplaced', elsewhere.id))).toMatchObject({
    code: 'not_found',
  })
})
