import type { Locator, Page } from '@playwright/test'

/** The field of that name, whether or not it says that it is optional. */
export function field(within: Page | Locator, label: string): Locator {
  const exactly = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return within.getByLabel(new RegExp(`^${exactly}( \\(optional\\))?$`))
}

/** Chooses one of several in sight; its label begins with the words. */
export async function choose(within: Page | Locator, group: string, choice: string): Promise<void> {
  await within
    .getByRole('group', { name: group })
    .getByRole('radio', { name: new RegExp(`^${choice}`) })
    .check()
}

export async function fill(within: Page | Locator, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await field(within, label).fill(text)
}

export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in')
  await fill(page, { 'E-mail address': email, Password: password })
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Records a source and lands on its page. */
export async function addSource(page: Page, { name, kind }: { name: string; kind: string }) {
  await page.goto('/desk/sources/new')
  await field(page, 'Name').fill(name)
  await field(page, 'Kind').selectOption(kind)
  await page.getByRole('button', { name: 'Record the source' }).click()
  await page.waitForURL(/\/desk\/sources\/(?!new)/)
}

export type NewDocument = { title: string; publisher: string; text: string; published?: string; url?: string }

/** Records a document with its text pasted and lands on its page. */
export async function addDocument(page: Page, { title, publisher, text, published, url }: NewDocument) {
  await page.goto('/desk/documents/new')
  await fill(page, { Title: title, Publisher: publisher, Text: text })
  if (published) await field(page, 'Published').fill(published)
  if (url) await field(page, 'Web address').fill(url)
  await page.getByRole('button', { name: 'Record the document' }).click()
  await page.waitForURL(/\/desk\/documents\/(?!new)/)
}

export type NewClaim = { proposition: string; kind: string; story?: string; event?: string }

/** Records a claim and lands on the page where it is worked on, whose path is returned. */
export async function addClaim(page: Page, { proposition, kind, story, event }: NewClaim): Promise<string> {
  await page.goto('/desk/claims/new')
  await field(page, 'Proposition').fill(proposition)
  await choose(page, 'Kind', kind)
  if (event) await field(page, 'Time of the event').fill(event)
  if (story) await page.getByRole('group', { name: 'Stories' }).getByLabel(story).check()
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await page.waitForURL(/\/desk\/claims\/(?!new)/)
  return new URL(page.url()).pathname
}

export type Hop = { source?: string; how: string; wording?: string; document?: string }

/** Fills in one more hop of a statement's chain. */
export async function addHop(page: Page, number: number, { source, how, wording, document }: Hop) {
  await page.getByRole('button', { name: 'Add a hop' }).click()
  const hop = page.getByRole('listitem', { name: `Hop ${number}` })
  if (source) await field(hop, 'Source of this hop').fill(source)
  await field(hop, 'How').selectOption(how)
  if (wording) await field(hop, 'In these words').fill(wording)
  if (document) await field(hop, 'Published in').fill(document)
}

export type NewStatement = {
  source: string
  document: string
  stance: string
  mode?: string
  quote?: string
  said?: string
  chain?: Hop[]
}

/** Fills in the form of a statement that is open, without sending it. */
export async function fillStatement(page: Page, statement: NewStatement): Promise<void> {
  const { source, document, stance, mode = 'quoted', quote, said, chain = [] } = statement
  await fill(page, { Source: source, Document: document })
  await choose(page, 'Stance on the claim', stance)
  await choose(page, 'How the document gives it', mode)
  if (quote) await field(page.getByRole('listitem', { name: 'Quote 1' }), 'Words of the document').fill(quote)
  if (said) await field(page, 'When it was said').fill(said)
  for (const [index, hop] of chain.entries()) await addHop(page, index + 1, hop)
}

export type NewAssessment = {
  level: string
  rationale: string
  credibility?: string
  known?: string
  notKnown?: string
}

/** Fills in the form of an assessment that is open, without sending it. */
export async function fillAssessment(
  page: Page,
  { level, rationale, ...more }: NewAssessment,
): Promise<void> {
  await choose(page, 'How well verified is it?', level)
  await field(page, 'Rationale').fill(rationale)
  if (more.known) await field(page, 'What is known').fill(more.known)
  if (more.notKnown) await field(page, 'What is not known').fill(more.notKnown)
  await field(page, 'Credibility of the information').selectOption(more.credibility ?? '3')
}

/** Makes an invitation as the administrator whose page it is, and returns its link. */
export async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.goto('/desk/users')
  const email = `${role.toLowerCase()}@newsroom.example`
  await fill(page, { 'E-mail address': email, Name: name })
  await choose(page, 'Role', role)
  await page.getByRole('button', { name: 'Make the link' }).click()
  return page.getByLabel('Invitation link').inputValue()
}

/** Accepts an invitation and lands on the desk. */
export async function accept(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await fill(page, { Password: password, 'The password once more': password })
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL('/desk')
}

/** Opens what waits for review of a claim. */
export async function openReview(page: Page, claim: string): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('region', { name: 'In review' }).getByRole('link', { name: claim }).click()
}

/** Publishes what waits for review of a claim, with words for the history. */
export async function publishFromQueue(page: Page, claim: string, reason: string): Promise<void> {
  await openReview(page, claim)
  await field(page, 'What to say in the history').fill(reason)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/done=published/)
}
