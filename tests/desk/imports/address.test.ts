import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createImportFromAddress } from '@/lib/desk/imports/create-import'
import { getImport } from '@/lib/desk/imports/desk-queries'
import { discardImport } from '@/lib/desk/imports/discard-import'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { testDatabase } from '@/tests/support/database'
import { plan, rowsOf, run, work } from '@/tests/support/import-files'
import { person } from '@/tests/support/people'
import { value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/ferry',
  author: { '@type': 'Organization', name: 'Harbour Checks' },
  claimReviewed: 'The ferry sank',
  itemReviewed: { '@type': 'Claim', author: { name: 'Joan Smith' } },
}
const PAGES: Record<string, [string, string]> = {
  '/page': [
    'text/html',
    `<title>x</title><script type="application/ld+json">${JSON.stringify(REVIEW)}</script>`,
  ],
  '/feed': [
    'application/json',
    JSON.stringify({
      dataFeedElement: [{ item: [REVIEW] }, { item: [{ ...REVIEW, claimReviewed: 'The port was closed' }] }],
    }),
  ],
  '/none': ['text/html', '<p>Nothing is reviewed here.'],
}

let server: Server
let origin: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = PAGES[request.url ?? ''] ?? []
    response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => server.close())
beforeEach(() => vi.stubEnv('FETCH_ALLOW_HOSTS', new URL(origin).host))

test.each([
  ['/page', 1],
  ['/feed', 2],
])('the reviews at %s are read, checked and written', async (path, count) => {
  const editor = await person('editor')
  const { id } = value(await createImportFromAddress(editor, origin + path))
  expect(await getImport(id)).toMatchObject({ stage: 'reading', kind: 'claim_review' })
  await work(id)
  expect(await getImport(id)).toMatchObject({ stage: 'mapping', total: count })
  await work(id) // begun again after a crash: the rows are there already
  await plan(editor, id)
  await run(editor, id)
  expect((await rowsOf(id)).every(({ fate }) => fate === 'create')).toBe(true)
  expect(await db.evidence.count()).toBe(count)
  expect(await db.event.findFirst({ where: { action: 'claim.created' } })).toMatchObject({
    reason: `Imported from ${new URL(origin).host}${path}, row 1.`,
  })
})

test.each([
  ['/none', 'import_no_reviews'],
  ['/nothing', 'fetch_gone'],
])('an address without reviews says why: %s', async (path, message) => {
  const editor = await person('editor')
  const { id } = value(await createImportFromAddress(editor, origin + path))
  await expect(work(id)).rejects.toThrow(message)
  const { jobId } = await db.importRun.findUniqueOrThrow({ where: { id } })
  await inTransaction((tx) =>
    tx.job.update({ where: { id: jobId ?? '' }, data: { state: 'failed', error: message } }),
  )
  expect(await getImport(id)).toMatchObject({ stage: 'unread', trouble: message })
  value(await discardImport(editor, id))
})

test('an address within the private network is not asked', async () => {
  vi.stubEnv('FETCH_ALLOW_HOSTS', '')
  const editor = await person('editor')
  const { id } = value(await createImportFromAddress(editor, `${origin}/page`))
  await expect(work(id)).rejects.toThrow(/fetch_refused_/)
})
