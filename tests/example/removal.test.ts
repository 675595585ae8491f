import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { canRemoveExample } from '@/lib/desk/example/policy'
import { getExampleState } from '@/lib/desk/example/queries'
import { removeExample } from '@/lib/desk/example/remove'
import { setSoloPublishing } from '@/lib/people/settings/set-solo-publishing'
import { inviteUser } from '@/lib/people/users/invite'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { registerPages } from '@/lib/platform/pages/expire-pages'
import { databaseFile } from '@/lib/platform/paths'
import { lookupFaults } from '@/lib/record/lookup/rebuild'
import { verifyHistory } from '@/lib/record/verify'
import { loadExample } from '@/prisma/example/example'
import { account, signedInHeaders } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeAssertedClaim, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

const KEPT = ['User', 'Session', 'Account', 'Verification', 'Invitation', 'SetupToken', 'Setting', 'Event']

const triggers = () =>
  db.$queryRaw`SELECT "name", "tbl_name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' ORDER BY "name"`

async function filled(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM pragma_table_list WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite%' AND "name" NOT LIKE '%migrations'`
  const full: string[] = []
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${name}" LIMIT 1`)
    if (rows.length > 0) full.push(name)
  }
  return full
}

afterEach(() => registerPages(undefined))

describe('the whole example', () => {
  testDatabase()

  test('goes with its history, in one step; what stays is accounted for from the first line on', async () => {
    await loadExample()
    const admin = await account('admin', 'Ada')
    await signedInHeaders(admin.email)
    value(await inviteUser(admin, { email: 'ben@example.org', role: 'editor' }))
    value(await setSoloPublishing(admin, { soloPublishing: true, reason: '' }))
    const before = await triggers()
    const clear = vi.fn()
    registerPages({ clear, expire: () => {}, wrote: () => {} })
    expect(await getExampleState()).toBe('alone')

    value(await removeExample(admin))

    expect((await filled()).filter((table) => !KEPT.includes(table))).toEqual([])
    expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: admin.id }])
    expect(await db.session.count()).toBe(1)
    const lines = await db.event.findMany({ orderBy: { seq: 'asc' } })
    expect(lines.map(({ seq, action, actorId }) => [seq, action, actorId])).toEqual([
      [1, 'example.removed', admin.id],
      [2, 'user.created', admin.id],
      [3, 'invitation.created', admin.id],
      [4, 'setting.changed', admin.id],
    ])
    expect(verifyHistory(databaseFile())).toMatchObject({ ok: true, faults: [], lines: 4 })
    expect(await lookupFaults()).toEqual([])
    expect(await triggers()).toEqual(before)
    expect(clear).toHaveBeenCalled()
  }, 90_000)

  test('is gone then: the record works as before, and refuses to be deleted as before', async () => {
    const admin = await db.user.findFirstOrThrow({ where: { role: 'admin' } })
    expect(await getExampleState()).toBe('absent')
    expect(refusal(await removeExample(admin)).code).toBe('not_found')
    const { claimId } = await makeAssertedClaim(admin)
    expect(verifyHistory(databaseFile()).faults).toEqual([])
    await expect(inTransaction((tx) => tx.claim.delete({ where: { id: claimId } }))).rejects.toThrow()
    await expect(inTransaction((tx) => tx.event.deleteMany())).rejects.toThrow()
  })
})

describe('an example', () => {
  testDatabase({ fresh: 'test' })

  let example: Actor
  let admin: Actor
  beforeEach(async () => {
    example = await person('editor', 'Example editor')
    await inTransaction((tx) => tx.user.update({ where: { id: example.id }, data: { isExample: true } }))
    await makeAssertedClaim(example)
    admin = await person('admin')
  })

  test.each<[Role, boolean]>([
    ['contributor', false],
    ['editor', false],
    ['reviewer', false],
    ['admin', true],
  ])('is removed by a %s: %s', async (role, allowed) => {
    expect(canRemoveExample({ role })).toBe(allowed)
    const lines = await db.event.count()
    const answer = await removeExample(await person(role))
    expect(answer.ok).toBe(allowed)
    if (allowed) return
    expect(refusal(answer).code).toBe('forbidden')
    expect([await db.claim.count(), await db.event.count()]).toEqual([1, lines + 1])
  })

  test('stays once anybody real has worked beside it', async () => {
    const contributor = await person('contributor')
    await makeSource(contributor, 'A source of our own')
    const lines = await db.event.count()
    expect(await getExampleState()).toBe('mixed')
    expect(refusal(await removeExample(admin)).message).toBe('example_mixed')
    expect([await db.source.count(), await db.claim.count(), await db.event.count()]).toEqual([3, 1, lines])
  })

  test('stays whole, triggers and all, when its removal fails half-way', async () => {
    await inTransaction(async (tx) => {
      await tx.$executeRawUnsafe(
        'CREATE TABLE "One" ("id" TEXT PRIMARY KEY, "two" TEXT REFERENCES "Two"("id"))',
      )
      await tx.$executeRawUnsafe(
        'CREATE TABLE "Two" ("id" TEXT PRIMARY KEY, "one" TEXT REFERENCES "One"("id"))',
      )
    })
    const [before, lines] = [await triggers(), await db.event.count()]
    const checked = verifyHistory(databaseFile())
    await expect(removeExample(admin)).rejects.toThrow('One, Two')
    expect(await triggers()).toEqual(before)
    expect([await db.claim.count(), await db.event.count()]).toEqual([1, lines])
    await expect(inTransaction((tx) => tx.event.deleteMany())).rejects.toThrow()
    expect(verifyHistory(databaseFile())).toEqual(checked)
  })
})
