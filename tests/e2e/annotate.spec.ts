import {
  drag,
  line,
  makeText,
  openWorkspace,
  panel,
  recorded,
  row,
  text,
  touch,
  waiting,
} from '../support/annotate'
import { axe } from '../support/axe'
import { expect, test } from '../support/desk'
import { makeClaim, makeSource } from '../support/desk-posts'
import { smallTargets, tabTo } from '../support/keyboard'

test.use({ example: false })

const REPORT = [
  'The ferry Aurora left Port Solis at eleven, the harbour office said. The night was clear.',
  'Solis Shipping denied that the vessel had been overloaded. A deckhand, who asked not to be named, said the alarm had failed twice that week.',
  'More than 60 people had boarded, said Ada Quill, the minister of transport.',
].join('\n\n')

test('with the keyboard alone, from opening a document to a recorded statement', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Keyboard Gazette', 'news_outlet')
  const path = await makeText(editor, { title: 'By keyboard', publisher: 'Keyboard Gazette', text: REPORT })
  const page = await as('editor')
  await openWorkspace(page, path)

  await test.step('sentence by sentence, and shrunk to a clause', async () => {
    await tabTo(page, text(page))
    await page.keyboard.press('ArrowDown')
    const said = page.getByRole('status')
    await expect(said.filter({ hasText: 'Sentence 1 of 5: The ferry Aurora left' })).toBeAttached()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(said.filter({ hasText: 'The night was clear.' })).toBeAttached()
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press(']')
    await expect(
      said.filter({ hasText: /^Clause in sentence 1 of 5: The ferry Aurora left Port Solis at eleven$/ }),
    ).toBeAttached()
  })

  await test.step('the panel is filled from the text, and what is wrong in it keeps what was typed', async () => {
    await page.keyboard.press('Enter')
    await expect(panel(page)).toBeFocused()
    await expect(line(page, 'Who')).toHaveValue(/harbour office/i)
    await expect(row(page, 'Stance').getByRole('radio', { name: 'asserts' })).toBeChecked()
    const proposition = line(page, 'Proposition')
    await tabTo(page, proposition)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(proposition).toBeFocused()
    await expect(proposition).toHaveAccessibleDescription(/Fill this in/)
    await page.keyboard.type('The ferry Aurora left Port Solis at eleven')
    await page.keyboard.press('ControlOrMeta+Enter')
  })

  await test.step('it stands beside the text without a reload, and the focus is back at the sentence', async () => {
    await expect(panel(page)).toHaveCount(0)
    await expect(recorded(page)).toContainText('The ferry Aurora left Port Solis at eleven')
    await expect(text(page).locator('mark')).toHaveText('The ferry Aurora left Port Solis at eleven')
    await expect(text(page)).toBeFocused()
    await page.keyboard.press('n')
    await expect(recorded(page).getByRole('listitem')).toBeFocused()
  })

  await test.step('a single key does nothing where somebody types', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(panel(page)).toBeFocused()
    await line(page, 'Proposition').press('s')
    await expect(waiting(page).getByRole('listitem')).toHaveCount(0)
  })
})

test('a mouse selection is widened to whole words, and a quote can be in pieces', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Mouse Gazette', 'news_outlet')
  const page = await as('editor')
  await openWorkspace(
    page,
    await makeText(editor, { title: 'By mouse', publisher: 'Mouse Gazette', text: REPORT }),
  )

  await drag(page, 'essel had been overloade')
  await expect(panel(page).locator('q')).toHaveText('vessel had been overloaded')
  await panel(page).getByRole('button', { name: 'Add a piece' }).click()
  await drag(page, 'larm had faile')
  await expect(panel(page).locator('q')).toHaveText(['vessel had been overloaded', 'alarm had failed'])
  await panel(page).getByRole('tab', { name: 'Comment' }).click()
  await line(page, 'Comment').fill('Do these two belong together?')
  await panel(page).getByRole('button', { name: 'Leave the comment' }).click()
  await expect(recorded(page)).toContainText('Do these two belong together?')

  await drag(page, 'The night was clear')
  await panel(page).getByRole('tab', { name: 'New claim' }).click()
  await line(page, 'Who').fill('Mouse Gazette')
  await line(page, 'Proposition').fill('The night of the Aurora was clear')
  await panel(page).getByRole('button', { name: 'Record the claim' }).click()
  await expect(recorded(page)).toContainText('Mouse Gazette asserts')
  const mark = text(page).locator('mark', { hasText: 'The night was clear' })
  await mark.click()
  await expect(
    recorded(page).getByRole('listitem').filter({ hasText: 'The night of the Aurora' }),
  ).toBeFocused()
  await axe(page)
})

