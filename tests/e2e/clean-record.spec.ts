import { request } from '@playwright/test'
import { axe } from '../support/axe'
import { expect, test } from '../support/desk'
import { addClaim, addDocument, addSource, choose, field, fill, fillStatement } from '../support/desk-forms'
import { makeSource } from '../support/desk-posts'
import { read } from '../support/reader'
import { verify } from '../support/verify'

test.use({ server: 'clean-record', example: false })

const FIRST = 'The ferry Aurora left Port Solis after midnight'
const SECOND = 'The Aurora sailed from Port Solis after midnight'
const QUOTE = 'the Aurora cast off at ten past midnight'
const TEXT = `Port Solis. A spokeswoman said that ${QUOTE}. The harbour was closed at one.`

test('a claim is merged, the merge undone, a claim split, and many labelled at once', async ({ as, app }) => {
  test.setTimeout(300_000)
  const page = await as('editor')
  const reader = await request.newContext({ baseURL: app.url })
  await addSource(page, { name: 'Harbour Office', kind: 'Government body' })
  await addSource(page, { name: 'Port Gazette', kind: 'News outlet' })
  await addDocument(page, { title: 'Aurora sailed', publisher: 'Port Gazette', text: TEXT })
  const first = await addClaim(page, { proposition: FIRST, kind: 'Event' })
  const second = await addAlike(SECOND)
  await page.goto(`${second}/statements/new`)
  const said = { source: 'Harbour Office', document: 'Aurora sailed', stance: 'asserts', quote: QUOTE }
  await fillStatement(page, said)
  await page.getByRole('button', { name: 'Record the statement' }).click()
  await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
  const [from, into] = ['/claims/the-aurora-sailed-from-port-solis-after-midnight', await publicOf(first)]

  /** A claim that looks like one on record, recorded all the same. */
  async function addAlike(proposition: string): Promise<string> {
    await page.goto('/desk/claims/new')
    await field(page, 'Proposition').fill(proposition)
    await choose(page, 'Kind', 'Event')
    await page.getByRole('button', { name: 'Record the claim' }).click()
    await page.getByLabel('It is a different claim: record it all the same').check()
    await page.getByRole('button', { name: 'Record the claim' }).click()
    await page.waitForURL(/\/desk\/claims\/(?!new)/)
    return new URL(page.url()).pathname
  }

  async function publicOf(path: string): Promise<string> {
    await page.goto(path)
    return (await page.getByRole('link', { name: 'As readers see it' }).getAttribute('href')) ?? ''
  }

  await test.step('the search finds that the two claims are alike', async () => {
    await page.goto('/desk/duplicates')
    await page.getByRole('button', { name: 'Search the whole tracker' }).click()
    await expect(page.getByRole('region', { name: 'Pair 1 of 1' })).toContainText(FIRST)
    await axe(page)
    await page.keyboard.press('m')
    await page.waitForURL(/\/merge\?with=/)
  })

  await test.step('what would move is shown, and moves', async () => {
    await expect(page.getByRole('region', { name: 'What goes where' })).toContainText('1 statement')
    await expect(page.getByRole('region', { name: 'Stays' })).toContainText(FIRST)
    await axe(page)
    await field(page, 'Why they are one').fill('Both say that it left after midnight.')
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Merged' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
    expect(await read(reader, into)).toContain(QUOTE)
    const led = await reader.get(from, { maxRedirects: 0 })
    expect([led.status(), led.headers().location]).toEqual([307, into])
    expect(await read(reader, `${into}/history`)).toContain('Of a claim that was merged into this one')
  })

  await test.step('the merged claim says where it went, and can be brought back', async () => {
    await page.goto(second)
    await expect(page.getByText('It was merged on')).toContainText(FIRST)
    await page.getByRole('link', { name: 'See the merge, or undo it' }).click()
    await field(page, 'Why it is undone').fill('One of them is of another night.')
    await page.getByRole('button', { name: 'Undo it' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The merge is undone' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
    expect(await read(reader, from)).toContain(QUOTE)
  })

  await test.step('a claim that says two things is split', async () => {
    await page.getByRole('link', { name: 'Split this claim' }).click()
    await fill(page, {
      'The second proposition': 'The harbour was closed at one',
      'Why they are two': 'It says two things.',
    })
    await page
      .getByRole('group', { name: 'Statements that go to it' })
      .getByLabel(/Harbour Office/)
      .check()
    await axe(page)
    await page.getByRole('button', { name: 'Split', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The harbour was closed at one')
    await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
    expect(await read(reader, from)).not.toContain(QUOTE)
  })

  await test.step('all claims of the list are labelled, and the list is narrowed to the label', async () => {
    await page.goto('/desk/claims')
    await page.getByText('Change several at once').click()
    await page.getByLabel('All 3 on this page').check()
    await expect(page.getByText('3 chosen')).toBeVisible()
    const bulk = page.getByRole('form', { name: 'Records of this list' })
    await bulk.getByLabel('Label').fill('ferry')
    await bulk.getByRole('button', { name: 'Label', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: '3 records are changed.' })).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'ferry' }).first().click()
    await expect(page.getByText('3 claims')).toBeVisible()
  })

  await reader.dispose()
  expect(await verify(app.dataDir)).toMatchObject({ ok: true })
})

test('many records are labelled without JavaScript', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Rescue Office')
  await makeSource(editor, 'Rescue Office of the North')
  const page = await as('editor', { javaScriptEnabled: false })
  await page.goto('/desk/sources?q=Rescue')
  await page.getByText('Change several at once').click()
  await page.getByRole('checkbox', { name: /^All/ }).check()
  const bulk = page.getByRole('form', { name: 'Records of this list' })
  await bulk.getByLabel('Label').fill('harbour')
  await bulk.getByRole('button', { name: 'Label', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 records are changed.' })).toBeVisible()
})
