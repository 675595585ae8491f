import { request } from '@playwright/test'
import { expect, test } from '../support/desk'
import {
  addClaim,
  addDocument,
  addHop,
  addSource,
  choose,
  field,
  fill,
  fillAssessment,
  fillStatement,
  publishFromQueue,
  signIn,
} from '../support/desk-forms'
import { read } from '../support/reader'

test.use({ example: false })

const off = { javaScriptEnabled: false }
const CLAIM = 'The pilot boat met the Aurora outside the mole'
const QUOTE = 'the pilot boat met her outside the mole'

test('the whole way from signing in to a published assessment, without scripts', async ({
  app,
  as,
  desk,
  somebodyElse,
}) => {
  const reader = await request.newContext({ baseURL: app.url })
  const page = await somebodyElse(off)

  await test.step('signing in leads to the page that was asked for', async () => {
    await page.goto('/desk/claims/new')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await fill(page, { 'E-mail address': desk.contributor.email, Password: 'not the right one' })
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('The address or the password is wrong').first()).toBeVisible()
    await expect(field(page, 'E-mail address')).toHaveValue(desk.contributor.email)
    await expect(field(page, 'Password')).toHaveValue('')
    await field(page, 'Password').fill(desk.contributor.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'New claim' })).toBeVisible()
  })

  await test.step('wrong input comes back as it was typed, with what is wrong at its field', async () => {
    await fill(page, {
      Proposition: CLAIM,
      'Time of the event': 'last night',
      Place: 'Outside the mole',
      Language: 'en',
    })
    await page.getByRole('button', { name: 'Record the claim' }).click()
    await expect(page.getByText('2 fields need another look')).toBeVisible()
    await expect(field(page, 'Time of the event')).toHaveAccessibleDescription(
      /Write the date as 2023, 2023-10/,
    )
    await expect(page.getByRole('group', { name: 'Kind' })).toHaveAccessibleDescription(/Fill this in/)
    await expect(field(page, 'Proposition')).toHaveValue(CLAIM)
    await expect(field(page, 'Time of the event')).toHaveValue('last night')
    await expect(field(page, 'Place')).toHaveValue('Outside the mole')
    await page.getByRole('link', { name: /^Time of the event:/ }).click()
    expect(new URL(page.url()).hash).toBe(`#${await field(page, 'Time of the event').getAttribute('id')}`)
    await field(page, 'Time of the event').fill('2023-10-26 01:10')
    await choose(page, 'Kind', 'Event')
    await page.getByRole('button', { name: 'Record the claim' }).click()
    await expect(page.getByRole('heading', { level: 1, name: CLAIM })).toBeVisible()
  })
  const work = new URL(page.url()).pathname

  await test.step('a statement with its chain, hop by hop', async () => {
    for (const [name, kind] of [
      ['Pilot Station', 'Office'],
      ['Coast Wire', 'News agency'],
      ['Mole Courier', 'News outlet'],
    ]) {
      await addSource(page, { name: name ?? '', kind: kind ?? '' })
    }
    await addDocument(page, {
      title: 'Pilots at work',
      publisher: 'Mole Courier',
      text: `The station said that ${QUOTE}.`,
    })
    await page.goto(`${work}/statements/new`)
    await fillStatement(page, {
      source: 'Pilot Station',
      document: 'Pilots at work',
      stance: 'asserts',
      quote: 'words that are not there',
    })
    await addHop(page, 1, { how: 'on the record' })
    await addHop(page, 2, { source: 'Coast Wire', how: 'citing', wording: 'told the wire' })
    await addHop(page, 3, { source: 'Coast Wire', how: 'citing' })
    await page.getByRole('button', { name: 'Remove Hop 3' }).click()
    await expect(page.getByRole('listitem', { name: 'Hop 3' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Record the statement' }).click()
    const quote = field(page.getByRole('listitem', { name: 'Quote 1' }), 'Words of the document')
    await expect(quote).toHaveAccessibleDescription(/do not stand in the newest text/)
    await expect(quote).toHaveValue('words that are not there')
    await expect(page.getByRole('radio', { name: 'asserts' })).toBeChecked()
    const second = page.getByRole('listitem', { name: 'Hop 2' })
    await expect(field(second, 'Source of this hop')).toHaveValue('Coast Wire')
    await expect(field(second, 'In these words')).toHaveValue('told the wire')
    await quote.fill(QUOTE)
    await page.getByRole('button', { name: 'Record the statement' }).click()
    await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
  })

  await test.step('a denial asks for the objection that it makes', async () => {
    await addDocument(page, {
      title: 'The station corrects',
      publisher: 'Mole Courier',
      text: 'No pilot was out that night.',
    })
    await page.goto(`${work}/statements/new`)
    await fillStatement(page, {
      source: 'Pilot Station',
      document: 'The station corrects',
      stance: 'denies',
      quote: 'No pilot was out that night',
    })
    await page.getByRole('button', { name: 'Record the statement' }).click()
    await expect(field(page, 'Kind of objection')).toHaveAccessibleDescription(/Choose its kind/)
    await expect(field(page, 'Source')).toHaveValue('Pilot Station')
    await field(page, 'Kind of objection').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Record the statement' }).click()
    await expect(page.getByRole('region', { name: 'Who denies or doubts it' })).toContainText(
      'No pilot was out',
    )
  })

  await test.step('a comment, a draft, a review and a publication', async () => {
    await page.goto(work)
    const comment = page.getByRole('textbox', { name: 'New comment' })
    await page.getByRole('button', { name: 'Add the comment' }).click()
    await expect(comment).toHaveAccessibleDescription(/Fill this in/)
    await comment.fill('Has anybody called the station?')
    await page.getByRole('button', { name: 'Add the comment' }).click()
    await expect(page.getByRole('region', { name: 'Among colleagues' })).toContainText(
      'Has anybody called the station?',
    )
    await expect(comment).toHaveValue('')

    const editor = await as('editor', off)
    await editor.goto(`${work}/assess`)
    await choose(editor, 'How well verified is it?', 'Cannot be verified now')
    await field(editor, 'What is known').fill('A boat was out.')
    await editor.getByRole('button', { name: 'Save and send for review' }).click()
    // What a level needs is told, and the draft is safe.
    await expect(editor.getByRole('heading', { level: 1, name: 'Draft of an assessment' })).toBeVisible()
    await expect(field(editor, 'What is known')).toHaveValue('A boat was out.')
    await fillAssessment(editor, { level: 'Unverified', rationale: 'The station contradicts itself.' })
    await editor.getByRole('button', { name: 'Save and send for review' }).click()
    await expect(editor.getByRole('status')).toContainText('Sent for review')

    await publishFromQueue(await as('reviewer', off), CLAIM, 'Agreed.')
    const address = await page.getByRole('link', { name: 'As readers see it' }).getAttribute('href')
    const says = await read(reader, address ?? '')
    expect(says).toContain('How well verified: Unverified')
    expect(says).toContain('Disputed or not: Disputed')
    expect(says).not.toContain('Has anybody called the station?')
  })

  await test.step('signing out ends it', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('status')).toContainText('You are signed out.')
    await page.goto('/desk')
    await expect(page).toHaveURL(/\/sign-in/)
  })
  await reader.dispose()
})

test('what looks like a record that stands is pointed out, and can be chosen, without scripts', async ({
  as,
}) => {
  const page = await as('editor', off)
  await addClaim(page, { proposition: 'The lighthouse was dark on that night', kind: 'Event' })
  await page.goto('/desk/claims/new')
  await field(page, 'Proposition').fill('The lighthouse was dark on that very night')
  await choose(page, 'Kind', 'Event')
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await expect(page.getByRole('link', { name: 'The lighthouse was dark on that night' })).toBeVisible()
  await expect(field(page, 'Proposition')).toHaveValue('The lighthouse was dark on that very night')
  await page.getByLabel('It is a different claim: record it all the same').check()
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'The lighthouse was dark on that very night' }),
  ).toBeVisible()
})

test('signing in with scripts works too, and goes where it was meant to', async ({ page, desk }) => {
  await signIn(page, desk.editor)
  await expect(page).toHaveURL('/desk')
  await expect(page.getByRole('link', { name: 'Edgar Editor, Editor' })).toBeVisible()
})