test('suggestions are accepted, edited and dismissed with single keys', async ({ as, asks }) => {
  const editor = await asks('editor')
  for (const [name, kind] of [
    ['Suggest Gazette', 'news_outlet'],
    ['Solis Shipping', 'company'],
    ['Ada Quill', 'person'],
  ] as const)
    await makeSource(editor, name, kind)
  // A ship of its own, so that no claim of another test is like what is said of it.
  const own = REPORT.replaceAll('Aurora', 'Cordelia').replaceAll('Port Solis', 'Amber Bay')
  const path = await makeText(editor, { title: 'Suggested', publisher: 'Suggest Gazette', text: own })
  const page = await as('editor')
  await openWorkspace(page, path)
  await tabTo(page, text(page))
  await page.keyboard.press('s')
  const cards = waiting(page).getByRole('listitem')
  await expect(cards.first()).toBeFocused()
  const found = await cards.count()
  expect(found).toBeGreaterThanOrEqual(3)

  await test.step('accepted as it was read, and taken back', async () => {
    while (
      !(await cards
        .filter({ hasText: 'Ada Quill asserts' })
        .evaluate((card) => card === document.activeElement))
    )
      await page.keyboard.press('j')
    await page.keyboard.press('a')
    await expect(recorded(page)).toContainText('Ada Quill asserts')
    await expect(cards).toHaveCount(found - 1)
    await expect(page.getByText(`of ${found} passages annotated`)).toContainText(`1 of ${found}`)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(recorded(page).getByRole('listitem')).toHaveCount(0)
    await expect(cards).toHaveCount(found)
  })

  await test.step('dismissed, and offered again', async () => {
    await expect(cards.first()).toBeFocused()
    await page.keyboard.press('x')
    await expect(cards).toHaveCount(found - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(cards).toHaveCount(found)
  })

  await test.step('edited in the panel, which Escape closes and keeps', async () => {
    await cards.first().focus()
    await page.keyboard.press('e')
    await expect(panel(page)).toBeFocused()
    await line(page, 'Proposition').fill('The Cordelia sailed before midnight')
    await page.keyboard.press('Escape')
    await expect(cards.first()).toBeFocused()
    await expect(page.getByText('You began to annotate a passage')).toBeVisible()
    await page.keyboard.press('e')
    await expect(line(page, 'Proposition')).toHaveValue('The Cordelia sailed before midnight')
    await panel(page).getByRole('button', { name: 'Record the claim' }).click()
    await expect(recorded(page)).toContainText('The Cordelia sailed before midnight')
    await expect(page.getByText('You began to annotate')).toHaveCount(0)
  })
  await axe(page)
})

test('a rebuttal with its counter-claim, of a claim on record', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Rebuttal Gazette', 'news_outlet')
  await makeSource(editor, 'Solis Line', 'company')
  await makeClaim(editor, 'The ferry Boreas was overloaded')
  const denial = 'Solis Line denied that the ferry Boreas was overloaded. It carried 40 people.'
  const page = await as('editor')
  await openWorkspace(
    page,
    await makeText(editor, { title: 'Denied', publisher: 'Rebuttal Gazette', text: denial }),
  )
  await drag(page, 'the ferry Boreas was overloaded')
  await expect(panel(page).getByRole('tab', { name: 'Rebuttal' })).toHaveAttribute('aria-selected', 'true')
  await expect(line(page, 'Who')).toHaveValue('Solis Line')
  await expect(row(page, 'On the claim').getByRole('radio').first()).toBeChecked()
  await line(page, 'What is objected').fill('She was not overloaded.')
  await line(page, 'What holds instead').fill('The ferry Boreas carried 40 people')
  await panel(page).getByRole('button', { name: 'Record the rebuttal' }).click()
  await expect(recorded(page)).toContainText('Solis Line denies')
  await expect(recorded(page)).toContainText('Disputed')
})

