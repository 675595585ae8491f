import { axe } from '../support/axe'
import { expect, test } from '../support/desk'
import { expectValidHtml } from '../support/html'

test.use({ example: false, server: 'empty' })

test('an empty site says so, and where it begins', async ({ page }) => {
  const says: [path: string, words: string][] = [
    ['/', 'No claim is on record yet. Editors record the first one at the desk.'],
    ['/', 'No story is on record yet. Editors create the first one at the desk.'],
    ['/', 'No claim on record is in dispute at present.'],
    ['/stories', 'No story is on record yet.'],
    ['/claims', 'No claim is on record yet.'],
    ['/sources', 'No source is on record yet.'],
  ]
  for (const [path, words] of says) {
    await page.goto(path)
    await expect(page.getByText(words)).toBeVisible()
  }
  for (const path of new Set(says.map(([path]) => path))) {
    await page.goto(path)
    await expectValidHtml(page.request, path)
    await axe(page)
  }
})

test('an empty desk says what to do first', async ({ as }) => {
  const page = await as('admin')
  const says: [path: string, words: string, leads: string][] = [
    ['/desk', 'Nothing is on record yet.', 'Add a document'],
    ['/desk/claims', 'No claim is on record yet.', 'New claim'],
    ['/desk/documents', 'No document is on record yet.', 'New document'],
    ['/desk/sources', 'No source is on record yet.', 'New source'],
    ['/desk/stories', 'No story is on record yet.', 'New story'],
  ]
  for (const [path, words, leads] of says) {
    await page.goto(path)
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByRole('link', { name: leads }).first()).toBeVisible()
    await axe(page)
  }
  await page.goto('/desk/claims/new')
  await expect(page.getByText('No story is on record yet. An editor makes one under Stories')).toBeVisible()
})
