import { afterEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, type Write, write } from '@/lib/record/command'
import { type Committed, type Listener, listen } from '@/lib/record/listeners'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'

testDatabase({ fresh: 'test' })

const NAME = 'a test'
const KEY = Symbol.for('counterclaim.record-listeners')

afterEach(() => listen(NAME, {}))

const setting = (key: string) => ({
  line: { type: 'setting', id: key, action: 'setting.changed' } as const,
  run: ({ tx, now }: Write) => tx.setting.create({ data: { key, value: '"x"', updatedAt: now } }),
})

async function changeSetting(key: string) {
  const { line, run } = setting(key)
  return write(SYSTEM, async (writing) => {
    await writing.change(line, () => run(writing))
    return { ok: true, value: null }
  })
}

test('a command with nobody listening is refused before it begins', async () => {
  const held: unknown = Reflect.get(globalThis, KEY)
  Reflect.set(globalThis, KEY, undefined)
  try {
    await expect(changeSetting('unheard')).rejects.toThrow('before its listeners were registered')
  } finally {
    Reflect.set(globalThis, KEY, held)
  }
  expect(await db.setting.count()).toBe(0)
})

test('what a listener writes goes with the command: all of it is kept, or nothing', async () => {
  const heard = vi.fn<NonNullable<Listener['beforeCommit']>>(async ({ tx, now, lines }) => {
    await tx.setting.create({ data: { key: `heard ${lines[0]?.id}`, value: '"y"', updatedAt: now } })
    if (lines[0]?.id === 'doomed') throw new Error('a listener fell over')
    return ['a list']
  })
  const after = vi.fn<(committed: Committed) => void>()
  listen(NAME, { beforeCommit: heard, afterCommit: after })

  await changeSetting('kept')
  await expect(changeSetting('doomed')).rejects.toThrow('a listener fell over')

  const keys = (await db.setting.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)
  expect(keys).toEqual(['heard kept', 'kept'])
  expect(after).toHaveBeenCalledTimes(1)
  const [{ lines, shownBy } = { lines: [], shownBy: new Set() }] = after.mock.calls[0] ?? []
  expect(lines).toEqual([
    { seq: 1, type: 'setting', id: 'kept', action: 'setting.changed', claimId: null, bearsOn: [] },
  ])
  expect([...shownBy]).toEqual(['kept', 'a list'])
})

test('nobody hears of what was refused, nor after a commit that wrote no line', async () => {
  const heard = vi.fn(async () => undefined)
  const after = vi.fn()
  listen(NAME, { beforeCommit: heard, afterCommit: after })
  await write(SYSTEM, async () => refuse('conflict'))
  expect(heard).not.toHaveBeenCalled()
  await write(SYSTEM, async () => ({ ok: true, value: null }))
  expect(heard).toHaveBeenCalledTimes(1)
  expect(after).not.toHaveBeenCalled()
})

test('a listener of the same name gives up its place: nobody hears twice', async () => {
  const [first, second] = [vi.fn(), vi.fn()]
  listen(NAME, { afterCommit: first })
  listen(NAME, { afterCommit: second })
  await changeSetting('once')
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledTimes(1)
})

test('an event of another type of record is a mistake', async () => {
  const editor: Actor = await person('editor')
  const writing = write(editor, async ({ change }) => {
    await change({ type: 'claim', id: newId(), action: 'story.edited' }, async () => {})
    return { ok: true, value: null }
  })
  await expect(writing).rejects.toThrow('story.edited is no event of a claim')
})