test('what is typed outlasts a reload and a lost connection', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Draft Gazette', 'news_outlet')
  const page = await as('editor')
  await openWorkspace(
    page,
    await makeText(editor, { title: 'Kept', publisher: 'Draft Gazette', text: REPORT }),
  )
  await drag(page, 'The night was clear')
  await panel(page).getByRole('tab', { name: 'Comment' }).click()
  await line(page, 'Comment').fill('Was there a moon?')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByRole('button', { name: 'The night was clear' }).click()
  await expect(line(page, 'Comment')).toHaveValue('Was there a moon?')
  await page.route('**/annotate', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await panel(page).getByRole('button', { name: 'Leave the comment' }).click()
  await expect(panel(page).getByRole('alert')).toContainText('nothing was saved')
  await page.unroute('**/annotate')
  await panel(page).getByRole('button', { name: 'Leave the comment' }).click()
  await expect(recorded(page)).toContainText('Was there a moon?')
})

test('two editors see what each other records, and that the other is here', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Shared Gazette', 'news_outlet')
  const path = await makeText(editor, { title: 'Shared', publisher: 'Shared Gazette', text: REPORT })
  const [one, other] = [await as('editor'), await as('contributor')]
  await openWorkspace(one, path)
  await openWorkspace(other, path)
  await expect(one.getByText('Cora Contributor is here too')).toBeVisible()
  await drag(other, 'The night was clear')
  await panel(other).getByRole('tab', { name: 'Comment' }).click()
  await line(other, 'Comment').fill('Says who?')
  await panel(other).getByRole('button', { name: 'Leave the comment' }).click()
  await expect(recorded(one)).toContainText('Says who?')
  await expect(text(one).locator('mark')).toHaveText('The night was clear')
})

test('on a phone a finger selects, and the panel comes up from below', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Phone Gazette', 'news_outlet')
  const page = await as('editor', {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  })
  await openWorkspace(
    page,
    await makeText(editor, { title: 'By finger', publisher: 'Phone Gazette', text: REPORT }),
  )
  await touch(page, 'The night was clear')
  await page.getByRole('button', { name: 'Annotate', exact: true }).tap()
  await expect(panel(page)).toBeInViewport()
  expect(await smallTargets(page)).toEqual([])
  await panel(page).getByRole('tab', { name: 'Comment' }).tap()
  await line(page, 'Comment').fill('From the train')
  await panel(page).getByRole('button', { name: 'Leave the comment' }).tap()
  await expect(recorded(page)).toContainText('From the train')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Suggest all' }).tap()
  await expect(
    waiting(page)
      .getByRole('button', { name: /accept/ })
      .first(),
  ).toBeInViewport()
  expect(await smallTargets(page)).toEqual([])
})

test('without scripts a sentence is annotated by its link', async ({ as, asks }) => {
  const editor = await asks('editor')
  await makeSource(editor, 'Plain Gazette', 'news_outlet')
  const path = await makeText(editor, { title: 'Plain', publisher: 'Plain Gazette', text: REPORT })
  const page = await as('editor', { javaScriptEnabled: false })
  await page.goto(path)
  await page.locator('noscript summary').first().click()
  await page.getByRole('link', { name: 'The night was clear' }).click()
  await panel(page).getByRole('tab', { name: 'Comment' }).click()
  await panel(page).getByRole('button', { name: 'Leave the comment' }).click()
  await expect(line(page, 'Comment')).toHaveAccessibleDescription(/Fill this in/)
  await line(page, 'Comment').fill('Without a script')
  await panel(page).getByRole('button', { name: 'Leave the comment' }).click()
  await expect(recorded(page)).toContainText('Without a script')
})
