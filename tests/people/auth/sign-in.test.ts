import { beforeEach, expect, test, vi } from 'vitest'
import { auth, hashPassword, isPassword } from '@/lib/people/auth/auth'
import { readSignedIn } from '@/lib/people/auth/session'
import { signIn } from '@/lib/people/auth/sign-in'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { type Account, account, PASSWORD, signedInHeaders } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { giveRole } from '@/tests/support/people'

testDatabase({ fresh: 'test' })

let editor: Account
beforeEach(async () => {
  editor = await account('editor')
})

const NOBODY = new Headers()

test('the right password makes a session that says who it is', async () => {
  expect(await signIn({ email: editor.email, password: PASSWORD }, NOBODY)).toBe(true)
  const signedIn = await readSignedIn(await signedInHeaders(editor.email))
  expect(signedIn?.actor).toEqual({ id: editor.id, name: editor.name, role: 'editor', isExample: false })
  expect(await db.session.count({ where: { userId: editor.id } })).toBe(2)
})

test('the cookies are out of reach of scripts and of other sites', async () => {
  const { headers } = await auth().api.signInEmail({
    body: { email: editor.email, password: PASSWORD },
    returnHeaders: true,
  })
  const cookies = headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^counterclaim\./)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
  }
})

test('behind https they are kept to it', async () => {
  vi.stubEnv('SITE_URL', 'https://claims.example.org')
  const { headers } = await auth().api.signInEmail({
    body: { email: editor.email, password: PASSWORD },
    returnHeaders: true,
  })
  for (const cookie of headers.getSetCookie()) {
    expect(cookie).toMatch(/^__Secure-counterclaim\./)
    expect(cookie).toMatch(/; Secure/i)
  }
})

test('a wrong password and an unknown account get the same answer, and no session', async () => {
  expect(await signIn({ email: editor.email, password: 'another password' }, NOBODY)).toBe(false)
  expect(await signIn({ email: 'nobody@desk.example', password: PASSWORD }, NOBODY)).toBe(false)
  expect(await db.session.count()).toBe(0)
})

test('both cost a hash', async () => {
  const context = await auth().$context
  const hash = vi.spyOn(context.password, 'hash')
  const verify = vi.spyOn(context.password, 'verify')
  await signIn({ email: 'nobody@desk.example', password: PASSWORD }, NOBODY)
  await signIn({ email: editor.email, password: 'another password' }, NOBODY)
  expect([hash.mock.calls.length, verify.mock.calls.length]).toEqual([1, 1])
})

test('a closed account and an editor of the example cannot sign in', async () => {
  const change = (data: { disabledAt?: Date | null; isExample?: boolean }) =>
    inTransaction((tx) => tx.user.update({ where: { id: editor.id }, data }))
  await change({ disabledAt: new Date() })
  expect(await signIn({ email: editor.email, password: PASSWORD }, NOBODY)).toBe(false)
  await change({ disabledAt: null, isExample: true })
  expect(await signIn({ email: editor.email, password: PASSWORD }, NOBODY)).toBe(false)
  expect(await db.session.count()).toBe(0)
  await change({ isExample: false })
  expect(await signIn({ email: editor.email, password: PASSWORD }, NOBODY)).toBe(true)
})

test('a session counts no more once it has ended, whatever the cookie still says', async () => {
  const headers = await signedInHeaders(editor.email)
  expect(await readSignedIn(headers)).not.toBeNull()
  await inTransaction((tx) => tx.session.deleteMany({ where: { userId: editor.id } }))
  expect(await readSignedIn(headers)).toBeNull()
})

test('nor once its time is over, or its user is disabled', async () => {
  const headers = await signedInHeaders(editor.email)
  const change = (disabledAt: Date | null) =>
    inTransaction((tx) => tx.user.update({ where: { id: editor.id }, data: { disabledAt } }))
  await change(new Date())
  expect(await readSignedIn(headers)).toBeNull()
  await change(null)
  expect(await readSignedIn(headers)).not.toBeNull()
  await inTransaction((tx) => tx.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } }))
  expect(await readSignedIn(headers)).toBeNull()
})

test('a role taken away counts with the next request', async () => {
  const headers = await signedInHeaders(editor.email)
  await giveRole(editor, 'contributor')
  expect((await readSignedIn(headers))?.actor.role).toBe('contributor')
})

test('signing out ends the session', async () => {
  const headers = await signedInHeaders(editor.email)
  await auth().api.signOut({ headers })
  expect(await db.session.count()).toBe(0)
  expect(await readSignedIn(headers)).toBeNull()
})

test('a forged cookie is nobody', async () => {
  const headers = await signedInHeaders(editor.email)
  const forged = (headers.get('cookie') ?? '').replace(/session_token=.{8}/, 'session_token=AAAAAAAA')
  expect(await readSignedIn(new Headers({ cookie: forged }))).toBeNull()
})

test('nobody signs up by himself', async () => {
  const body = { email: 'x@desk.example', name: 'X', password: 'long enough to be one' }
  await expect(auth().api.signUpEmail({ body })).rejects.toThrow()
  expect(await db.user.count()).toBe(1)
})

test('a password is kept as a hash that fits it alone', async () => {
  const hash = await hashPassword(PASSWORD)
  expect(hash).not.toContain(PASSWORD)
  expect(await isPassword(PASSWORD, hash)).toBe(true)
  expect(await isPassword(`${PASSWORD}!`, hash)).toBe(false)
})
