import { axe } from '../support/axe'
import { test as base, expect } from '../support/desk'
import { field } from '../support/desk-forms'
import { makeClaim, makeSource, makeStatement } from '../support/desk-posts'
import { read } from '../support/reader'
import { startServer } from '../support/server'
import { serveSite } from '../support/site'
import { verify } from '../support/verify'

const FIRST = [
  'The weir at Lower Senn was opened on Monday, the river office said in a notice to the parishes below it.',
  'The office counted 420 houses under water, and said that nobody had been hurt in any of them so far.',
  'Dora Lind, who keeps the lock, said that the gauge had been out of order since the spring of that year.',
]
const COUNT = '420 houses under water'
const GAUGE = 'the gauge had been out of order since the spring'

/** What the page says at the moment. */
const page = { text: FIRST }

const test = base.extend<object, { site: Awaited<ReturnType<typeof serveSite>> }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture takes its neighbours from its first argument
    async ({}, use) => {
      const site = await serveSite({
        '/weir': (_request, response) => {
          const body = page.text.map((text) => `<p>${text}</p>`).join('')
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
            .end(`<html lang="en"><title>The weir</title><article><h1>The weir</h1>${body}</article></html>`)
        },
      })
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ site }, use) => {
      const app = await startServer({ example: false, env: { FETCH_ALLOW_HOSTS: site.host } })
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test.use({ server: 'again' })

test('a page is fetched again: unchanged, then changed; a lost quote waits until an editor decides', async ({
  app,
  as,
  asks,
  site,
  request,
}) => {
  const asker = await asks('editor')
  await makeSource(asker, 'Senn Gazette', 'news_outlet')
  await makeSource(asker, 'The river office', 'government_body')
  await makeSource(asker, 'Dora Lind', 'person')
  const editor = await as('editor')
  await editor.goto('/desk/documents/new')
  await field(editor, 'Addresses of pages').fill(`${site.url}/weir`)
  await editor.getByRole('button', { name: 'Fetch', exact: true }).click()
  await editor.waitForURL(/\/desk\/intake\/\w+$/)
  await field(editor, 'Title').fill('The weir at Lower Senn')
  await field(editor, 'Publisher').fill('Senn Gazette')
  await editor.getByRole('radio', { name: /^Full text/ }).check()
  await editor.getByRole('button', { name: 'Save and annotate' }).click()
  await editor.waitForURL(/\/annotate/)
  const [document = ''] = new URL(editor.url()).pathname.split('/annotate')
  const houses = await makeClaim(asker, 'Houses stood under water at Lower Senn')
  const gauge = await makeClaim(asker, 'The gauge at Lower Senn was out of order')
  const told = { document: 'The weir at Lower Senn' }
  await makeStatement(asker, houses, { ...told, source: 'The river office', quote: COUNT })
  await makeStatement(asker, gauge, { ...told, source: 'Dora Lind', quote: GAUGE })

  await test.step('unchanged is noted', async () => {
    await editor.goto(document)
    await editor.getByRole('button', { name: 'Fetch again' }).click()
    await expect(editor.getByText('Unchanged: the text is that of snapshot 1')).toBeVisible()
    await editor.getByRole('button', { name: 'Note that it is unchanged' }).click()
    await expect(editor).toHaveURL(new RegExp(`${document}`))
    await expect(editor.getByText(/^Snapshot 2/)).toHaveCount(0)
  })

  await test.step('changed shows what differs and what becomes of each quote, before anything is stored', async () => {
    // Another number in the one quote; the other one has moved to the head.
    page.text = [FIRST[2] ?? '', FIRST[0] ?? '', (FIRST[1] ?? '').replace('420', '470')]
    await editor.goto(document)
    await editor.getByRole('button', { name: 'Fetch again' }).click()
    const quotes = editor.getByRole('region', { name: 'What becomes of the quotes' })
    await expect(quotes).toContainText('2 quotes: 1 word for word')
    await expect(quotes).toContainText('1 not found')
    await axe(editor)
    await editor.getByRole('button', { name: 'Store this text' }).click()
    await expect(editor.getByText(/^Snapshot 2/).first()).toBeVisible()
  })

  await test.step('the lost quote waits at the desk; what readers see of it is told, not moved', async () => {
    const slug = 'the-weir-at-lower-senn'
    const before = await (await request.get(`/documents/${slug}`)).text()
    expect(before).toContain('470 houses')
    expect(before).toMatch(/<mark[^>]*><a [^>]*>the gauge had been out of order since the spring</)
    expect(before).not.toMatch(/<mark[^>]*>(?:<a [^>]*>)?[^<]*470/)
    await editor.goto('/desk/quotes')
    await editor
      .getByRole('main')
      .getByRole('link')
      .filter({ hasText: /420|weir|Look/ })
      .first()
      .click()
    await axe(editor)
    await editor.getByRole('radio', { name: /^is gone from the text/ }).check()
    await field(editor, 'Reason for the change').fill('The page now gives another number.')
    await editor.getByRole('button', { name: 'Save the decision' }).click()
    await expect(editor.getByText('It is noted where the quote stands.')).toBeVisible()
    await editor.goto('/desk/quotes')
    await expect(editor.getByText('Every quote has its place')).toBeVisible()
    expect(await read(request, `/claims/houses-stood-under-water-at-lower-senn`)).toContain(COUNT)
  })

  expect((await verify(app.dataDir)).ok).toBe(true)
})
