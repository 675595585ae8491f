import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { tokenHash } from '@/lib/people/auth/tokens'
import { changeRole } from '@/lib/people/users/change-role'
import { disableUser, enableUser } from '@/lib/people/users/disable'
import { inviteUser, revokeInvitation } from '@/lib/people/users/invite'
import { listOpenInvitations, listUsers } from '@/lib/people/users/queries'
import { renameSelf } from '@/lib/people/users/rename'
import { changePasswordInput, inviteInput } from '@/lib/people/users/schema'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { type Account, account, signedInHeaders } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

let admin: Actor
let editor: Account
beforeEach(async () => {
  admin = await person('admin')
  editor = await account('editor')
})

const invitation = inviteInput.parse({ email: ' Ben@Example.ORG ', name: 'Ben', role: 'editor' })
const last = () => db.event.findFirst({ orderBy: { seq: 'desc' } })

test.each<[Role, boolean]>([
  ['contributor', false],
  ['editor', false],
  ['reviewer', false],
  ['admin', true],
])('a %s manages users: %s', async (role, allowed) => {
  const actor = await person(role)
  const events = await db.event.count()
  const answers = [
    await inviteUser(actor, invitation),
    await changeRole(actor, { id: editor.id, version: 1, role: 'reviewer', reason: '' }),
  ]
  expect(answers.map((answer) => answer.ok)).toEqual([allowed, allowed])
  if (allowed) return
  expect(answers.map((answer) => refusal(answer).code)).toEqual(['forbidden', 'forbidden'])
  expect([await db.event.count(), await db.invitation.count()]).toEqual([events, 0])
  await expect(listUsers(actor)).rejects.toThrow('forbidden')
})

test('an invitation keeps only the hash of its token, and no address stands in the history', async () => {
  const { id, token } = value(await inviteUser(admin, invitation))
  const row = await db.invitation.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ email: 'ben@example.org', role: 'editor', tokenHash: tokenHash(token) })
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(7 * 24 * 3600 * 1000)
  expect(await last()).toMatchObject({ action: 'invitation.created', recordId: id, actorId: admin.id })
  const lines = await db.event.findMany()
  expect(JSON.stringify(lines)).not.toMatch(/ben@example|@desk\.example/)
  expect(JSON.stringify(lines)).not.toContain(row.tokenHash)
})

test('a second invitation for the same address closes the first; nobody is invited twice', async () => {
  const first = value(await inviteUser(admin, invitation))
  const second = value(await inviteUser(admin, invitation))
  expect((await listOpenInvitations(admin)).map(({ id }) => id)).toEqual([second.id])
  expect(await db.invitation.findUnique({ where: { id: first.id } })).toMatchObject({
    revokedAt: expect.any(Date),
  })
  const taken = await inviteUser(admin, { ...invitation, email: editor.email })
  expect(refusal(taken).fields).toEqual({ email: ['email_taken'] })
})

test('an invitation is withdrawn once', async () => {
  const { id } = value(await inviteUser(admin, invitation))
  value(await revokeInvitation(admin, { id }))
  expect(await last()).toMatchObject({ action: 'invitation.revoked', recordId: id })
  expect(refusal(await revokeInvitation(admin, { id })).message).toBe('invitation_closed')
  expect(refusal(await revokeInvitation(admin, { id: 'nothing' })).code).toBe('not_found')
  expect(refusal(await revokeInvitation(editor, { id })).code).toBe('forbidden')
})

test('a role is changed, with its reason in the history; an older version is refused', async () => {
  value(
    await changeRole(admin, { id: editor.id, version: 1, role: 'reviewer', reason: 'She publishes now.' }),
  )
  expect(await db.user.findUnique({ where: { id: editor.id } })).toMatchObject({
    role: 'reviewer',
    version: 2,
  })
  const line = await last()
  expect(line).toMatchObject({ action: 'user.role_changed', reason: 'She publishes now.', actorId: admin.id })
  expect([line?.before, line?.after]).toEqual([
    expect.stringContaining('"editor"'),
    expect.stringContaining('"reviewer"'),
  ])
  const answer = await changeRole(admin, { id: editor.id, version: 1, role: 'contributor', reason: '' })
  expect(refusal(answer)).toMatchObject({ code: 'stale', current: { role: 'reviewer', version: 2 } })
})

test('the last administrator who can sign in stays one', async () => {
  const toReviewer = { id: admin.id, version: 1, role: 'reviewer', reason: '' } as const
  const close = { id: admin.id, version: 1, reason: '' }
  expect(refusal(await changeRole(admin, toReviewer)).message).toBe('last_admin')
  expect(refusal(await disableUser(admin, close)).message).toBe('last_admin')
  const example = await person('admin', 'Example')
  await inTransaction((tx) => tx.user.update({ where: { id: example.id }, data: { isExample: true } }))
  const closed = await person('admin', 'Closed')
  value(await disableUser(admin, { id: closed.id, version: 1, reason: '' }))
  expect(refusal(await disableUser(admin, close)).message).toBe('last_admin')
  await person('admin', 'Second')
  value(await changeRole(admin, toReviewer))
})

test('a closed account ends its sessions and can be opened again', async () => {
  await signedInHeaders(editor.email)
  setClock(new Date('2026-03-01T10:00:00Z'))
  value(await disableUser(admin, { id: editor.id, version: 1, reason: 'Left.' }))
  expect(await db.session.count()).toBe(0)
  expect(await db.user.findUnique({ where: { id: editor.id } })).toMatchObject({
    disabledAt: new Date('2026-03-01T10:00:00Z'),
  })
  expect(await last()).toMatchObject({ action: 'user.disabled', reason: 'Left.' })
  value(await enableUser(admin, { id: editor.id, version: 2, reason: '' }))
  expect(await last()).toMatchObject({ action: 'user.enabled' })
  expect(await db.user.findUnique({ where: { id: editor.id } })).toMatchObject({
    disabledAt: null,
    version: 3,
  })
})

test('whoever is disabled acts no more', async () => {
  const second = await person('admin', 'Second')
  value(await disableUser(admin, { id: second.id, version: 1, reason: '' }))
  expect(refusal(await inviteUser(second, invitation)).code).toBe('forbidden')
})

test('editors of the example are left alone', async () => {
  await inTransaction((tx) => tx.user.update({ where: { id: editor.id }, data: { isExample: true } }))
  const answer = await changeRole(admin, { id: editor.id, version: 1, role: 'admin', reason: '' })
  expect(refusal(answer).message).toBe('example_user')
})

test('everybody changes his own name, and nobody another one’s', async () => {
  value(await renameSelf(editor, { name: 'Edith', version: 1 }))
  expect(await db.user.findUnique({ where: { id: editor.id } })).toMatchObject({ name: 'Edith', version: 2 })
  expect(await last()).toMatchObject({ action: 'user.renamed', recordId: editor.id, actorName: 'A editor' })
  expect(refusal(await renameSelf(editor, { name: 'Eve', version: 1 })).current).toEqual({
    name: 'Edith',
    version: 2,
  })
})

test('a new password is long enough and typed the same twice', () => {
  const issues = (password: string, passwordAgain: string) =>
    changePasswordInput
      .safeParse({ current: 'x', password, passwordAgain })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  expect(issues('elevenchars', 'elevenchars')).toEqual(['password password_short'])
  expect(issues('twelve chars', 'twelve chart')).toEqual(['passwordAgain password_differs'])
  expect(issues('  a blank counts  ', '  a blank counts  ')).toBeUndefined()
  expect(issues('x'.repeat(201), 'x'.repeat(201))).toEqual(['password password_long'])
})
