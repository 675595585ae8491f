import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeText, openWorkspace, panel, recorded, waiting } from '../support/annotate'
import { expect, test } from '../support/desk'
import { fillAssessment } from '../support/desk-forms'
import { makeSource } from '../support/desk-posts'
import { read } from '../support/reader'

test.use({ example: false, server: 'wire report' })

/** The agency's report is not part of the project: the journey is made where it lies beside it. */
const FOLDER = join(import.meta.dirname, '../../../shared/data/article')
const report = existsSync(FOLDER)
  ? readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'))[0]
  : undefined

test('a wire report goes from paste to a published assessment, and nothing that it says is typed', async ({
  as,
  asks,
  request,
}) => {
  test.skip(!report, 'the agency’s report is not at hand')
  test.slow()
  const asker = await asks('editor')
  await makeSource(asker, 'The agency', 'news_agency')
  const path = await makeText(asker, {
    title: 'The agency’s report',
    publisher: 'The agency',
    published: '2023-10-26',
    text: report ?? '',
  })
  const editor = await as('editor')
  await openWorkspace(editor, path)
  await editor.getByRole('button', { name: /Suggest all/ }).click()
  const cards = waiting(editor).getByRole('listitem')
  await expect(cards.first()).toBeFocused()
  const found = await cards.count()
  expect(found).toBeGreaterThan(15)

  await test.step('every suggestion is accepted, confirmed in the panel or dismissed, by keys', async () => {
    for (let left = found; left > 0; left -= 1) {
      await cards.first().focus()
      await editor.keyboard.press('a')
      await expect
        .poll(async () =>
          (await cards.count()) < left ? 'done' : (await panel(editor).count()) > 0 ? 'asks' : '',
        )
        .not.toBe('')
      if ((await panel(editor).count()) > 0) {
        // What cannot be recorded as it was read is left to another day.
        await editor.keyboard.press('Escape')
        await cards.first().focus()
        await editor.keyboard.press('x')
      }
      await expect(cards).toHaveCount(left - 1)
    }
  })
  const notes = recorded(editor).getByRole('listitem')
  expect(await notes.count()).toBeGreaterThanOrEqual(0.6 * found)

  // A claim is worked on where its note leads.
  await editor.goto('/desk/claims')
  const worked = editor.getByRole('main').locator('a[href^="/desk/claims/0"]').first()
  const href = (await worked.getAttribute('href')) ?? ''
  await editor.goto(href)
  const readers = await editor.locator('a[href^="/claims/"]').first().getAttribute('href')

  await test.step('one of its claims is assessed, and sent for review', async () => {
    await editor.goto(`${href}/assess`)
    await fillAssessment(editor, {
      level: 'Unverified',
      rationale: 'One agency reports it; nobody else was asked yet.',
    })
    await editor.getByRole('button', { name: 'Save and send for review' }).click()
    await expect(editor.getByRole('status').first()).toBeVisible()
  })

  await test.step('a reviewer sees what is on record and approves with one key', async () => {
    const reviewer = await as('reviewer')
    await reviewer.goto('/desk')
    await reviewer.getByRole('region', { name: 'In review' }).getByRole('link').first().click()
    await expect(reviewer.getByText('approve and publish')).toBeVisible()
    await expect(reviewer.getByRole('heading', { name: 'On record' })).toBeVisible()
    await reviewer.keyboard.press('a')
    await expect(reviewer.getByRole('status').first()).toContainText('Published. Readers see it now.')
  })

  await test.step('readers find the claim with its label, who said it, and through whom', async () => {
    const shown = await read(request, readers ?? '')
    expect(shown).toContain('Unverified')
    expect(shown).toContain('The agency')
    expect(shown).toContain('One agency reports it; nobody else was asked yet.')
  })
})
