import { expect, test } from '../support/desk'
import { field } from '../support/desk-forms'
import { makeClaim, save } from '../support/desk-posts'

test.use({ example: false })

test('what was typed comes back after a reload, and after the server was out of reach', async ({
  as,
  asks,
}) => {
  const claim = await makeClaim(await asks('editor'), 'The ferry left an hour late')
  const page = await as('editor')
  await page.goto(claim)
  const comment = page.getByRole('textbox', { name: 'New comment' })
  await comment.fill('Who kept the log that night?')
  // The draft is written shortly after the last stroke.
  await expect.poll(() => drafts(page)).toHaveLength(1)
  page.once('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(comment).toHaveValue('Who kept the log that night?')
  await expect(page.getByText('This is what you typed here on')).toBeVisible()

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Add the comment' }).click()
  await expect(page.getByText('The server could not be reached, and nothing was saved.')).toBeVisible()
  await expect(comment).toHaveValue('Who kept the log that night?')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(
    page.getByRole('region', { name: 'Among colleagues' }).getByText('Who kept the log'),
  ).toBeVisible()
  await expect(comment).toHaveValue('')
  await expect.poll(() => drafts(page)).toHaveLength(0)
  await page.reload()
  await expect(page.getByText('This is what you typed here on')).toHaveCount(0)
})

test('a draft that is discarded is gone, and nobody else at this browser finds it', async ({
  as,
  asks,
  desk,
}) => {
  const claim = await makeClaim(await asks('editor'), 'The ferry carried no cars')
  const page = await as('editor')
  await page.goto(`${claim}/edit`)
  await field(page, 'Note on the terms').fill('Counted at the ramp.')
  await expect.poll(() => drafts(page)).toHaveLength(1)
  page.on('dialog', (dialog) => dialog.accept())
  await page.context().clearCookies()
  await page.context().addCookies(desk.reviewer.state.cookies)
  await page.goto(`${claim}/edit`)
  await expect(field(page, 'Note on the terms')).toHaveValue('')
  await page.context().clearCookies()
  await page.context().addCookies(desk.editor.state.cookies)
  await page.goto(`${claim}/edit`)
  await expect(field(page, 'Note on the terms')).toHaveValue('Counted at the ramp.')
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(field(page, 'Note on the terms')).toHaveValue('')
  await page.reload()
  await expect(field(page, 'Note on the terms')).toHaveValue('')
})

test('leaving with something unsaved asks first', async ({ as, asks }) => {
  const claim = await makeClaim(await asks('editor'), 'The ferry turned back')
  const page = await as('editor')
  await page.goto(`${claim}/edit`)
  await field(page, 'Note on the terms').fill('Seen from the pier.')
  const asked = page.waitForEvent('dialog')
  const left = page.getByRole('link', { name: 'Sources' }).click()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await left
  await expect(field(page, 'Note on the terms')).toHaveValue('Seen from the pier.')
  page.once('dialog', (it) => it.accept())
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The ferry turned back' })).toBeVisible()
})

test('a step is undone from the list of one’s own steps, and the history keeps both', async ({
  as,
  asks,
}) => {
  const claim = await makeClaim(await asks('editor'), 'The ferry was full')
  await makeClaim(await asks('reviewer'), 'The ferry was empty')
  const page = await as('editor')
  await page.goto('/desk/undo')
  await expect(page.getByText('The ferry was empty')).toHaveCount(0)
  const step = page.getByRole('main').getByRole('listitem').first()
  await expect(step).toContainText('Claim recorded')
  await step.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible()
  await expect(step).toContainText('Undone')
  await page.goto('/desk/claims')
  await expect(page.getByText('The ferry was full')).toHaveCount(0)
  await page.goto(`/desk/history/claim/${claim.split('/').at(-1)}`)
  await expect(page.getByRole('main')).toContainText('Recording of a claim undone')
  await expect(page.getByRole('main')).toContainText('Claim recorded')
})

test('the palette goes to places, finds records and lists the keys, by the keyboard alone', async ({
  as,
  asks,
}) => {
  await makeClaim(await asks('editor'), 'The beacon had been repainted')
  const page = await as('editor')
  await page.goto('/desk')
  await expect(page.getByRole('button', { name: 'Keys of the desk' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Go to, create or search' })
  await expect(box).toBeFocused()
  await page.keyboard.type('beacon')
  await expect(page.getByRole('option', { name: /The beacon had been repainted/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The beacon had been repainted' })).toBeVisible()

  await expect(page.getByRole('button', { name: 'Keys of the desk' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('new sou')
  await expect(page.getByRole('option', { name: /New source/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/sources\/new$/)

  await page.goto('/desk/claims')
  await expect(page.getByRole('button', { name: 'Keys of the desk' })).toBeVisible()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys of the desk' })
  await expect(keys.getByText('Go to, create, search')).toBeVisible()
  await expect(keys).toContainText('While annotating a document')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/\/desk\/documents$/)
})

test('a mention is told, with its mark, until it is read', async ({ as, asks }) => {
  const claim = await makeClaim(await asks('editor'), 'The captain was asleep')
  const [editor, reviewer] = [await as('editor'), await as('reviewer')]
  await editor.goto(claim)
  const comment = editor.getByRole('textbox', { name: 'New comment' })
  await comment.pressSequentially('Please look, @Ri')
  await expect(editor.getByRole('listbox').getByRole('option', { name: 'Rita Reviewer' })).toBeVisible()
  await editor.keyboard.press('Enter')
  await expect(comment).toHaveValue('Please look, @Rita Reviewer ')
  await editor.getByRole('button', { name: 'Add the comment' }).click()
  await expect(
    editor.getByRole('region', { name: 'Among colleagues' }).getByText('@Rita Reviewer'),
  ).toBeVisible()

  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: 'Notifications (1)' }).click()
  const line = reviewer.getByRole('listitem').filter({ hasText: 'Edgar Editor mentioned you' })
  await expect(line).toContainText('New')
  await line.getByRole('link').click()
  await expect(reviewer.getByRole('heading', { level: 1, name: 'The captain was asleep' })).toBeVisible()
  await reviewer.goto('/desk/notifications')
  await expect(line).not.toContainText('New')
  await expect(reviewer.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible()
})

test('who has the same claim open is named, and what he records appears by itself', async ({ as, asks }) => {
  const asker = await asks('editor')
  const claim = await makeClaim(asker, 'The bell rang twice')
  const [editor, reviewer] = [await as('editor'), await as('reviewer')]
  await Promise.all([editor.goto(claim), reviewer.goto(claim)])
  await expect(editor.getByText('Rita Reviewer is here too')).toBeVisible()
  await expect(reviewer.getByText('Edgar Editor is here too')).toBeVisible()
  await save(asker, `${claim}/edit`, { place: 'Harbour of Brack' })
  await expect(reviewer.getByText('Harbour of Brack').first()).toBeVisible({ timeout: 2_000 })
  await reviewer.close()
  await expect(editor.getByText('Rita Reviewer is here too')).toHaveCount(0)
})

function drafts(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('counterclaim.draft:')))
}
