import { type APIRequestContext, request } from '@playwright/test'
import { type Answer, ask, crawl } from '../support/crawl'
import { expect, test } from '../support/desk'
import { CLAIM, HIDDEN, MEMO, plant, SECRETS, slugOf, type Who } from '../support/planted'
import { type Fields, formIn, send } from '../support/posted-form'

test('nothing that is not public reaches anybody without an account', async ({ app, desk, asks }) => {
  test.setTimeout(600_000)
  const [admin, editor, reviewer, contributor] = await Promise.all([
    asks('admin'),
    asks('editor'),
    asks('reviewer'),
    asks('contributor'),
  ])
  const nobody = await request.newContext({ baseURL: app.url })
  const who = { admin, editor, reviewer, contributor, nobody }
  const planted = await plant(who)
  const { claim, assessments, hidden, memoId } = planted
  const forms = await served(planted, who)
  const emails = Object.values(desk).map(({ email }) => email)
  const secrets = [
    ...Object.values(SECRETS),
    ...emails,
    'example.invalid',
    desk.contributor.name,
    desk.admin.name,
  ]

  // The desk shows each of them: they are there to be found.
  const quoting = `${claim}/statements/new?document=${memoId}`
  const inside = await deskPages(admin, [claim, quoting, hidden, ...assessments])
  const shown = [...inside.values()].map(({ body }) => body).join('\n')
  const own = (await ask(editor, '/desk')).body + (await ask(editor, claim)).body
  const anywhere = shown + own
  const missing = secrets.filter((secret) => !anywhere.includes(secret))
  expect(missing, 'planted, and shown nowhere on the desk').toEqual([SECRETS.file, 'example.invalid'])

  const public_ = await crawl(nobody, app.url, [
    ...GUESSES,
    `/documents/${slugOf(MEMO)}`,
    `/documents/${slugOf(HIDDEN)}`,
    ...[1, 2, 3, 4].map((n) => `/claims/${slugOf(CLAIM)}/versions/${n}`),
    ...[claim, ...assessments].map((path) => path.replace('/desk', '')),
  ])
  expect(public_.size).toBeGreaterThan(100)
  expect(public_.get(`/claims/${slugOf(CLAIM)}`)?.body).toContain('a document that is not public')
  const leaks = [...public_].flatMap(([path, answer]) => leaksIn(path, answer, secrets))

  // The same pages in every other form that the framework knows.
  const paths = [...public_.keys()].filter(
    (path) => path.includes('aurora') || !/^\/(?:claims|_next)\/./.test(path),
  )
  for (const path of [...paths, ...inside.keys()]) {
    for (const [name, { suffix = '', ...asked }] of Object.entries(VARIANTS)) {
      const [pathname, query] = path.split('?')
      const varied = `${pathname === '/' && suffix.startsWith('.') ? '/index' : pathname}${suffix}${query ? `${suffix.includes('?') ? '&' : '?'}${query}` : ''}`
      leaks.push(...leaksIn(`${varied} (${name})`, await ask(nobody, varied, asked), secrets))
    }
  }
  expect(leaks).toEqual([])

  // Pages of the desk lead to signing in, and its forms do nothing.
  for (const path of inside.keys()) {
    const { status, headers, body } = await ask(nobody, path)
    expect([status, headers.location?.replace(/\?.*/, '')], path).toEqual([307, '/sign-in'])
    expect(leaksIn(path, { status, headers, body }, secrets)).toEqual([])
  }
  for (const { path, form, fields } of forms) {
    const answer = await send(nobody, form, fields)
    expect([answer.status(), answer.headers().location?.replace(/\?.*/, '')], path).toEqual([303, '/sign-in'])
    expect(
      leaksIn(path, { status: 303, headers: answer.headers(), body: await answer.text() }, secrets),
    ).toEqual([])
  }
  const after = await ask(editor, claim)
  expect(after.body).not.toContain('written by nobody')
  await nobody.dispose()
})

const GUESSES = [
  ...[
    '/drafts',
    '/assessments',
    '/users',
    '/history',
    '/comments',
    '/search?q=quokka',
    '/feed.xml',
    '/sitemap.xml',
  ],
  ...[
    '/api/v1/claims',
    '/api/auth/get-session',
    '/api/auth/list-users',
    '/data/counterclaim.db',
    '/.env',
    '/_next/data',
  ],
  ...[
    '/documents',
    '/claims?page=2',
    '/sources?page=2',
    '/uploads',
    '/_next/static/../../data/counterclaim.db',
  ],
]

type Asked = { suffix?: string; method?: string; headers?: Record<string, string> }

const VARIANTS: Record<string, Asked> = {
  head: { method: 'HEAD' },
  rsc: { headers: { rsc: '1' } },
  'rsc by query': { suffix: '?_rsc=abcde', headers: { rsc: '1' } },
  prefetch: { headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
  'file of text': { suffix: '.txt' },
  'file of rsc': { suffix: '.rsc' },
  json: { headers: { accept: 'application/json' } },
  post: { method: 'POST', headers: { 'next-action': '0'.repeat(42), 'content-type': 'text/plain' } },
}

/** Forms of the desk as those who may use them are served them, and what somebody else might send with them. */
async function served(planted: Awaited<ReturnType<typeof plant>>, { admin, editor, reviewer }: Who) {
  const { claim, assessments, hidden } = planted
  const [returned = '', inReview = ''] = assessments
  const form = async (who: APIRequestContext, path: string, fields: Fields, label?: string) => ({
    path,
    form: formIn((await ask(who, path)).body, path, Object.keys(fields), label),
    fields,
  })
  const by = 'written by nobody'
  return [
    await form(editor, claim, { text: by }, 'New comment'),
    await form(editor, returned, { rationale: by }),
    await form(reviewer, inReview, { note: by }, 'Return to the author'),
    await form(editor, inReview, { reason: by }, 'Publish').catch(() =>
      form(admin, inReview, { reason: by }, 'Publish'),
    ),
    await form(editor, `${claim}/edit`, { note: by }),
    await form(editor, hidden, { byline: by }),
    await form(admin, '/desk/users', { email: 'nobody@newsroom.example', role: 'admin' }),
    await form(admin, '/desk/settings', { soloPublishing: 'on' }),
  ]
}

/** The desk's pages that somebody with all rights comes to from these, without those that are a form for something new. */
async function deskPages(admin: APIRequestContext, from: readonly string[]): Promise<Map<string, Answer>> {
  const pages = new Map<string, Answer>()
  for (const path of [...from, ...DESK, '/desk/history?page=2']) pages.set(path, await ask(admin, path))
  return pages
}

const DESK = [
  '',
  '/claims',
  '/documents',
  '/sources',
  '/stories',
  '/users',
  '/settings',
  '/history',
  '/account',
].map((path) => `/desk${path}`)

function leaksIn(path: string, { headers, body }: Answer, secrets: readonly string[]): string[] {
  const all = `${JSON.stringify(headers)}\n${body}`.toLowerCase()
  return secrets.filter((secret) => all.includes(secret.toLowerCase())).map((secret) => `${path}: ${secret}`)
}
