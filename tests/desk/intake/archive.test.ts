import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ARCHIVE_RETRIES, requestArchive } from '@/lib/desk/intake/archive'
import { getArchiveJob } from '@/lib/desk/intake/archive-queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { JobFailed } from '@/lib/platform/jobs/handler'
import { work } from '@/tests/desk/intake/work'
import { testDatabase, unrecorded } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeDocument, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'
import { gives, leadsTo, type Site, serveSite } from '@/tests/support/site'

testDatabase()

let site: Site
let editor: Actor
let contributor: Actor
let publisherId: string

const COPY = '/web/20240304093000/https://courier.example'

beforeAll(async () => {
  site = await serveSite({
    '/save/https://courier.example/leads': leadsTo(`${COPY}/leads`),
    [`${COPY}/leads`]: gives('text/html', 'kept'),
    '/save/https://courier.example/names': gives('text/html', 'kept', {
      'content-location': `${COPY}/names`,
    }),
    '/save/https://courier.example/links': gives('text/html', 'kept', {
      link: `<https://courier.example/links>; rel="original", <${COPY}/links>; rel="first memento"; datetime="x"`,
    }),
    '/save/https://courier.example/unclear': gives('text/html', 'well'),
    '/save/https://courier.example/busy': (_request, response) => response.writeHead(429).end(),
    '/save/https://courier.example/never': (_request, response) => response.writeHead(403).end(),
  })
  editor = await person('editor')
  contributor = await person('contributor')
  publisherId = await makeSource(editor, 'Courier')
})
afterAll(() => site.close())

function settings(on: 'on' | 'off' = 'on') {
  vi.stubEnv('ARCHIVE', on)
  vi.stubEnv('ARCHIVE_SAVE_URL', `${site.url}/save/`)
  vi.stubEnv('FETCH_ALLOW_HOSTS', site.host)
}

const documentAt = (path: string, more = {}) =>
  makeDocument(editor, publisherId, undefined, { canonicalUrl: `https://courier.example/${path}`, ...more })

test.each(['leads', 'names', 'links'])('the copy’s address is added: the archive %s to it', async (path) => {
  settings()
  const id = await documentAt(path)
  value(await requestArchive(editor, id))
  const { steps, error } = await work()
  expect(error).toBeNull()
  expect(steps).toEqual([{ step: 'archiving' }])
  const document = await db.document.findUniqueOrThrow({ where: { id } })
  expect(document).toMatchObject({ archiveUrl: `${site.url}${COPY}/${path}`, version: 2 })
  const event = await db.event.findFirstOrThrow({ where: { recordId: id }, orderBy: { seq: 'desc' } })
  expect(event).toMatchObject({ action: 'document.archived', actorId: editor.id })
  expect(await getArchiveJob(editor, id)).toMatchObject({ state: 'done' })
  expect(refusal(await requestArchive(editor, id)).message).toBe('archive_there')
})

test.each([
  ['busy', 'fetch_busy', ARCHIVE_RETRIES[0]],
  ['unclear', 'archive_unclear', ARCHIVE_RETRIES[0]],
  ['never', 'fetch_denied', undefined],
])('what goes wrong is told, and tried again if it may pass: %s', async (path, message, retryIn) => {
  settings()
  const id = await documentAt(path)
  value(await requestArchive(editor, id))
  expect(refusal(await requestArchive(editor, id)).message).toBe('archive_waits')
  const { error } = await work()
  expect(error).toBeInstanceOf(JobFailed)
  expect(error).toMatchObject({ message, retryIn })
  expect(await db.document.findUnique({ where: { id } })).toMatchObject({ archiveUrl: null, version: 1 })
  value(await requestArchive(editor, id))
  await work()
})

test('the last try is the last', async () => {
  settings()
  const id = await documentAt('busy', { canonicalUrl: 'https://courier.example/busy?x' })
  const { jobId } = value(await requestArchive(editor, id))
  expect(await db.job.findUnique({ where: { id: jobId } })).toMatchObject({ maxAttempts: 5 })
  await unrecorded().job.update({ where: { id: jobId }, data: { attempts: 4 } })
  const { error } = await work()
  expect(error).toMatchObject({ message: 'fetch_busy', retryIn: undefined })
})

test('what is refused', async () => {
  settings()
  expect(refusal(await requestArchive(editor, 'none')).code).toBe('not_found')
  const own = await documentAt('own')
  expect(refusal(await requestArchive(contributor, own)).code).toBe('forbidden')
  const hidden = await documentAt('hidden', { visibility: 'private' })
  expect(refusal(await requestArchive(editor, hidden)).message).toBe('archive_private')
  const nowhere = await makeDocument(editor, publisherId)
  expect(refusal(await requestArchive(editor, nowhere)).message).toBe('archive_no_address')
  settings('off')
  expect(refusal(await requestArchive(editor, own)).message).toBe('archive_off')
})

test('a document that became private while the request waited is told to nobody', async () => {
  settings()
  const id = await documentAt('leads2')
  value(await requestArchive(editor, id))
  await unrecorded().document.update({ where: { id }, data: { visibility: 'private' } })
  const asked = site.asked.length
  expect((await work()).error).toBeNull()
  expect(site.asked.length).toBe(asked)
})

test('switched off while the request waited', async () => {
  settings()
  value(await requestArchive(editor, await documentAt('leads3')))
  settings('off')
  expect((await work()).error).toMatchObject({ message: 'archive_off' })
})
