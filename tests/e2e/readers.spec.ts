import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type APIRequestContext, request } from '@playwright/test'
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
  save,
  sendForReview,
} from '../support/desk-posts'
import { htmlFaults } from '../support/html'
import { raw } from '../support/raw'
import { faultsOf, jsonLd, KINDS, kindOf, POLICY } from '../support/reader-page'

const PROPOSITIONS: Record<string, string> = {
  verified: 'The Aurora stands in the register of ships',
  refuted: 'No vessel of that name was ever registered anywhere',
  unverified: 'Her captain holds a licence for coastal waters',
}
const WARNING = '/claims/the-united-states-warned-irans-supreme-leader-that-it-would-respond-if-attacks'

let reader: APIRequestContext
test.beforeAll(async ({ app }) => {
  reader = await request.newContext({ baseURL: app.url })
})
test.afterAll(() => reader.dispose())

test('every page that readers can come to is whole, says what it is, and runs nothing', async ({ app }) => {
  const answers = await crawl(reader, app.url)
  const pages = [...answers].filter(([path]) => kindOf(path) !== undefined)
  const kinds = new Set(pages.map(([path]) => kindOf(path)))
  expect([...kinds].sort()).toEqual([...KINDS].sort())
  const faults: string[] = []
  for (const [path, answer] of pages) faults.push(...faultsOf(path, answer, app.url))
  expect(faults).toEqual([])
  // One of each kind: two hundred would say the same.
  for (const kind of KINDS) {
    const [path, { body }] = pages.find(([path]) => kindOf(path) === kind) ?? ['', { body: '' }]
    expect(await htmlFaults(body), path).toEqual([])
  }
  const others = [...answers].filter(([path]) => kindOf(path) === undefined)
  const known = /^\/(?:desk$|sign-in|_next\/static\/|icon\.svg|.*[?&]page=\d+$)/
  expect(others.map(([path]) => path).filter((path) => !known.test(path))).toEqual([])
  expect(others.filter(([, { status }]) => status >= 400)).toEqual([])
})

test('machines are told a rating only where there is one', async ({ asks }) => {
  const [editor, reviewer] = [await asks('editor'), await asks('reviewer')]
  await makeSource(editor, 'Register of Ships', 'government_body')
  await makeDocument(editor, {
    title: 'The register',
    publisher: 'Register of Ships',
    text: 'The Aurora is on the register.',
  })
  const found = []
  for (const level of ['verified', 'refuted', 'unverified', '']) {
    const claim = await makeClaim(editor, PROPOSITIONS[level] ?? 'The Aurora was built in a yard on the lake')
    await makeStatement(editor, claim, {
      source: 'Register of Ships',
      document: 'The register',
      quote: 'The Aurora is on the register',
    })
    if (level) await publishLevel(claim, level)
    found.push(await ratings(claim))
  }
  expect(found).toEqual([
    {
      claims: 1,
      reviews: [
        { '@type': 'Rating', alternateName: 'Verified', ratingValue: 5, bestRating: 5, worstRating: 1 },
      ],
    },
    {
      claims: 1,
      reviews: [
        { '@type': 'Rating', alternateName: 'Refuted', ratingValue: 1, bestRating: 5, worstRating: 1 },
      ],
    },
    { claims: 1, reviews: [{ '@type': 'Rating', alternateName: 'Unverified' }] },
    { claims: 1, reviews: [] },
  ])

  async function publishLevel(claim: string, level: string) {
    const bearing = level === 'refuted' ? 'contradicts' : 'supports'
    await makeEvidence(editor, claim, { bearing, description: `An extract that ${bearing} it` })
    const evidence = await evidenceIn(editor, claim)
    const rests = { evidenceIds: evidence, examinedIds: evidence }
    const assessment = await draft(editor, claim, { level, rationale: 'The extract says so.', ...rests })
    await sendForReview(editor, assessment)
    await publish(reviewer, assessment)
  }

  async function ratings(claim: string) {
    const address = /href="(\/claims\/[^"]+)"/.exec(await (await editor.get(claim)).text())?.[1] ?? ''
    const nodes = jsonLd((await ask(reader, address)).body).flatMap((data) => data['@graph'] ?? [data])
    const typed = (type: string) => nodes.filter((node) => node['@type'] === type)
    return { claims: typed('Claim').length, reviews: typed('ClaimReview').map((node) => node.reviewRating) }
  }
})

