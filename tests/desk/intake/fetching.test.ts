import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fetchJob } from '@/lib/desk/intake/fetch-job'
import { getIntake, listBatch, listComplete, listUnsaved } from '@/lib/desk/intake/queries'
import { cancelIntake, retryIntake } from '@/lib/desk/intake/retry'
import { startFileIntake, startIntakes } from '@/lib/desk/intake/start'
import { DOCX } from '@/lib/extraction/extracted'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { JobFailed } from '@/lib/platform/jobs/handler'
import { cancelJob } from '@/lib/platform/jobs/queue'
import { startJobs } from '@/lib/platform/jobs/runner'
import { FIRST, SCRIPT_ONLY, TEXT, WITH_JSON_LD, WITH_META } from '@/tests/desk/intake/pages'
import { intakeRow, work } from '@/tests/desk/intake/work'
import { testDatabase, unrecorded } from '@/tests/support/database'
import { docx, paragraph, run } from '@/tests/support/docx'
import { person } from '@/tests/support/people'
import { makeDocument, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'
import { gives, leadsTo, type Site, serveSite } from '@/tests/support/site'

testDatabase()

let site: Site
let contributor: Actor
let other: Actor
let editor: Actor
const stalled = new Set<() => void>()

beforeAll(async () => {
  site = await serveSite({
    '/news': leadsTo('/news/bridge?utm_campaign=x'),
    '/news/bridge': gives(
      'text/html; charset=utf-8',
      WITH_JSON_LD.replaceAll('https://www.courier.example', ''),
    ),
    '/meta': gives('text/html', WITH_META),
    '/script': gives('text/html', SCRIPT_ONLY),
    '/refuses': (_request, response) => response.writeHead(403).end(),
    '/stalls': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>One')
      for (const tell of stalled) tell()
    },
    '/latin': gives('text/html; charset=iso-8859-1', Buffer.from(`<p>Brücke: ${FIRST}</p>`, 'latin1')),
  })
  contributor = await person('contributor')
  other = await person('contributor')
  editor = await person('editor')
})
afterAll(() => site.close())

async function start(path: string, actor: Pick<Actor, 'id'> = contributor): Promise<string> {
  vi.stubEnv('FETCH_ALLOW_HOSTS', site.host)
  const url = path.startsWith('/') ? site.url + path : path
  const { ids } = value(await startIntakes(actor, [{ url, title: '', publisher: '', published: '' }]))
  return ids[0] ?? ''
}

test('a page is fetched, kept as it came, and read', async () => {
  setClock(new Date('2024-03-05T10:00:30Z'))
  const id = await start('/news')
  const { steps, error } = await work()
  expect(error).toBeNull()
  expect(steps.map(({ step }) => step)).toEqual(['connecting', 'reading', 'extracting'])
  const intake = await intakeRow(id)
  expect(intake).toMatchObject({
    state: 'ready',
    url: `${site.url}/news`,
    finalUrl: `${site.url}/news/bridge?utm_campaign=x`,
    canonicalUrl: `${site.url}/news/bridge`,
    status: 200,
    mediaType: 'text/html',
    title: 'Bridge closed after crack is found',
    byline: 'Ada Lind, Bo Marsh',
    publisherName: 'The Senn Courier',
    publishedAt: new Date('2024-03-04T08:30:00Z'),
    publishedPrecision: 'minute',
    language: 'en-GB',
    problem: '',
    retrievedAt: new Date('2024-03-05T10:00:30Z'),
    documentId: null,
  })
  expect(intake.text.startsWith(FIRST)).toBe(true)
  expect(intake.sha256).toBe(createHash('sha256').update(intake.text).digest('hex'))
  const raw = brotliDecompressSync(intake.rawCopy?.bytes ?? new Uint8Array())
  expect(raw.toString()).toContain('<h2>What the authority says</h2>')
  expect(intake.rawCopy).toMatchObject({
    size: raw.length,
    sha256: createHash('sha256').update(raw).digest('hex'),
    mediaType: 'text/html; charset=utf-8',
    url: `${site.url}/news/bridge?utm_campaign=x`,
    snapshotId: null,
  })
})

