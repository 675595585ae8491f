import { type APIRequestContext, request } from '@playwright/test'
import { ask } from '../support/crawl'
import { expect, test } from '../support/desk'
import {
  draft,
  makeClaim,
  makeDocument,
  makeSource,
  makeStatement,
  sendForReview,
} from '../support/desk-posts'
import { counts } from '../support/events'
import { type Fields, formIn, post, type ServedForm, send } from '../support/posted-form'

test.use({ example: false })

type Deed = { what: string; serve: () => Promise<ServedForm>; form: ServedForm; fields: Fields }

test('nobody does what his role does not allow, whatever he sends', async ({ app, asks }) => {
  const [admin, editor, reviewer, contributor] = await Promise.all([
    asks('admin'),
    asks('editor'),
    asks('reviewer'),
    asks('contributor'),
  ])
  await makeSource(editor, 'Harbour Watch', 'ngo')
  const source = (await ask(editor, '/desk/sources')).body.match(/\/desk\/sources\/(?!new)[\w-]+/)?.[0] ?? ''
  const text = 'The gate was shut. No gate was shut.'
  const [document = ''] = (
    await makeDocument(editor, { title: 'Logbook', publisher: 'Harbour Watch', text })
  ).split(/[?#]/)
  const claim = await makeClaim(editor, 'The lock gate was shut at noon')
  await makeStatement(editor, claim, {
    source: 'Harbour Watch',
    document: 'Logbook',
    quote: 'The gate was shut',
  })
  await makeStatement(editor, claim, {
    source: 'Harbour Watch',
    document: 'Logbook',
    stance: 'denies',
    quote: 'No gate was shut',
    'rebuttal.kind': 'denial',
  })
  const rebuttal = (await ask(editor, claim)).body.match(/\/desk\/rebuttals\/[\w-]+/)?.[0] ?? ''
  const statement = (await ask(editor, claim)).body.match(/\/desk\/statements\/[\w-]+\/edit/)?.[0] ?? ''
  const inReview = await draft(editor, claim, { level: 'single_origin', rationale: 'Only they say so.' })
  await sendForReview(editor, inReview)
  const own = await draft(contributor, claim, { level: 'unverified', rationale: 'Nobody was asked.' })
  const user = await makeGuest(admin, app.url)

  const deed = async (
    what: string,
    who: APIRequestContext,
    path: string,
    fields: Fields,
    label?: string,
  ): Promise<Deed> => {
    const serve = async () => formIn((await ask(who, path)).body, path, Object.keys(fields), label)
    return { what, serve, form: await serve(), fields }
  }
  const reason = 'Because it can be sent.'
  const ofAdmins = [
    await deed('invite', admin, '/desk/users', { email: 'friend@newsroom.example', role: 'admin' }),
    await deed('change a role', admin, user, { role: 'editor', reason }),
    await deed('close an account', admin, user, { reason }, 'Close the account'),
    await deed('change a setting', admin, '/desk/settings', { soloPublishing: 'on' }),
  ]
  const ofReviewers = [
    await deed('publish', reviewer, inReview, { reason }, 'Publish'),
    await deed('return', reviewer, inReview, { note: reason }, 'Return to the author'),
  ]
  const ofEditors = [
    await deed('make a story', editor, '/desk/stories/new', { title: 'A story', summary: 'A summary.' }),
    await deed('grade a source', editor, source, { grade: 'A', reason }),
    await deed('edit a source', editor, source, { name: 'Harbour Watch, again', kind: 'ngo' }),
    await deed("edit somebody's document", editor, document, { title: 'Another title', visibility: 'full' }),
    await deed("edit somebody's claim", editor, `${claim}/edit`, {
      proposition: 'The lock gate stood open at noon',
    }),
    await deed("edit somebody's statement", editor, statement, { place: 'Elsewhere' }),
    await deed('record a rebuttal', editor, `${claim}/rebuttals/new`, {
      kind: 'undercut',
      summary: reason,
      statementId: statement.split('/')[3] ?? '',
    }),
    await deed('decide a standing', editor, rebuttal, { standing: 'answered', reason }),
  ]

  const before = counts(app.dataDir)
  const refuses = async (who: APIRequestContext, deeds: readonly Deed[]) => {
    for (const { what, form, fields } of deeds) {
      const answer = await send(who, form, fields)
      expect([403, 404, 200], `${what}: ${answer.status()}`).toContain(answer.status())
      expect(counts(app.dataDir), what).toEqual(before)
    }
  }
  await refuses(contributor, [...ofAdmins, ...ofReviewers, ...ofEditors])
  // What he sent for review himself an editor may take back.
  await refuses(editor, [...ofAdmins, ...ofReviewers.slice(0, 1)])
  await refuses(reviewer, ofAdmins)

  // A contributor's draft is saved and stays one, whichever button he says was pressed.
  const sent = await deed('send for review', contributor, own, { rationale: reason })
  await send(contributor, sent.form, { ...sent.fields, ...Object.fromEntries([['then', 'review']]) })
  expect((await ask(contributor, own)).body).toContain('Draft of an assessment</h1>')
  expect((await ask(reviewer, '/desk')).body).not.toContain(own)

  // Each would have been done for those who may: the refusals are for the role's sake.
  for (const [who, deeds] of [
    [editor, ofEditors],
    [reviewer, ofReviewers.slice(0, 1)],
    [admin, ofAdmins],
  ] as const) {
    for (const { what, serve, fields } of deeds) {
      const earlier = counts(app.dataDir)
      const answer = await send(who, await serve(), fields)
      if (answer.status() !== 303)
        expect((await answer.text()).match(/text-dispute[^>]*>[^<]*/)?.[0], what).toBeUndefined()
      expect(counts(app.dataDir), what).not.toEqual(earlier)
    }
  }
})

test('pages that are not for a role say so, and lead nowhere', async ({ as }) => {
  const page = await as('contributor')
  for (const path of ['/desk/users', '/desk/settings', '/desk/stories/new']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(403)
    await expect(page.getByRole('heading', { level: 1, name: 'Your role does not allow this' })).toBeVisible()
  }
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0)
  const missing = await page.goto('/desk/claims/nothing')
  expect(missing?.status()).toBe(404)
})

/** Lets one more in, whose page is returned. */
async function makeGuest(admin: APIRequestContext, site: string): Promise<string> {
  const fields = { email: 'guest@newsroom.example', name: 'Gus Guest', role: 'contributor' }
  const answer = await post(admin, '/desk/users', fields)
  const link = /\/invitation\?token=[\w-]+/.exec(await answer.text())?.[0] ?? ''
  const guest = await request.newContext({ baseURL: site })
  const password = 'a long password for a guest'
  await post(guest, link, { name: fields.name, password, passwordAgain: password })
  await guest.dispose()
  const users = (await ask(admin, '/desk/users')).body
  return users.match(/(\/desk\/users\/[\w-]+)"[^>]*>Gus Guest/)?.[1] ?? ''
}
