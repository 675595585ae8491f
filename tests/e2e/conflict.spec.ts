import { type Page, request } from '@playwright/test'
import { expect, test } from '../support/desk'
import { field, fill } from '../support/desk-forms'
import { draft, makeClaim, save } from '../support/desk-posts'
import { read } from '../support/reader'

test.use({ example: false })

const BEGUN = 'A ferry left the harbour in the night. When, is in question.'
const THEIRS = 'A ferry left the harbour at ten past midnight. Nobody doubts it.'
const MINE = 'A ferry left the port in the night. When and why, is in question.'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`two editors change one story at once, ${how}`, async ({ app, as, asks }) => {
    const title = `The night ferry, told ${how}`
    const made = await save(await asks('editor'), '/desk/stories/new', { title, summary: BEGUN })
    const [address = ''] = made.split(/[?#]/)
    const [first, second] = [
      await as('editor', { javaScriptEnabled }),
      await as('reviewer', { javaScriptEnabled }),
    ]
    await Promise.all([first.goto(address), second.goto(address)])

    await fill(first, { Summary: THEIRS, From: '2023-10-25' })
    await saveStory(first)
    await expect(first.getByRole('heading', { name: 'Saved by somebody else' })).toHaveCount(0)
    await expect(first.getByRole('status')).toBeVisible()

    await fill(second, {
      Title: `${title}, again`,
      Summary: MINE,
      'Reason for the change': 'The port is named.',
    })
    await saveStory(second)
    const notice = second.getByRole('region', { name: 'Saved by somebody else in the meantime' })
    await expect(notice).toBeVisible()
    // Both versions, side by side.
    const [mine, theirs] = [
      version(notice, 'What you typed', MINE),
      version(notice, 'What stands now', THEIRS),
    ]
    const [left, right] = [await mine.boundingBox(), await theirs.boundingBox()]
    expect(left?.y).toBe(right?.y)
    expect(left?.x).toBeLessThan(right?.x ?? 0)
    // Nothing that was typed is lost, and nothing of it is on record.
    await expect(field(second, 'Title')).toHaveValue(`${title}, again`)
    await expect(field(second, 'Summary')).toHaveValue(MINE)
    await expect(field(second, 'Reason for the change')).toHaveValue('The port is named.')
    const reader = await request.newContext({ baseURL: app.url })
    const slug = `/stories/the-night-ferry-told-${how.replace(' ', '-')}`
    expect(await read(reader, slug)).toContain(THEIRS)

    // What the other one wrote can be taken over, field by field; wrong input on the way keeps all of it.
    await notice.getByRole('button', { name: 'Take over their words for “From”' }).click()
    await expect(field(second, 'From')).toHaveValue('2023-10-25')
    await expect(field(second, 'Summary')).toHaveValue(MINE)
    await field(second, 'To').fill('some day')
    await saveStory(second)
    await expect(second.getByText('Write the date as').first()).toBeVisible()
    await expect(field(second, 'Summary')).toHaveValue(MINE)
    await expect(notice).toBeVisible()
    await field(second, 'To').fill('')
    await saveStory(second)
    await expect(notice).toHaveCount(0)
    await expect(second.getByRole('heading', { level: 1, name: `${title}, again` })).toBeVisible()
    const now = await read(reader, `${slug}-again`)
    expect(now).toContain(MINE)
    expect(now).not.toContain(THEIRS)
    expect(now).toContain('25 October 2023')

    await second.getByRole('link', { name: 'All changes, with what differs' }).click()
    const changes = second.getByRole('main')
    await expect(changes).toContainText('Edgar Editor')
    await expect(changes).toContainText('The port is named.')
    await reader.dispose()
  })
}

test('a draft that was changed elsewhere is not overwritten', async ({ as, asks }) => {
  const editor = await asks('editor')
  const claim = await makeClaim(editor, 'The ferry had a list to port')
  const assessment = await draft(editor, claim, { level: 'unverified', rationale: 'Nobody was asked yet.' })
  const [desktop, phone] = [await as('editor'), await as('editor')]
  await Promise.all([desktop.goto(assessment), phone.goto(assessment)])
  await field(phone, 'Rationale').fill('The crew was asked.')
  await phone.getByRole('button', { name: 'Save draft' }).click()
  await expect(phone.getByRole('status')).toContainText('The draft is saved.')

  await field(desktop, 'Rationale').fill('The harbour office was asked.')
  await desktop.getByRole('button', { name: 'Save and send for review' }).click()
  const notice = desktop.getByRole('region', { name: 'Saved by somebody else in the meantime' })
  await expect(notice).toContainText('The crew was asked.')
  await expect(field(desktop, 'Rationale')).toHaveValue('The harbour office was asked.')
  await desktop.goto('/desk')
  await expect(desktop.getByRole('region', { name: 'In review' })).toHaveCount(0)
})

async function saveStory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click()
}

function version(notice: ReturnType<Page['getByRole']>, heading: string, text: string) {
  return notice
    .locator('div')
    .filter({ has: notice.page().getByText(heading, { exact: true }) })
    .filter({ hasText: text })
    .last()
}
