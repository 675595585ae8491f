import { beforeEach, expect, test } from 'vitest'
import { hashPassword } from '@/lib/people/auth/auth'
import { readSignedIn } from '@/lib/people/auth/session'
import { signIn } from '@/lib/people/auth/sign-in'
import { newToken, tokenHash } from '@/lib/people/auth/tokens'
import { acceptInvitation } from '@/lib/people/users/accept-invitation'
import { changePassword, endOtherSessions } from '@/lib/people/users/change-password'
import { disableUser, enableUser } from '@/lib/people/users/disable'
import { invitePassword, inviteUser, revokeInvitation } from '@/lib/people/users/invite'
import { getInvitation, getPasswordHash, isSetUpOpen } from '@/lib/people/users/queries'
import { setUpAdministrator } from '@/lib/people/users/set-up'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { databaseFile } from '@/lib/platform/paths'
import { verifyHistory } from '@/lib/record/verify'
import { account, PASSWORD, signedInHeaders } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

let passwordHash: string
beforeEach(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

async function setUpToken() {
  const token = newToken()
  await inTransaction((tx) =>
    tx.setupToken.create({
      data: { id: tokenHash(token), tokenHash: tokenHash(token), createdAt: new Date() },
    }),
  )
  return token
}

const ADA = { name: 'Ada', email: 'ada@example.org' }

test('the set-up link makes the first administrator, who can sign in, once', async () => {
  const token = await setUpToken()
  expect(await isSetUpOpen(token)).toBe(true)
  const { id } = value(await setUpAdministrator({ ...ADA, token, passwordHash }))
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({
    ...ADA,
    role: 'admin',
    isExample: false,
  })
  const lines = await db.event.findMany()
  expect(lines).toMatchObject([
    { action: 'user.created', recordId: id, actorId: null, actorName: 'Counterclaim' },
  ])
  expect(await signIn({ email: ADA.email, password: PASSWORD }, new Headers())).toBe(true)
  expect(await isSetUpOpen(token)).toBe(false)
  expect(await db.setupToken.findFirst()).toMatchObject({ usedAt: expect.any(Date) })
  const again = await setUpAdministrator({ name: 'Eve', email: 'eve@example.org', token, passwordHash })
  expect(refusal(again).message).toBe('setup_done')
  expect(verifyHistory(databaseFile()).faults).toEqual([])
})

test('a token that was never given out, or was used, makes nobody', async () => {
  const answer = await setUpAdministrator({ ...ADA, token: newToken(), passwordHash })
  expect(refusal(answer).message).toBe('link_invalid')
  const token = await setUpToken()
  await inTransaction((tx) => tx.setupToken.updateMany({ data: { usedAt: new Date() } }))
  expect(refusal(await setUpAdministrator({ ...ADA, token, passwordHash })).message).toBe('link_invalid')
  expect([await db.user.count(), await db.event.count()]).toEqual([0, 0])
})

test('where there is an administrator a fresh token makes no second one', async () => {
  const token = await setUpToken()
  await person('admin')
  expect(await isSetUpOpen(token)).toBe(false)
  expect(refusal(await setUpAdministrator({ ...ADA, token, passwordHash })).message).toBe('setup_done')
})

test('a set-up that is refused leaves its link in force', async () => {
  const token = await setUpToken()
  const contributor = await account('contributor')
  const answer = await setUpAdministrator({ ...ADA, email: contributor.email, token, passwordHash })
  expect(refusal(answer).fields).toEqual({ email: ['email_taken'] })
  expect(await isSetUpOpen(token)).toBe(true)
})

test('two who use the set-up link at once: one becomes the administrator', async () => {
  const token = await setUpToken()
  const answers = await Promise.all(
    ['ada', 'eve'].map((name) =>
      setUpAdministrator({ name, email: `${name}@example.org`, token, passwordHash }),
    ),
  )
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  expect(await db.user.count()).toBe(1)
})

async function invited() {
  const admin = await person('admin')
  const input = { email: 'ben@example.org', name: 'Ben', role: 'editor' } as const
  return { admin, ...value(await inviteUser(admin, input)) }
}

test('an invitation makes a user of its role and address, once', async () => {
  const { id, token } = await invited()
  expect(await getInvitation(token)).toEqual({
    email: 'ben@example.org',
    name: 'Ben',
    role: 'editor',
    invitedBy: 'A admin',
    hasAccount: false,
  })
  const user = value(await acceptInvitation({ token, name: 'Benjamin', passwordHash }))
  expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({
    name: 'Benjamin',
    email: 'ben@example.org',
    role: 'editor',
  })
  expect(await db.event.findMany({ orderBy: { seq: 'desc' }, take: 2 })).toMatchObject([
    { action: 'invitation.accepted', recordId: id },
    { action: 'user.created', recordId: user.id },
  ])
  expect(await signIn({ email: 'ben@example.org', password: PASSWORD }, new Headers())).toBe(true)
  expect(await getInvitation(token)).toBeNull()
  const again = await acceptInvitation({ token, name: 'Eve', passwordHash })
  expect(refusal(again).message).toBe('link_invalid')
  expect(verifyHistory(databaseFile()).faults).toEqual([])
})

test('an invitation that has expired lets nobody in', async () => {
  setClock(new Date('2026-01-01T00:00:00Z'))
  const { token } = await invited()
  setClock(new Date('2026-01-07T23:59:59Z'))
  expect(await getInvitation(token)).not.toBeNull()
  setClock(new Date('2026-01-08T00:00:00Z'))
  expect(await getInvitation(token)).toBeNull()
  expect(refusal(await acceptInvitation({ token, name: 'Ben', passwordHash })).message).toBe('link_invalid')
  expect(await db.user.count()).toBe(1)
})

test('nor does one that was withdrawn, or whose author was disabled since', async () => {
  const { admin, id, token } = await invited()
  const second = await person('admin', 'Second')
  value(await disableUser(second, { id: admin.id, version: 1, reason: '' }))
  expect(refusal(await acceptInvitation({ token, name: 'Ben', passwordHash })).message).toBe('link_invalid')
  value(await enableUser(second, { id: admin.id, version: 2, reason: '' }))
  value(await revokeInvitation(second, { id }))
  expect(refusal(await acceptInvitation({ token, name: 'Ben', passwordHash })).message).toBe('link_invalid')
})

test('a new password ends every other session and stands in the history without itself', async () => {
  const editor = await account('editor')
  const [here, there] = [await signedInHeaders(editor.email), await signedInHeaders(editor.email)]
  const sessionId = (await readSignedIn(here))!.sessionId
  const formerHash = (await getPasswordHash(editor))!
  const next = await hashPassword('the next password')
  value(await changePassword(editor, { formerHash, passwordHash: next, sessionId }))
  expect(await readSignedIn(here)).not.toBeNull()
  expect(await readSignedIn(there)).toBeNull()
  expect(await signIn({ email: editor.email, password: PASSWORD }, new Headers())).toBe(false)
  expect(await signIn({ email: editor.email, password: 'the next password' }, new Headers())).toBe(true)
  const line = await db.event.findFirst({ orderBy: { seq: 'desc' } })
  expect(line?.action).toBe('user.password_changed')
  expect(JSON.stringify(line)).not.toContain(next)
  const late = await changePassword(editor, { formerHash, passwordHash, sessionId })
  expect(refusal(late).fields).toEqual({ current: ['password_wrong'] })
})

test('one can sign out everywhere else', async () => {
  const editor = await account('editor')
  const other = await account('reviewer')
  await signedInHeaders(other.email)
  const here = await signedInHeaders(editor.email)
  await signedInHeaders(editor.email)
  const sessionId = (await readSignedIn(here))!.sessionId
  expect(value(await endOtherSessions(editor, { sessionId }))).toBe(1)
  expect(await readSignedIn(here)).not.toBeNull()
  expect(await db.session.count({ where: { userId: other.id } })).toBe(1)
})

test('who has forgotten a password chooses another one by a link, and signs in with it alone', async () => {
  const admin = await person('admin')
  const editor = await account('editor')
  const there = await signedInHeaders(editor.email)
  const { token } = value(await invitePassword(admin, { id: editor.id, version: 1, reason: '' }))
  expect(await getInvitation(token)).toMatchObject({ email: editor.email, hasAccount: true })
  expect(await readSignedIn(there)).not.toBeNull()
  const next = await hashPassword('the next password')
  expect(value(await acceptInvitation({ token, passwordHash: next })).id).toBe(editor.id)
  expect(await readSignedIn(there)).toBeNull()
  expect(await db.user.findUnique({ where: { id: editor.id } })).toMatchObject({
    name: editor.name,
    role: 'editor',
  })
  expect(await signIn({ email: editor.email, password: PASSWORD }, new Headers())).toBe(false)
  expect(await signIn({ email: editor.email, password: 'the next password' }, new Headers())).toBe(true)
  expect(refusal(await acceptInvitation({ token, passwordHash })).message).toBe('link_invalid')
})

test('no such link for a closed account, nor by anybody but an administrator', async () => {
  const admin = await person('admin')
  const editor = await account('editor')
  const input = { id: editor.id, version: 1, reason: '' }
  expect(refusal(await invitePassword(editor, input)).code).toBe('forbidden')
  const { token } = value(await invitePassword(admin, input))
  value(await disableUser(admin, input))
  expect(refusal(await acceptInvitation({ token, passwordHash })).message).toBe('account_closed')
  expect(refusal(await invitePassword(admin, { ...input, version: 2 })).message).toBe('account_closed')
})

test('a new user is not without a name', async () => {
  const { token } = await invited()
  expect(refusal(await acceptInvitation({ token, passwordHash })).fields).toEqual({ name: ['required'] })
  expect(await db.user.count()).toBe(1)
})
