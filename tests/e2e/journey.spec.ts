import { type Page, request } from '@playwright/test'
import { expect, test } from '../support/app'
import {
  accept,
  addClaim,
  addDocument,
  addSource,
  field,
  fill,
  fillAssessment,
  fillStatement,
  invite,
  openReview,
  publishFromQueue,
} from '../support/desk-forms'
import { read, warm } from '../support/reader'
import { changeBehindTriggers, flipByteOf, lineOf, onCopy, verify } from '../support/verify'

test.use({ server: 'journey' })

const STORY = 'The night ferry of Port Solis'
const CLAIM = 'The ferry Aurora left Port Solis after midnight on 26 October 2023'
const QUOTE = 'the Aurora cast off at ten past midnight'
const TEXT = `Port Solis, 26 October. A spokeswoman for the harbour office told the Coast agency that ${QUOTE}.\n\nThe shipping company could not be reached.`
const REPLY = 'The company said that the Aurora had left at eleven, an hour before midnight.'
const PASSWORD = 'four plain words here'
const PUBLISHED = 'One office says so, through one agency.'

test('from a statement to a verdict, a denial, and a second verdict', async ({ page, app, somebodyElse }) => {
  test.setTimeout(600_000)
  const reader = await request.newContext({ baseURL: app.url })

  await test.step('the set-up link makes the first administrator', async () => {
    await page.goto(app.setupLink ?? '')
    await expect(page.getByLabel('Remove the example story')).not.toBeChecked()
    await fill(page, {
      Name: 'Ada Admin',
      'E-mail address': 'ada@newsroom.example',
      Password: PASSWORD,
      'The password once more': PASSWORD,
    })
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What waits' })).toBeVisible()
    expect(await read(reader, '/')).toContain('The warning to Tehran, October 2023')
    const again = await reader.get(app.setupLink ?? '')
    expect(await again.text()).toContain('This link does not work')
  })

  const joins = async (name: string, role: string) => {
    const link = await invite(page, name, role)
    const colleague = await somebodyElse()
    await accept(colleague, link, PASSWORD)
    return colleague
  }
  const contributor = await joins('Cora Contributor', 'Contributor')
  const editor = await joins('Edgar Editor', 'Editor')
  const reviewer = await joins('Rita Reviewer', 'Reviewer')

  await test.step('an editor makes the story', async () => {
    await editor.goto('/desk/stories/new')
    await fill(editor, { Title: STORY, Summary: 'A ferry left in the night. When, is in question.' })
    await editor.getByRole('button', { name: 'Make the story' }).click()
    await expect(editor.getByRole('heading', { level: 1, name: STORY })).toBeVisible()
  })

  let work = ''
  await test.step('a contributor adds a document, a claim and a statement with its quote and chain', async () => {
    await addSource(contributor, { name: 'Harbour Office of Port Solis', kind: 'Government body' })
    await addSource(contributor, { name: 'Coast agency', kind: 'News agency' })
    await addSource(contributor, { name: 'Port Gazette', kind: 'News outlet' })
    await addDocument(contributor, { title: 'Aurora sailed', publisher: 'Port Gazette', text: TEXT })
    work = await addClaim(contributor, {
      proposition: CLAIM,
      kind: 'Event',
      story: STORY,
      event: '2023-10-26',
    })
    await contributor.getByRole('link', { name: 'Add a statement' }).click()
    await fillStatement(contributor, {
      source: 'Harbour Office of Port Solis',
      document: 'Aurora sailed',
      stance: 'asserts',
      quote: QUOTE,
      said: '2023-10-26',
      chain: [
        { how: 'through a spokesperson' },
        { source: 'Coast agency', how: 'citing', wording: 'told the Coast agency' },
      ],
    })
    await contributor.getByRole('button', { name: 'Record the statement' }).click()
    await expect(contributor.getByRole('region', { name: 'Who says so' })).toContainText(QUOTE)
  })

  const slug = await publicAddress(contributor)
  const source = '/sources/harbour-office-of-port-solis'
  const story = '/stories/the-night-ferry-of-port-solis'

  await test.step('an editor assesses it and sends it for review; he cannot publish it', async () => {
    await editor.goto(`${work}/assess`)
    await fillAssessment(editor, {
      level: 'Single origin',
      rationale: 'Only the harbour office says so.',
      known: 'The ferry left.',
    })
    await editor.getByRole('button', { name: 'Save and send for review' }).click()
    await expect(editor.getByRole('status')).toContainText('Sent for review')
    await openReview(editor, CLAIM)
    await expect(editor.getByText('It waits for a reviewer.')).toBeVisible()
    await expect(editor.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  })

  await test.step('a reviewer publishes it, and the very next request shows it', async () => {
    const pages = [slug, story, '/', source]
    await warm(reader, pages)
    for (const path of pages) expect(await read(reader, path)).not.toContain(`${CLAIM} Single origin`)
    await publishFromQueue(reviewer, CLAIM, PUBLISHED)
    const [claimPage, storyPage, front, sourcePage] = await Promise.all(
      pages.map((path) => read(reader, path)),
    )
    expect(claimPage).toContain('How well verified: Single origin')
    expect(claimPage).toContain('Disputed or not: Undisputed')
    expect(claimPage).toContain('Only the harbour office says so.')
    expect(claimPage).toMatch(/by Edgar Editor.*reviewed by Rita Reviewer/)
    expect(storyPage).toContain(`${CLAIM} Single origin`)
    expect(front).toMatch(/Assessment published: Single origin, by Edgar Editor/)
    expect(front).toContain(PUBLISHED)
    expect(sourcePage).toContain(`${CLAIM} Single origin`)
  })

  await test.step('a denial comes in, with the objection that it makes', async () => {
    await warm(reader, [slug])
    await addSource(contributor, { name: 'Solis Shipping', kind: 'Company' })
    await addDocument(contributor, {
      title: 'A statement on the Aurora',
      publisher: 'Solis Shipping',
      text: REPLY,
    })
    await contributor.goto(work)
    await contributor.getByRole('link', { name: 'Add a denial' }).click()
    await fillStatement(contributor, {
      source: 'Solis Shipping',
      document: 'A statement on the Aurora',
      stance: 'denies',
      quote: 'the Aurora had left at eleven, an hour before midnight',
    })
    await field(contributor, 'What is objected').fill('She left before midnight.')
    await contributor.getByRole('button', { name: 'Record the statement' }).click()
    await expect(contributor.getByRole('region', { name: 'Who denies or doubts it' })).toContainText(
      'Solis Shipping',
    )
    const says = await read(reader, slug)
    expect(says).toContain('Disputed or not: Disputed')
    expect(says).toContain('New information since this assessment: 1 statement and 1 rebuttal')
    expect(says).toContain('She left before midnight.')
  })

  await test.step('the editor supersedes his assessment', async () => {
    await editor.goto('/desk')
    const queue = editor.getByRole('region', { name: 'New information since the assessment' })
    await queue.getByRole('link', { name: CLAIM }).click()
    await editor
      .getByRole('navigation', { name: 'What can be done' })
      .getByRole('link', { name: 'Assess' })
      .click()
    await expect(field(editor, 'What is known')).toHaveValue('The ferry left.')
    await fillAssessment(editor, {
      level: 'Unverified',
      rationale: 'The company contradicts the harbour office.',
    })
    await editor.getByRole('button', { name: 'Save and send for review' }).click()
    await expect(editor.getByRole('status')).toContainText('Sent for review')
    await publishFromQueue(reviewer, CLAIM, '')
    const says = await read(reader, slug)
    expect(says).toContain('How well verified: Unverified')
    expect(says).not.toContain('New information since this assessment')
  })

  await test.step('history shows all of it, and each version has its page', async () => {
    const history = await read(reader, `${slug}/history`)
    const steps = [/Claim recorded/, /Statement recorded: Harbour Office of Port Solis asserts/]
    steps.push(/Rebuttal recorded: Solis Shipping, Denial/)
    steps.push(/Assessment published: Single origin/, /superseded/, /Assessment published: Unverified/)
    for (const step of steps) expect(history).toMatch(step)
    const first = await read(reader, `${slug}/versions/1`)
    expect(first).toContain('This is how it stood from')
    expect(first).toContain('Only the harbour office says so.')
    expect(first).toContain('Disputed or not: Undisputed')
    const second = await read(reader, `${slug}/versions/2`)
    expect(second).toContain('This is the assessment in force.')
    expect(second).toContain('Disputed or not: Disputed')
    expect((await reader.get(`${slug}/versions/3`)).status()).toBe(404)
  })

  await test.step('nobody publishes what he wrote himself', async () => {
    await reviewer.goto(`${work}/assess`)
    await fillAssessment(reviewer, { level: 'Unverified', rationale: 'As before.' })
    await reviewer.getByRole('button', { name: 'Save and send for review' }).click()
    await openReview(reviewer, CLAIM)
    await reviewer.getByRole('button', { name: 'Publish' }).click()
    await expect(reviewer.getByText('A second person has to publish what you wrote.').first()).toBeVisible()
    expect((await reader.get(`${slug}/versions/3`)).status()).toBe(404)
  })

  await test.step('the history fits, until one byte of it is changed', () => tamper(app.dataDir))
  await reader.dispose()
})

async function tamper(dataDir: string): Promise<void> {
  const sound = await verify(dataDir)
  expect(sound.output).toContain('All fits')
  expect(sound.ok).toBe(true)
  const change = (work: (file: string) => void) =>
    onCopy(dataDir, ({ folder, file }) => {
      work(file)
      return verify(folder)
    })
  const line = await onCopy(dataDir, async ({ file }) => lineOf(file, PUBLISHED))

  const inEvent = await change((file) =>
    changeBehindTriggers(
      file,
      `UPDATE "Event" SET reason = 'One office say so.' WHERE reason = ?`,
      PUBLISHED,
    ),
  )
  expect(inEvent.ok).toBe(false)
  expect(inEvent.output).toContain(`Line ${line} (assessment.published`)

  const inRecord = await change((file) =>
    changeBehindTriggers(
      file,
      `UPDATE "Claim" SET proposition = replace(proposition, 'after', 'aftex') WHERE proposition = ?`,
      CLAIM,
    ),
  )
  expect(inRecord.ok).toBe(false)
  expect(inRecord.output).toMatch(
    /Line \d+: the claim \S+ differs from what this line says of it, in “proposition”/,
  )

  const inFile = await change((file) => flipByteOf(file, PUBLISHED))
  expect(inFile.ok).toBe(false)
  expect(inFile.output).toContain(`Line ${line} (assessment.published`)
}

async function publicAddress(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: 'As readers see it' }).getAttribute('href')) ?? ''
}
