import { expect, test } from '../support/desk'
import { field } from '../support/desk-forms'
import { makeClaim, makeDocument, makeSource } from '../support/desk-posts'
import { pick, press, smallTargets, tabTo, type } from '../support/keyboard'

test.use({ example: false })

const CLAIM = 'The lifeboat was lowered before the alarm'
const QUOTE = 'the boat was in the water before the alarm'

test('signing in, recording a statement and assessing it with the keyboard alone', async ({
  page,
  desk,
  asks,
}) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Crew Union', 'ngo')
  await makeDocument(editor, {
    title: 'Minutes',
    publisher: 'Crew Union',
    text: `It was noted that ${QUOTE}.`,
  })
  const claim = await makeClaim(editor, CLAIM)

  await page.goto(`/sign-in?next=${encodeURIComponent(`${claim}/statements/new`)}`)
  await type(page, field(page, 'E-mail address'), desk.editor.email)
  await type(page, field(page, 'Password'), desk.editor.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'New statement' })).toBeVisible()

  await test.step('a statement with one hop, and with a mistake', async () => {
    await type(page, field(page, 'Source'), 'Crew Union')
    await page.keyboard.press('Escape') // what the browser suggests
    const stances = page.getByRole('group', { name: 'Stance on the claim' })
    await pick(page, stances, stances.getByRole('radio', { name: 'confirms' }))
    await type(page, field(page, 'Document'), 'Minutes')
    await page.keyboard.press('Escape')
    const modes = page.getByRole('group', { name: 'How the document gives it' })
    await pick(page, modes, modes.getByRole('radio', { name: /^quoted/ }))
    const quote = field(page.getByRole('listitem', { name: 'Quote 1' }), 'Words of the document')
    await type(page, quote, 'not there')
    await press(page, page.getByRole('button', { name: 'Add a hop' }), 'Enter')
    const hop = page.getByRole('listitem', { name: 'Hop 1' })
    await expect(field(hop, 'Source of this hop')).toBeFocused()
    await tabTo(page, field(hop, 'How'))
    await page.keyboard.type('on the record')
    await press(page, page.getByRole('button', { name: 'Record the statement' }), 'Enter')
    // What is wrong is told first, and leads to its field.
    const wrong = page.getByRole('link', { name: /^Words of the document 1: These words do not stand/ })
    await press(page, wrong, 'Enter')
    await expect(quote).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(QUOTE)
    await press(page, page.getByRole('button', { name: 'Record the statement' }), 'Enter')
    await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
  })

  await test.step('an assessment', async () => {
    await press(
      page,
      page.getByRole('navigation', { name: 'What can be done' }).getByRole('link', { name: 'Assess' }),
      'Enter',
    )
    await expect(page.getByRole('heading', { level: 1, name: 'Assess this claim' })).toBeVisible()
    const levels = page.getByRole('group', { name: 'How well verified is it?' })
    await pick(page, levels, levels.getByRole('radio', { name: /^Single origin/ }))
    await type(page, field(page, 'Rationale'), 'Only the union says so.')
    await tabTo(page, field(page, 'Credibility of the information'))
    await page.keyboard.type('3')
    await press(page, page.getByRole('button', { name: 'Save and send for review' }), 'Space')
    await expect(page.getByRole('status')).toContainText('Sent for review')
  })
})

test('the first stop leads past the head of the page', async ({ as }) => {
  const page = await as('editor')
  for (const path of ['/', '/desk']) {
    await page.goto(path)
    const skip = page.getByRole('link', { name: 'Skip to the text' })
    await tabTo(page, skip)
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
      true,
    )
  }
})

test('what can be pressed is large enough @phone', async ({ as, asks }) => {
  const editor = await asks('editor')
  const claim = await makeClaim(
    editor,
    `What is pressed is large enough on a screen of ${test.info().project.name}`,
  )
  const page = await as('editor')
  await page.goto(claim)
  const address = await page.getByRole('link', { name: 'As readers see it' }).getAttribute('href')
  const forms = [
    `${claim}/statements/new`,
    `${claim}/assess`,
    `${claim}/edit`,
    '/desk/documents/new',
    '/desk/sources/new',
  ]
  for (const path of [address ?? '', claim, ...forms, '/desk', '/sign-in']) {
    await page.goto(path)
    expect(await smallTargets(page), path).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      path,
    ).toBeLessThanOrEqual(0)
  }
})
