import { expect, test } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { registerPages } from '@/lib/platform/pages/expire-pages'
import { GENESIS } from '@/lib/record/chain'
import { write } from '@/lib/record/command'
import { testDatabase, unrecorded } from '@/tests/support/database'
import { anEditor, shutOut } from '@/tests/support/people'
import { makeAssertedClaim } from '@/tests/support/records'

testDatabase({ fresh: 'test' })

const editor = anEditor()

const comment = (id: string, text: string) => ({
  id,
  recordType: 'user' as const,
  recordId: editor.id,
  text,
  authorId: editor.id,
  createdAt: new Date(),
})

test('a change writes one line: who, when, why, before and after, chained to the line before it', async () => {
  setClock(new Date('2023-10-27T09:00:00Z'))
  const id = newId()
  await write(editor, async ({ tx, change }) => {
    await change({ type: 'comment', id, action: 'comment.added', reason: ' why ' }, () =>
      tx.comment.create({ data: comment(id, 'One.') }),
    )
    return { ok: true, value: null }
  })
  setClock(null)
  const [first, line, ...more] = await db.event.findMany({ orderBy: { seq: 'asc' } })
  expect(more).toEqual([])
  expect(first?.prevHash).toBe(GENESIS)
  expect(line).toMatchObject({
    seq: 2,
    actorId: editor.id,
    actorName: editor.name,
    action: 'comment.added',
    reason: 'why',
    before: null,
    prevHash: first?.hash,
    at: new Date('2023-10-27T09:00:00Z'),
  })
  expect(JSON.parse(line?.after ?? '')).toMatchObject({ id, text: 'One.' })
})

test('a change that changes nothing writes no line, unless it says so', async () => {
  const count = () => db.event.count()
  const before = await count()
  for (const unchanged of [false, true]) {
    await write(editor, async ({ change }) => {
      await change(
        { type: 'user', id: editor.id, action: 'user.password_changed', unchanged },
        async () => null,
      )
      return { ok: true, value: null }
    })
  }
  expect(await count()).toBe(before + 1)
})

test.each(['refusal', 'error'])('after a %s nothing of it is kept, neither row nor line', async (how) => {
  const before = await db.event.count()
  const id = newId()
  const writing = write<null>(editor, async ({ tx, change }) => {
    await change({ type: 'comment', id, action: 'comment.added' }, () =>
      tx.comment.create({ data: comment(id, 'One.') }),
    )
    if (how === 'error') throw new Error('a disk fell over')
    return refuse('conflict')
  })
  if (how === 'error') await expect(writing).rejects.toThrow('a disk fell over')
  else expect(await writing).toMatchObject({ ok: false, code: 'conflict' })
  expect(await db.comment.count()).toBe(0)
  expect(await db.event.count()).toBe(before)
})

test('the acting user is read in the transaction: a role or an account taken away a moment ago counts', async () => {
  const stale = { ...editor, role: 'admin' as const }
  const seen = await write(stale, async ({ actor }) => ({ ok: true, value: actor.role }))
  expect(seen).toEqual({ ok: true, value: 'editor' })
  await shutOut(editor)
  expect(await write(stale, async () => ({ ok: true, value: 1 }))).toMatchObject({
    ok: false,
    code: 'forbidden',
  })
  expect(await write({ id: 'nobody' }, async () => ({ ok: true, value: 1 }))).toMatchObject({ ok: false })
})

test('200 changes at once make one unbroken chain', async () => {
  const ids = Array.from({ length: 200 }, () => newId())
  await Promise.all(
    ids.map((id, i) =>
      write<null>(editor, async ({ tx, change }) => {
        await change({ type: 'comment', id, action: 'comment.added' }, () =>
          tx.comment.create({ data: comment(id, 'x') }),
        )
        return i % 4 ? { ok: true, value: null } : refuse('conflict')
      }),
    ),
  )
  const lines = await db.event.findMany({ orderBy: { seq: 'asc' } })
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 151 }, (_, i) => i + 1))
  expect(lines.slice(1).map(({ prevHash }) => prevHash)).toEqual(lines.slice(0, -1).map(({ hash }) => hash))
  expect(await db.comment.count()).toBe(150)
})

test('a change that moves the labels of claims drops the lists of claims, whatever was changed', async () => {
  const { claimId } = await makeAssertedClaim(editor)
  const expired: string[][] = []
  registerPages({ expire: (tags) => void expired.push([...tags]), clear: () => {}, wrote: () => {} })
  try {
    await write(editor, async ({ change, touchClaim }) => {
      touchClaim(claimId)
      const line = { type: 'user', id: editor.id, action: 'user.password_changed', unchanged: true } as const
      return { ok: true, value: await change(line, async () => null) }
    })
    expect(expired).toEqual([expect.arrayContaining([claimId, 'claims'])])
  } finally {
    registerPages(undefined)
  }
})

test('after the commit, and not before, the pages that show any of the records are dropped', async () => {
  const expired: string[][] = []
  registerPages({ expire: (tags) => void expired.push([...tags]), clear: () => {}, wrote: () => {} })
  try {
    const { claimId, sourceId, documentId, statementId } = await makeAssertedClaim(editor)
    expect(expired.at(-1)).toEqual(
      expect.arrayContaining([claimId, sourceId, documentId, statementId, 'claims']),
    )
    expect(expired.at(-1)).not.toContain(editor.id)
    const before = expired.length
    await write(editor, async ({ change }) => {
      await change(
        { type: 'user', id: editor.id, action: 'user.password_changed', unchanged: true },
        async () => null,
      )
      return refuse('conflict')
    })
    expect(expired.length).toBe(before)
  } finally {
    registerPages(undefined)
  }
})

test('a claim that was only touched has changed only where a label is another', async () => {
  const { claimId } = await makeAssertedClaim(editor)
  const changedAt = async () =>
    (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).changedAt.toISOString()
  const touch = () =>
    write(editor, async ({ touchClaim }) => {
      touchClaim(claimId)
      return { ok: true, value: null }
    })
  const before = await changedAt()
  setClock(new Date('2030-01-01T00:00:00Z'))
  await touch()
  expect(await changedAt()).toBe(before)
  await unrecorded().claim.update({ where: { id: claimId }, data: { originCount: 7 } })
  await touch()
  setClock(null)
  expect(await changedAt()).toBe('2030-01-01T00:00:00.000Z')
  expect((await db.claim.findUniqueOrThrow({ where: { id: claimId } })).originCount).toBe(1)
})
