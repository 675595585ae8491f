import type { APIRequestContext } from '@playwright/test'
import { axe } from '../support/axe'
import { ask } from '../support/crawl'
import { expect, test } from '../support/desk'
import { draft } from '../support/desk-posts'
import { htmlFaults } from '../support/html'
import { post } from '../support/posted-form'

test('pages of the desk have no barrier, wide and narrow, light and dark', async ({ as, asks }) => {
  test.setTimeout(600_000)
  const [admin, editor] = [await asks('admin'), await asks('editor')]
  const paths = await deskPaths(admin, editor)
  const page = await as('admin')
  for (const path of paths) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(200)
    const html = (await ask(admin, path)).body.replaceAll(' action=""', '') // React's, for a form that a script sends
    expect(await htmlFaults(html), path).toEqual([])
    await axe(page)
  }
})

test('a form with mistakes in it, and two versions side by side, have no barrier', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/desk/claims/new')
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await expect(page.getByText('2 fields need another look')).toBeVisible()
  await axe(page)

  const other = await as('reviewer')
  await page.goto('/desk/stories')
  await page.getByRole('link', { name: 'The warning to Tehran' }).click()
  await other.goto(page.url())
  for (const [who, summary] of [
    [other, 'One account of it.'],
    [page, 'Another account of it.'],
  ] as const) {
    await who.getByLabel('Summary').fill(summary)
    await who.getByRole('button', { name: 'Save changes' }).click()
  }
  await expect(page.getByRole('region', { name: 'Saved by somebody else in the meantime' })).toBeVisible()
  await axe(page)
})

test('pages that refuse or miss something have no barrier', async ({ as }) => {
  const page = await as('contributor')
  for (const path of ['/desk/users', '/desk/nowhere', '/desk/claims/nothing', '/desk/sources/nothing']) {
    await page.goto(path)
    await axe(page)
  }
})

/** One of each kind of page, for records that have much on them. */
async function deskPaths(admin: APIRequestContext, editor: APIRequestContext): Promise<string[]> {
  const first = async (on: string, link: RegExp) => {
    const found = link.exec((await ask(admin, on)).body)?.[1]
    if (!found) throw new Error(`${on} has no link like ${link}`)
    return found
  }
  const claim = await first(
    '/desk/claims',
    /href="(\/desk\/claims\/[\w-]+)"[^>]*>(?:<[^>]+>)*The United States warned Iran/,
  )
  const toll = await first('/desk/claims', /href="(\/desk\/claims\/[\w-]+)"[^>]*>(?:<[^>]+>)*More than 7,000/)
  const below = (path: string) => new RegExp(`href="(${path}/(?!new)[\\w-]+)"`)
  const document = await first(
    '/desk/documents',
    /href="(\/desk\/documents\/[\w-]+)"[^>]*>(?:<[^>]+>)*Briefing/,
  )
  const drafted = await draft(editor, claim, { level: 'unverified', rationale: 'To be looked at.' })
  await post(admin, '/desk/users', { email: 'somebody@newsroom.example', name: '', role: 'editor' })
  await post(admin, claim, { text: 'Has anybody called the mission?' }, { label: 'New comment' })
  const forms = [
    'statements/new',
    'statements/new?stance=denies',
    'rebuttals/new',
    'evidence/new',
    'assess',
    'edit',
  ]
  return [
    ...[
      '/desk',
      '/desk/claims',
      '/desk/documents',
      '/desk/sources',
      '/desk/stories',
      '/desk/history',
      '/desk/users',
    ],
    ...['/desk/settings', '/desk/account', '/desk/undo', '/desk/notifications', '/desk/quotes'],
    ...['/desk/duplicates', '/desk/imports', '/desk/imports/new'],
    ...['claims', 'documents', 'sources', 'stories'].map((noun) => `/desk/${noun}/new`),
    claim,
    toll,
    ...forms.map((form) => `${claim}/${form}`),
    `${toll}/statements/new`,
    drafted,
    await first('/desk', below('/desk/assessments')),
    await first(toll, /href="(\/desk\/assessments\/[\w-]+)"/),
    await first(claim, /href="(\/desk\/statements\/[\w-]+\/edit)"/),
    await first(claim, /href="(\/desk\/rebuttals\/[\w-]+)"/),
    await first(await withEvidence(admin), /href="(\/desk\/evidence\/[\w-]+\/edit)"/),
    document,
    `${document}/annotate`,
    `${document}/merge`,
    `${claim}/merge`,
    `${claim}/split`,
    await first('/desk/sources', below('/desk/sources')),
    await first('/desk/stories', below('/desk/stories')),
    await first('/desk/users', below('/desk/users')),
    claim.replace('/desk/', '/desk/history/').replace('/claims/', '/claim/'),
  ]
}

async function withEvidence(admin: APIRequestContext): Promise<string> {
  const html = (await ask(admin, '/desk/claims')).body
  for (const path of new Set(html.match(/\/desk\/claims\/(?!new)[\w-]+/g))) {
    if ((await ask(admin, path)).body.includes('/desk/evidence/')) return path
  }
  throw new Error('no claim has evidence')
}
