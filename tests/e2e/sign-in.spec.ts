import { type APIRequestContext, request } from '@playwright/test'
import { ask } from '../support/crawl'
import { expect, test } from '../support/desk'
import { signIn } from '../support/desk-forms'
import { formIn, post, send } from '../support/posted-form'
import { startServer } from '../support/server'

test.use({ server: 'sign-in' })

// The page carries all messages for its scripts: only a paragraph is said.
const WRONG = '<p>The address or the password is wrong, or the account is closed.</p>'
const STOPPED = '<p>There were too many attempts.'

test('a session is a cookie that no script reads and no other site sends', async ({ app, desk }) => {
  const visitor = await request.newContext({ baseURL: app.url })
  const cookies = await cookiesOf(visitor, desk.editor)
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly(;|$)/i)
  for (const cookie of cookies) expect(cookie).toMatch(/; SameSite=Lax(;|$)/i)
  for (const cookie of cookies) expect(cookie).not.toMatch(/; Secure(;|$)/i)
  const inside = await ask(visitor, '/desk')
  expect([inside.status, inside.headers['cache-control']]).toEqual([200, 'private, no-store'])
  expect(inside.headers['content-security-policy']).toMatch(
    /script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/,
  )
  expect(inside.headers['content-security-policy']).not.toContain('unsafe')
  const again = await ask(visitor, '/desk')
  expect(again.headers['content-security-policy']).not.toBe(inside.headers['content-security-policy'])
  await visitor.dispose()
})

test('behind https the cookie is sent over nothing else', async () => {
  const app = await startServer({ example: false, env: { SITE_URL: 'https://claims.example.org' } })
  try {
    const link = new URL(app.setupLink ?? '')
    expect(link.origin).toBe('https://claims.example.org')
    const first = await request.newContext({ baseURL: app.url })
    const person = { email: 'ada@newsroom.example', password: 'four plain words here' }
    const path = link.pathname + link.search
    await post(first, path, { name: 'Ada', ...person, passwordAgain: person.password })
    const again = await request.newContext({ baseURL: app.url })
    const cookies = await cookiesOf(again, person)
    for (const cookie of cookies) expect(cookie).toMatch(/^__Secure-.*; Secure(;|$)/i)
    expect((await ask(first, '/')).headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
    expect((await ask(first, '/about')).body).toContain(
      '<link rel="canonical" href="https://claims.example.org/about"',
    )
    await Promise.all([first.dispose(), again.dispose()])
  } finally {
    await app.stop()
  }
})

test('an account that is closed lets nobody in, nor do those of the example', async ({
  app,
  asks,
  as,
  desk,
  page,
}) => {
  const admin = await asks('admin')
  const contributor = await as('contributor')
  await contributor.goto('/desk')
  const users = await ask(admin, '/desk/users')
  const [, id = ''] = users.body.match(/\/desk\/users\/([\w-]+)"[^>]*>Cora Contributor/) ?? []
  await post(admin, `/desk/users/${id}`, { reason: 'Left the desk.' }, { label: 'Close the account' })
  await contributor.reload()
  await expect(contributor).toHaveURL(/\/sign-in/)
  const visitor = await request.newContext({ baseURL: app.url })
  for (const email of [desk.contributor.email, 'editor-a@example.invalid', 'nobody@newsroom.example']) {
    const answer = await post(visitor, '/sign-in', { email, password: desk.contributor.password })
    expect(answer.headers()['set-cookie'], email).toBeUndefined()
    expect(await answer.text(), email).toContain(WRONG)
  }
  await post(admin, `/desk/users/${id}`, {}, { label: 'Open the account again' })
  await signIn(page, desk.contributor)
  await expect(page).toHaveURL('/desk')
  await visitor.dispose()
})

test('passwords cannot be guessed at leisure, from one account or from one address', async ({
  app,
  desk,
}) => {
  const first = await request.newContext({ baseURL: app.url })
  const form = formIn((await ask(first, '/sign-in')).body, '/sign-in', ['email', 'password'])
  let attempts = 0
  const attempt = async (email: string, password: string) => {
    attempts += 1
    const visitor = await request.newContext({ baseURL: app.url })
    // Another address, as far as the asker's word goes.
    const headers = { 'x-forwarded-for': `203.0.113.${attempts}`, 'x-real-ip': `203.0.113.${attempts}` }
    const answer = await send(visitor, form, { email, password }, headers)
    const said = answer.status() === 303 ? 'in' : says(await answer.text())
    await visitor.dispose()
    return said
  }
  const { email, password } = desk.reviewer
  for (let i = 0; i < 10; i += 1) expect(await attempt(email, `guess ${i}`)).toBe('wrong')
  expect(await attempt(email.toUpperCase(), password)).toBe('stopped')
  expect(await attempt(desk.editor.email, desk.editor.password)).toBe('in')
  // Many accounts, one address.
  let answer = 'wrong'
  for (let i = 0; i < 60 && answer === 'wrong'; i += 1)
    answer = await attempt(`somebody-${i}@newsroom.example`, 'a guess')
  expect(answer).toBe('stopped')
  expect(attempts).toBeLessThanOrEqual(52)
  expect(await attempt(desk.editor.email, desk.editor.password)).toBe('stopped')
  await first.dispose()
})

function says(html: string): string {
  if (html.includes(STOPPED)) return 'stopped'
  return html.includes(WRONG) ? 'wrong' : 'nothing'
}

/** What signing in sets. */
async function cookiesOf(
  visitor: APIRequestContext,
  { email, password }: { email: string; password: string },
) {
  const answer = await post(visitor, '/sign-in', { email, password })
  expect(answer.headers().location).toBe('/desk')
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  expect(cookies.length).toBeGreaterThan(0)
  return cookies.map(({ value }) => value)
}
