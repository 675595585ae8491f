import type { Page } from '@playwright/test'
import {
  FIRST,
  PAYWALL,
  SCRIPT_ONLY,
  SECOND,
  TEXT,
  THIRD,
  WITH_JSON_LD,
  WITH_META,
} from '../desk/intake/pages'
import { axe } from '../support/axe'
import { test as base, expect } from '../support/desk'
import { field } from '../support/desk-forms'
import { startServer } from '../support/server'
import { gives, leadsTo, type Site, serveSite } from '../support/site'

const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture takes its neighbours from its first argument
    async ({}, use) => {
      const site = await serveSite({
        '/moved': leadsTo('/news/bridge?utm_source=moved'),
        '/news/bridge': gives(
          'text/html; charset=utf-8',
          WITH_JSON_LD.replace('https://www.courier.example/news/bridge?utm_source=feed', '/news/bridge'),
        ),
        '/copy': gives('text/html; charset=utf-8', WITH_META),
        '/copied': gives(
          'text/html; charset=utf-8',
          WITH_META.replace('Bridge closed', 'The bridge is closed'),
        ),
        '/script': gives('text/html', SCRIPT_ONLY),
        '/script-too': gives('text/html', SCRIPT_ONLY),
        '/paywall': gives('text/html; charset=utf-8', PAYWALL),
        '/slow': (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/html' }).write('<p>One')
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

test.use({ server: 'intake' })

async function fetchPages(page: Page, addresses: string): Promise<void> {
  await page.goto('/desk/documents/new')
  await field(page, 'Addresses of pages').fill(addresses)
  await page.getByRole('button', { name: 'Fetch', exact: true }).click()
}

test('a page is fetched, looked through, corrected and saved; then its address is known', async ({
  as,
  site,
}) => {
  const page = await as('contributor')
  await fetchPages(page, `${site.url}/moved`)
  await page.waitForURL(/\/desk\/intake\/\w+$/)
  await expect(field(page, 'Title')).toHaveValue('Bridge closed after crack is found')
  await expect(field(page, 'Web address')).toHaveValue(`${site.url}/news/bridge`)
  await expect(field(page, 'Publisher')).toHaveValue('The Senn Courier')
  await expect(field(page, 'Byline')).toHaveValue('Ada Lind, Bo Marsh')
  await expect(field(page, 'Published')).toHaveValue('2024-03-04 08:30')
  await expect(field(page, 'Language')).toHaveValue('en-GB')
  await expect(field(page, 'Text')).toHaveValue(new RegExp(FIRST.slice(0, 40)))
  await axe(page)
  await field(page, 'Title').fill('Bridge closed after a crack')
  await expect(page.getByLabel('If no source goes by this name')).toBeChecked()
  await page.getByRole('button', { name: 'Save and annotate' }).click()
  await page.waitForURL(/\/desk\/documents\/\w+\/annotate/)
  const [document = ''] = page.url().split('/annotate')

  await page.goto(document)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bridge closed after a crack')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download for snapshot 1' }).click()
  expect(await (await download).createReadStream().then(textOf)).toContain('What the authority says')
  await expect(page.getByText('Asking an archive from here is switched off')).toBeVisible()

  await fetchPages(page, `${site.url}/news/bridge?utm_medium=mail#top`)
  await expect(page).toHaveURL(/\?done=document_known/)
  await expect(page.getByText('This address is on record already')).toBeVisible()
  await fetchPages(page, `${site.url}/moved`)
  await expect(page).toHaveURL(/\?done=document_known/)
})

test('a page that needs a script is told, and its text pasted', async ({ as, site }) => {
  const page = await as('editor')
  await fetchPages(page, `${site.url}/script`)
  await expect(page.getByText('empty until a browser runs its scripts')).toBeVisible()
  await expect(field(page, 'Web address')).toHaveValue(`${site.url}/script`)
  await axe(page)
  await field(page, 'Title').fill('A pasted page')
  await field(page, 'Publisher').fill('Senn Radio')
  await page.getByLabel('If no source goes by this name').check()
  await field(page, 'Text').fill(`${SECOND}\n\n${THIRD}`)
  await page.getByRole('button', { name: 'Save and annotate' }).click()
  await page.waitForURL(/\/desk\/documents\/\w+\/annotate/)
})

test('a page behind a wall, one that there is not, and one inside the network', async ({ as, site }) => {
  const page = await as('editor')
  await fetchPages(page, `${site.url}/paywall`)
  await expect(page.getByText('Only the beginning is shown')).toBeVisible()
  await expect(field(page, 'Title')).toHaveValue('Bridge closed')
  await fetchPages(page, `${site.url}/none`)
  await expect(page.getByText('The site has no such page, or no longer. (404')).toBeVisible()
  await fetchPages(page, 'http://127.0.0.1/admin')
  await expect(page.getByText('leads into a private network')).toBeVisible()
  await fetchPages(page, 'ftp://courier.example/x')
  await expect(page.getByText('Write a whole address').first()).toBeVisible()
})

test('fetching can be cancelled, and tried again', async ({ as, site }) => {
  const page = await as('contributor')
  await fetchPages(page, `${site.url}/slow`)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText(/Reading the page: \d+ KB so far/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Nothing was fetched: it was cancelled.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a file is dropped and read', async ({ as }) => {
  const page = await as('contributor')
  await page.goto('/desk/documents/new')
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'Statement of the ferry.txt', { type: 'text/plain' }))
    return data
  }, `${THIRD}\n\n${FIRST}`)
  await field(page, 'A file').dispatchEvent('drop', { dataTransfer: transfer })
  await page.waitForURL(/\/desk\/intake\/\w+$/)
  await expect(field(page, 'Text')).toHaveValue(`${THIRD}\n\n${FIRST}`)
  await expect(page.getByText('Statement of the ferry.txt')).toBeVisible()
  await page.getByRole('button', { name: 'Set aside' }).click()
  await expect(page.getByText('Nothing was fetched: it was cancelled.')).toBeVisible()
})