test('a site that refuses is told with its status; the address is kept for pasting', async () => {
  const id = await start('/refuses')
  const { error } = await work()
  expect(error).toBeInstanceOf(JobFailed)
  expect(await intakeRow(id)).toMatchObject({
    state: 'failed',
    problem: 'fetch_denied',
    detail: `403, ${site.host}`,
    status: 403,
    url: `${site.url}/refuses`,
    rawCopy: null,
  })
})

test('a page that needs a script is told, and kept', async () => {
  const id = await start('/script')
  await work()
  const intake = await intakeRow(id)
  expect(intake).toMatchObject({ state: 'failed', problem: 'intake_script', title: 'Courier' })
  expect(intake.rawCopy).not.toBeNull()
})

test('an address inside the network is not asked', async () => {
  const id = await start('http://127.0.0.1:1/')
  await work()
  expect(await intakeRow(id)).toMatchObject({ state: 'failed', problem: 'fetch_refused_port' })
})

test('what was fetched is read by the charset that came with it, also when the job is begun again', async () => {
  const id = await start('/latin')
  await work()
  expect((await intakeRow(id)).text).toContain('Brücke')
  const asked = site.asked.length
  const jobId = (await intakeRow(id)).jobId ?? ''
  await unrecorded().$transaction([
    unrecorded().intake.update({ where: { id }, data: { state: 'fetching', text: '' } }),
    unrecorded().job.update({ where: { id: jobId }, data: { state: 'queued' } }),
  ])
  await work()
  expect(await intakeRow(id)).toMatchObject({ state: 'ready', text: expect.stringContaining('Brücke') })
  expect(site.asked.length).toBe(asked)
})

test('trying again fetches anew', async () => {
  const id = await start('/script')
  await work()
  const asked = site.asked.length
  refusal(await retryIntake(other, id))
  value(await retryIntake(contributor, id))
  expect(refusal(await retryIntake(contributor, id)).message).toBe('intake_open')
  await work()
  expect(site.asked.length).toBe(asked + 1)
  expect(await intakeRow(id)).toMatchObject({ state: 'failed', problem: 'intake_script' })
})

test('a document under the same address is named, also by the address that the page gives itself', async () => {
  const publisher = await makeSource(contributor, 'Courier')
  const known = await makeDocument(contributor, publisher, TEXT, { canonicalUrl: `${site.url}/meta` })
  const id = await start('/meta?utm_source=mail&fbclid=1#top')
  await work()
  expect(await intakeRow(id)).toMatchObject({ state: 'ready', documentId: known })
})

test('a page can be cancelled while it is fetched: nothing is kept of it', async () => {
  const runner = startJobs({ fetch: fetchJob })
  const begun = new Promise<void>((resolve) => stalled.add(resolve))
  const id = await start('/stalls')
  await begun
  value(await cancelIntake(contributor, id))
  await runner.stop()
  expect(await intakeRow(id)).toMatchObject({ state: 'cancelled', text: '', rawCopy: null })
  const { jobId } = await intakeRow(id)
  expect(await db.job.findUnique({ where: { id: jobId ?? '' } })).toMatchObject({ state: 'cancelled' })
})

test('its job can be cancelled too, before it begins and while it runs', async () => {
  const waiting = await start('/news')
  value(await cancelJob(contributor, (await intakeRow(waiting)).jobId ?? ''))
  expect(await getIntake(contributor, waiting)).toMatchObject({ state: 'cancelled' })
  expect(value(await retryIntake(contributor, waiting)).id).toBe(waiting)
  value(await cancelIntake(contributor, waiting))

  const runner = startJobs({ fetch: fetchJob })
  stalled.clear()
  const begun = new Promise<void>((resolve) => stalled.add(resolve))
  const running = await start('/stalls')
  await begun
  value(await cancelJob(contributor, (await intakeRow(running)).jobId ?? ''))
  await runner.stop()
  expect(await intakeRow(running)).toMatchObject({ state: 'cancelled' })
})

