import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axe } from '../support/axe'
import { expect, test } from '../support/desk'
import { field } from '../support/desk-forms'
import { htmlFaults } from '../support/html'
import { press, smallTargets, tabTo } from '../support/keyboard'

test.use({ example: false })

const FILE = `claim;speaker;url;date of event;what
"The ferry sank; nobody was hurt";Joan Smith;https://news.example/a;2023-10-25;x
The port was closed;Harbour office;https://news.example/b;25/13/2023;=1+1
The ferry sank, nobody was hurt;Harbour office;https://news.example/b;;y
`

const upload = async (page: Page, name: string, text: string) => {
  await page.goto('/desk/imports/new')
  const form = page.getByRole('form', { name: 'From a file' })
  await form.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await tabTo(page, form.getByRole('button', { name: 'Read the file' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/imports\/(?!new)/)
}

test('a table from upload to report, with the keyboard alone', async ({ as }) => {
  test.setTimeout(180_000)
  const page = await as('editor')

  await test.step('the columns are guessed, shown with values, and told', async () => {
    await upload(page, 'ferries.csv', FILE)
    await expect(page.getByRole('heading', { level: 1, name: 'ferries.csv' })).toBeVisible()
    await expect(field(page, 'claim')).toHaveValue('proposition')
    await expect(field(page, 'speaker')).toHaveValue('sourceName')
    await expect(field(page, 'date of event')).toHaveValue('event')
    await expect(page.getByText('Joan Smith · Harbour office')).toBeVisible()
    await axe(page)
    await tabTo(page, field(page, 'what'))
    await page.keyboard.type('Claim: Place')
    await expect(field(page, 'what')).toHaveValue('place')
    await press(page, page.getByRole('button', { name: 'Check the rows' }), 'Enter')
  })

  await test.step('the dry run tells each row’s fate', async () => {
    await expect(page.getByText('This is what would become of each row')).toBeVisible({ timeout: 30_000 })
    const rows = page.getByRole('region', { name: 'What would become of the rows' })
    await expect(rows).toContainText('Column “date of event”: Write the date')
    await expect(rows).toContainText('New source: Joan Smith.')
    await axe(page)
    await press(page, rows.getByRole('link', { name: 'Refused (1)' }), 'Enter')
    await expect(rows.locator('ol > li')).toHaveCount(1)
    await expect(rows).toContainText('The port was closed')
  })

  await test.step('the rows are written', async () => {
    await press(page, page.getByRole('button', { name: 'Write 2 rows' }), 'Enter')
    await expect(page.getByText('All 3 rows are settled; 2 rows came into the record.')).toBeVisible({
      timeout: 30_000,
    })
    await axe(page)
    await press(page, page.getByRole('link', { name: 'The ferry sank; nobody was hurt' }).first(), 'Enter')
    await expect(page.getByRole('region', { name: 'Who says so' })).toContainText('Joan Smith')
    await page.goBack({ waitUntil: 'load' })
    await expect(page.getByRole('link', { name: 'Download the report' })).toBeVisible()
  })

  await test.step('the report is safe to open', async () => {
    const download = page.waitForEvent('download')
    await press(page, page.getByRole('link', { name: 'Download the report' }), 'Enter')
    const file = await download
    expect(file.suggestedFilename()).toBe('ferries - report.csv')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain("'=1+1")
    expect(text).toMatch(/Refused,.*Column “date of event”/)
    expect(text).toMatch(/http:\/\/\S+\/claims\/the-ferry-sank-nobody-was-hurt/)
    expect(text.trim().split('\n')).toHaveLength(4)
  })

  await page.goto('/desk/imports')
  await expect(page.getByRole('listitem').filter({ hasText: 'ferries.csv' })).toContainText('Written')
  await axe(page)
})

test('what cannot be read says why, and nobody below an editor gets in', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/desk/imports/new')
  await axe(page)
  expect(
    await htmlFaults(
      (await page.request.get('/desk/imports/new').then((it) => it.text())).replaceAll(' action=""', ''),
    ),
  ).toEqual([])
  const form = page.getByRole('form', { name: 'From a file' })
  await form
    .getByLabel('File')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n"1,2') })
  await form.getByRole('button', { name: 'Read the file' }).click()
  await expect(form.getByRole('link', { name: /a quotation mark opens a cell/ })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await smallTargets(page)).toEqual([])

  const contributor = await as('contributor')
  expect((await contributor.goto('/desk/imports'))?.status()).toBe(403)
})

test('an import can be cancelled and goes on later', async ({ as }) => {
  test.setTimeout(300_000)
  const page = await as('editor')
  const rows = Array.from(
    { length: 1_200 },
    (_, n) => `Vessel ${n} was seen,Watch ${n},https://watch.example/${n}`,
  )
  await upload(page, 'vessels.csv', `claim,source,url\n${rows.join('\n')}\n`)
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: 'Write 1,200 rows' }).click({ timeout: 60_000 })
  const bar = page.getByRole('progressbar', { name: 'Writing the rows' })
  await expect(bar).toBeVisible()
  await expect
    .poll(() => bar.evaluate((it) => (it instanceof HTMLProgressElement ? it.value : 0)), { timeout: 30_000 })
    .toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/It stopped after [\d,]+ of 1,200 rows/)).toBeVisible({ timeout: 30_000 })
  await axe(page)
  await page.getByRole('button', { name: /^Go on with [\d,]+ rows$/ }).click()
  await expect(page.getByText('All 1,200 rows are settled; 1,200 rows came into the record.')).toBeVisible({
    timeout: 150_000,
  })
})