test('a file that cannot be read is refused with what can', async ({ as }) => {
  const page = await as('contributor')
  await page.goto('/desk/documents/new')
  const file = { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG', 'latin1') }
  await field(page, 'A file').setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText('Files of this kind cannot be read').first()).toBeVisible()
})

test('several at once: what is complete is saved, a copy is pointed out and saved all the same', async ({
  as,
  site,
}) => {
  const page = await as('editor')
  await page.goto('/desk/documents/new')
  const list = `url,publisher,title\n${site.url}/copy,Senn Radio 2,The first\n${site.url}/none,,\n`
  await field(page, 'A file').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.waitForURL(/\/desk\/intake\?batch=/)
  const first = page.getByRole('listitem').filter({ hasText: 'The first' })
  await expect(first.getByText('Ready to be looked at')).toBeVisible()
  await expect(page.getByText('The site has no such page')).toBeVisible()
  await axe(page)
  await page.getByLabel('Record publishers').check()
  await page.getByRole('button', { name: 'Save all that are complete' }).click()
  await expect(page.getByText('One was saved.')).toBeVisible()
  await expect(first.getByText('Saved', { exact: true })).toBeVisible()

  await fetchPages(page, `${site.url}/copied`)
  await expect(page.getByText('This text is on record already, to the character')).toBeVisible()
  await expect(page.getByRole('link', { name: 'The first' })).toBeVisible()
  await page.getByRole('button', { name: 'Save and annotate' }).click()
  await page.waitForURL(/\/desk\/documents\/\w+\/annotate/)

  await page.goto('/desk/documents/new')
  await field(page, 'Title').fill('Pasted once more')
  await field(page, 'Publisher').fill('Senn Radio 2')
  await field(page, 'Text').fill(TEXT)
  await page.getByRole('button', { name: 'Record the document' }).click()
  await expect(page.getByText('This text is on record already, in the document below').first()).toBeVisible()
  await page.getByLabel('Record it all the same').check()
  await page.getByRole('button', { name: 'Record the document' }).click()
  await page.waitForURL(/\/desk\/documents\/(?!new)/)
})

test('all of it without JavaScript', async ({ as, site }) => {
  const page = await as('editor', { javaScriptEnabled: false })
  await fetchPages(page, `${site.url}/script-too`)
  await page.waitForURL(/\/desk\/intake\/\w+$/)
  const told = page.getByText('empty until a browser runs its scripts')
  const again = page.getByRole('link', { name: 'See how far it is' })
  await expect(async () => {
    if (await again.isVisible()) await again.click()
    await expect(told).toBeVisible({ timeout: 500 })
  }).toPass()
  await field(page, 'Title').fill('Pasted by hand')
  await field(page, 'Publisher').fill('Senn Weekly')
  await page.getByLabel('If no source goes by this name').check()
  await field(page, 'Web address').fill(`${site.url}/by-hand`)
  await field(page, 'Text').fill(`${SECOND} ${FIRST}`)
  await page.getByRole('button', { name: 'Save and annotate' }).click()
  await page.waitForURL(/\/desk\/documents\/\w+\/annotate/)
})

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