test('a server that stops leaves the job to the next one', async () => {
  const runner = startJobs({ fetch: fetchJob })
  stalled.clear()
  const begun = new Promise<void>((resolve) => stalled.add(resolve))
  const id = await start('/stalls')
  await begun
  await runner.stop()
  const { state, jobId } = await intakeRow(id)
  expect(state).toBe('fetching')
  expect(await db.job.findUnique({ where: { id: jobId ?? '' } })).toMatchObject({
    state: 'queued',
    attempts: 0,
  })
  value(await cancelIntake(contributor, id))
})

test('a file is kept and read', async () => {
  const bytes = new TextEncoder().encode(`Bridge closed\n\n${TEXT}`)
  const { id } = value(
    await startFileIntake(contributor, { bytes, fileName: 'wire.txt', mediaType: 'text/plain' }),
  )
  await work()
  expect(await intakeRow(id)).toMatchObject({
    state: 'ready',
    url: null,
    fileName: 'wire.txt',
    title: 'Bridge closed',
    rawCopy: { fileName: 'wire.txt', size: bytes.length },
  })
})

test('an editor is told what was left out of a file', async () => {
  const bytes = docx(
    paragraph(run('The vault is full.') + run(' Ask Ines.', '<w:vanish/>') + run('85', '<w:strike/>')),
  )
  const { id } = value(await startFileIntake(contributor, { bytes, fileName: 'vault.docx', mediaType: DOCX }))
  await work()
  const told = { state: 'ready', text: 'The vault is full.', problem: 'intake_hidden intake_struck' }
  expect(await intakeRow(id)).toMatchObject(told)
  expect(await getIntake(contributor, id)).toMatchObject(told)
})

test('several at once are one batch; what the list says counts more than what the page says', async () => {
  vi.stubEnv('FETCH_ALLOW_HOSTS', site.host)
  const { ids, batchId } = value(
    await startIntakes(contributor, [
      { url: `${site.url}/news`, title: 'My title', publisher: 'Senn Radio', published: '2024-03' },
      { url: `${site.url}/refuses`, title: '', publisher: '', published: 'soon' },
    ]),
  )
  await work()
  await work()
  const lines = await listBatch(contributor, batchId ?? '')
  expect(lines.map(({ id, state, title, publisherName }) => [id, state, title, publisherName])).toEqual([
    [ids[0], 'ready', 'My title', 'Senn Radio'],
    [ids[1], 'failed', '', ''],
  ])
  expect(await intakeRow(ids[0] ?? '')).toMatchObject({
    publishedAt: new Date('2024-03-01T00:00:00Z'),
    publishedPrecision: 'month',
    byline: 'Ada Lind, Bo Marsh',
  })
  expect(await listComplete(contributor, batchId ?? '')).toEqual([ids[0]])
  expect(await listComplete(other, batchId ?? '')).toEqual([])
  expect(await listBatch(other, batchId ?? '')).toEqual([])
  expect((await listBatch(editor, batchId ?? '')).length).toBe(2)
})

test('who may see and set aside what was brought in', async () => {
  const id = await start('/news')
  expect(await getIntake(other, id)).toBeNull()
  expect((await getIntake(editor, id))?.id).toBe(id)
  expect(refusal(await cancelIntake(other, id)).code).toBe('not_found')
  expect(refusal(await startIntakes({ id: 'nobody' }, [])).code).toBe('forbidden')
  value(await cancelIntake(editor, id))
  const { error } = await work()
  expect(error).toBeNull()
  expect(await intakeRow(id)).toMatchObject({ state: 'cancelled', text: '', rawCopy: null })
  expect((await listUnsaved(contributor)).map((line) => line.id)).not.toContain(id)
})

test('what nobody saved in 30 days is cleared away by the next one', async () => {
  setClock(new Date('2024-01-01T00:00:00Z'))
  const old = await start('/news')
  await work()
  setClock(new Date('2024-01-30T23:00:00Z'))
  await start('/news')
  await work()
  expect((await intakeRow(old)).state).toBe('ready')
  setClock(new Date('2024-01-31T01:00:00Z'))
  await start('/news')
  await work()
  expect(await db.intake.findUnique({ where: { id: old } })).toBeNull()
  expect(await db.rawCopy.count({ where: { intakeId: null } })).toBe(0)
})
