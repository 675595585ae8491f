import { type Page, request } from '@playwright/test'
import { ask, crawl } from '../support/crawl'
import { expect, test } from '../support/desk'
import {
  draft,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  makeStatement,
  publish,
  sendForReview,
} from '../support/desk-posts'
import { counts } from '../support/events'
import { htmlFaults } from '../support/html'
import { formIn, post, send } from '../support/posted-form'
import { raw } from '../support/raw'

test.use({ example: false })

const SCRIPT = '</script><script>document.title="owned"</script>'
const HANDLER = `"><img src="/x" onerror="document.title='owned'">`
const ATTACK = `${SCRIPT}${HANDLER}{{7*7}}<!--`

test('what is typed stays text, wherever it is shown', async ({ app, asks, as }) => {
  const [editor, reviewer] = [await asks('editor'), await asks('reviewer')]
  const source = `Ministry ${ATTACK}`
  const title = `Title ${ATTACK}`
  const quote = `It said: ${ATTACK} and no more`
  const where = [
    await post(editor, '/desk/sources/new', {
      name: source,
      kind: 'office',
      description: ATTACK,
      aliases: `Alias ${ATTACK}`,
    }),
    await post(editor, '/desk/stories/new', { title: `Story ${ATTACK}`, summary: ATTACK }),
  ].map((answer) => answer.headers().location?.split(/[?#]/)[0] ?? '')
  const story = where[1]?.split('/').at(-1) ?? ''
  where.push(
    (
      await makeDocument(editor, {
        title,
        publisher: source,
        text: quote,
        byline: ATTACK,
        visibility: 'full',
      })
    ).split(/[?#]/)[0] ?? '',
  )
  const claim = await makeClaim(editor, `Proposition ${ATTACK}`, {
    place: ATTACK,
    note: ATTACK,
    storyIds: story,
  })
  const said = {
    source,
    document: title,
    quote,
    note: ATTACK,
    place: ATTACK,
    'chain[0].how': 'citing',
    'chain[0].wording': ATTACK,
  }
  await makeStatement(editor, claim, said)
  await makeStatement(editor, claim, {
    ...said,
    stance: 'denies',
    'rebuttal.kind': 'denial',
    'rebuttal.summary': ATTACK,
  })
  const file = { name: 'a"><img onerror=x>.txt', type: 'text/plain', content: Buffer.from('Plain words.') }
  await makeEvidence(editor, claim, { description: ATTACK, document: title, 'quotes[0].exact': quote, file })
  const words = {
    rationale: ATTACK,
    known: ATTACK,
    notKnown: ATTACK,
    wouldSettle: ATTACK,
    overruleReason: ATTACK,
  }
  const assessment = await draft(editor, claim, { level: 'unverified', ...words })
  await post(editor, claim, { text: ATTACK }, { label: 'New comment' })
  where.push(
    claim,
    `${claim}/edit`,
    `${claim}/assess`,
    `${claim}/statements/new`,
    assessment,
    '/desk',
    '/desk/history',
    '/desk/undo',
    `${claim}/merge`,
    `${claim}/split`,
    '/desk/duplicates',
  )
  await sendForReview(editor, assessment)
  await publish(reviewer, assessment, ATTACK)

  const nobody = await request.newContext({ baseURL: app.url })
  const pages = [...(await crawl(nobody, app.url))].filter(
    ([path]) => !/^\/(?:_next|desk|sign-in)/.test(path),
  )
  await nobody.dispose()
  const page = await as('reviewer')
  for (const [path, { body }] of pages) expect(await htmlFaults(body), path).toEqual([])
  for (const path of [...pages.map(([path]) => path), ...where]) await expectInert(page, path)
  await page.goto(claim)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Proposition ${ATTACK}`)
})

test('an address leads to the web or is refused', async ({ asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Web Press', 'news_outlet')
  const claim = await makeClaim(editor, 'Addresses lead to the web')
  const forms = [
    ['/desk/sources/new', { name: 'A source with an address', kind: 'office' }, ['url']],
    [
      '/desk/documents/new',
      { title: 'A document', publisher: 'Web Press', visibility: 'full' },
      ['url', 'archiveUrl'],
    ],
    [
      `${claim}/evidence/new`,
      { kind: 'image', bearing: 'supports', credibility: '2', description: 'An image' },
      ['url', 'archiveUrl'],
    ],
  ] as const
  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://',
    'data:text/html,<script>',
    ' java\tscript:alert(1)',
    '//evil.example',
    'https://',
  ]
  for (const [path, fields, names] of forms) {
    for (const [name, url] of names.flatMap((name) => bad.map((url) => [name, url] as const))) {
      const answer = await post(editor, path, { ...fields, [name]: url })
      expect(answer.status(), `${path} ${name} ${url}`).toBe(200)
      expect(await answer.text(), `${path} ${name} ${url}`).toMatch(
        /<p[^>]*>Write a whole address that begins with/,
      )
    }
  }
})

test('forms are taken from pages of this site alone', async ({ app, asks }) => {
  const admin = await asks('admin')
  const form = formIn((await ask(admin, '/desk/users')).body, '/desk/users', ['email', 'role'])
  const before = counts(app.dataDir)
  const cookie = (await admin.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const others: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: app.url.replace('http:', 'https:') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ]
  for (const headers of others) {
    const answer = await send(admin, form, { email: 'evil@newsroom.example', role: 'admin' }, headers)
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
  const asScript = await raw(
    app.url,
    '/desk/users',
    { cookie, origin: 'https://evil.example', 'next-action': 'a'.repeat(42), 'content-type': 'text/plain' },
    'POST',
    '[]',
  )
  expect(asScript.status).toBe(403)
  expect(counts(app.dataDir)).toEqual(before)
  const answer = await send(
    admin,
    form,
    { email: 'friend@newsroom.example', role: 'editor' },
    { origin: app.url },
  )
  expect(await answer.text()).toMatch(/\/invitation\?token=/)
})

test('what is too large, misdirected or malformed is turned away', async ({ app, asks }) => {
  const editor = await asks('editor')
  const cookie = (await editor.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const refused = async (headers: Record<string, string>, path = '/', method = 'GET', body?: Buffer) =>
    (await raw(app.url, path, headers, method, body)).status
  expect(await refused({ host: 'evil.example' })).toBe(421)
  expect(await refused({ host: 'evil.example' }, '/desk')).toBe(421)
  expect(await refused({ host: new URL(app.url).host })).toBe(200)
  expect(await refused({}, `/${'a'.repeat(5000)}`)).toBe(414)
  expect(await refused({}, 'http://evil.example/')).toBe(400)
  expect(await refused({}, '/', 'POST', Buffer.from('a=b'))).toBe(405)
  expect(await refused({}, '/', 'DELETE')).toBe(405)
  const form = { cookie, 'content-type': 'multipart/form-data; boundary=x' }
  expect(
    await refused({ ...form, 'content-length': String(13 * 1024 * 1024) }, '/desk/claims/new', 'POST'),
  ).toBe(413)
  const before = counts(app.dataDir)
  const chunks = { ...form, 'transfer-encoding': 'chunked' }
  expect(await refused(chunks, '/desk/claims/new', 'POST', Buffer.alloc(13 * 1024 * 1024, 'a'))).toBe(413)
  expect(counts(app.dataDir)).toEqual(before)
  expect(await refused({}, '/')).toBe(200)

  const claim = await makeClaim(editor, 'A picture shows the quay')
  const image = { kind: 'image', bearing: 'supports', credibility: '2', description: 'The quay' }
  const picture = (bytes: number) => ({
    ...image,
    file: { name: 'quay.txt', type: 'text/plain', content: Buffer.alloc(bytes, 'a') },
  })
  const tooLarge = await post(editor, `${claim}/evidence/new`, picture(10 * 1024 * 1024 + 1))
  expect(tooLarge.status()).toBe(200)
  expect(await tooLarge.text()).toMatch(/<p[^>]*>The file is larger than 10 MB/)
  expect((await post(editor, `${claim}/evidence/new`, picture(10 * 1024 * 1024))).status()).toBe(303)
})

async function expectInert(page: Page, path: string): Promise<void> {
  await page.goto(path)
  expect(await page.title(), path).not.toBe('owned')
  const foreign = await page.evaluate(() => {
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    )
    const links = [...document.querySelectorAll('[href], [src], [action]')].filter((element) =>
      ['href', 'src', 'action'].some((name) =>
        /^\s*(?:javascript|data:text)/i.test(element.getAttribute(name) ?? ''),
      ),
    )
    return [...handlers, ...document.querySelectorAll('img[src="/x"]'), ...links].map(({ outerHTML }) =>
      outerHTML.slice(0, 200),
    )
  })
  // React's own answer to a form before its scripts are there is an address that does nothing.
  expect(
    foreign.filter((html) => !html.includes('javascript:throw new Error')),
    path,
  ).toEqual([])
}