test('a page is told apart by its tag, and compressed without loss', async ({ app }) => {
  for (const path of ['/', WARNING]) {
    const plain = await raw(app.url, path, { 'accept-encoding': 'identity' })
    expect(plain.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(plain.headers.vary).toBe('Accept-Encoding')
    const again = await raw(app.url, path, {
      'accept-encoding': 'identity',
      'if-none-match': plain.headers.etag ?? '',
    })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, plain.headers.etag])
    const other = await raw(app.url, path, { 'accept-encoding': 'identity', 'if-none-match': '"another"' })
    expect(other.status).toBe(200)
    const gzip = await raw(app.url, path, { 'accept-encoding': 'gzip' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(gzip.body.length).toBeLessThan(plain.body.length)
    const head = await raw(app.url, path, { 'accept-encoding': 'identity' }, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(plain.body.length))
    // Brotli takes its time, and comes when it is there.
    await expect(async () => {
      const brotli = await raw(app.url, path, { 'accept-encoding': 'br, gzip' })
      expect(brotli.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
      expect(brotli.headers.etag).not.toBe(gzip.headers.etag)
    }).toPass({ timeout: 10_000 })
  }
})

test('a former address leads to the present one for good; an unknown one says so', async ({ asks }) => {
  const editor = await asks('editor')
  const story = await save(editor, '/desk/stories/new', {
    title: 'Former name of a story',
    summary: 'A story.',
  })
  expect((await ask(reader, '/stories/former-name-of-a-story')).status).toBe(200)
  await save(editor, story.split(/[?#]/)[0] ?? '', { title: 'Present name of a story', summary: 'A story.' })
  const moved = await ask(reader, '/stories/former-name-of-a-story')
  expect([moved.status, moved.headers.location]).toEqual([308, '/stories/present-name-of-a-story'])
  for (const path of [
    '/nowhere',
    '/claims/nowhere',
    `${WARNING}/versions/99`,
    '/claims/a%2F..%2Fb',
    '/desk-notes',
    '/about.rsc',
    `${WARNING}.rsc`,
  ]) {
    const missing = await ask(reader, path)
    expect([missing.status, missing.headers['content-security-policy']], path).toEqual([404, POLICY])
    expect(missing.body, path).toContain('Nothing stands at this address')
    expect(missing.body, path).not.toMatch(/<script/i)
    expect(await htmlFaults(missing.body), path).toEqual([])
  }
})

test('a long list goes on over its pages', async ({ somebodyElse }) => {
  const page = await somebodyElse({ javaScriptEnabled: false })
  await page.goto('/sources/gaza-health-ministry')
  const said = page.getByRole('region', { name: 'What it said' })
  const first = await said.getByRole('listitem').first().textContent()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByText('Page 2 of 2')).toBeVisible()
  expect(await said.getByRole('listitem').first().textContent()).not.toBe(first)
})

test('a reader finds out where a claim stands, without scripts @phone', async ({ somebodyElse }) => {
  const page = await somebodyElse({ javaScriptEnabled: false })
  await page.goto('/')
  await page
    .getByRole('link', { name: /^The warning to Tehran/ })
    .first()
    .click()
  await page
    .getByRole('link', { name: /^The United States warned Iran/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The United States warned Iran')
  await expect(page.getByRole('heading', { name: 'How well verified: Single origin' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Disputed or not: Disputed' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who denies or doubts it' })).toContainText(
    'Mohammad Jamshidi',
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'The whole history, with every version' }).click()
  await page.getByRole('link', { name: 'Version 1' }).first().click()
  await expect(page.getByText('This is the assessment in force.')).toBeVisible()
})

async function evidenceIn(editor: APIRequestContext, claim: string): Promise<string[]> {
  const html = await (await editor.get(`${claim}/assess`)).text()
  return [...html.matchAll(/name="evidenceIds"[^>]*value="([^"]+)"/g)].map(([, id = '']) => id)
}
