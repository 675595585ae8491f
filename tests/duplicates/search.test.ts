import { beforeEach, expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db'
import { countDuplicates, getOpenPair } from '@/lib/duplicates/desk-queries'
import { duplicatesJob } from '@/lib/duplicates/duplicates-job'
import { decideDifferent, searchDuplicates } from '@/lib/duplicates/mutations'
import type { JobProgress } from '@/lib/jobs/handler'
import { undoMerge } from '@/lib/merges/undo-mutations'
import type { Actor } from '@/lib/users/policy'
import { testDatabase } from '@/tests/support/database'
import { merge } from '@/tests/support/merging'
import { person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'
import { done, refused } from '@/tests/support/refused'

testDatabase({ fresh: 'test' })

let editor: Actor
let first: string
let second: string
beforeEach(async () => {
  editor = await person('editor')
  first = await makeClaim(editor, 'The bridge of Port Solis was closed on Monday')
  second = await makeClaim(editor, 'The bridge of Port Solis was closed')
})

const told: JobProgress[] = []
const search = (signal = new AbortController().signal) =>
  duplicatesJob.run({
    id: 'a-job',
    input: {},
    createdById: editor.id,
    attempt: 1,
    signal,
    progress: async (progress) => void told.push(progress),
  })
const pairs = () => db.duplicatePair.findMany({ orderBy: { score: 'desc' } })

test('finds claims, sources and documents that stand twice, and tells how far it is', async () => {
  const outlet = await makeSource(editor, 'An outlet', { kind: 'news_outlet' })
  await makeSource(editor, 'Outlet, an', { kind: 'news_outlet' })
  await makeDocument(editor, outlet, 'The same text.')
  await makeDocument(editor, outlet, 'The same text.')
  expect(await search()).toEqual({ claims: 1, sources: 1, documents: 1 })
  expect(await countDuplicates()).toEqual({ claim: 1, source: 1, document: 1 })
  const ids = [first, second].sort()
  expect(await db.duplicatePair.findFirst({ where: { recordType: 'claim' } })).toMatchObject({
    firstId: ids[0],
    secondId: ids[1],
    decision: null,
  })
  expect(told.at(-1)).toEqual({ done: 8 })
  expect(told[0]).toEqual({ done: 0, total: 8, step: 'duplicate_claims' })
})

test('repeated it adds nothing, drops what is no longer alike, and raises no pair that was decided', async () => {
  await search()
  const [pair] = await pairs()
  expect(await search()).toEqual({ claims: 0, sources: 0, documents: 0 })
  expect(await pairs()).toHaveLength(1)
  done(await decideDifferent(editor, { id: pair?.id ?? '', reason: 'One is of the whole day.' }))
  await search()
  expect(await pairs()).toMatchObject([{ decision: 'different', reason: 'One is of the whole day.' }])
  expect(await countDuplicates()).toMatchObject({ claim: 0 })

  await makeClaim(editor, 'The bridge of Port Solis was closed, too')
  await search()
  expect(await countDuplicates()).toMatchObject({ claim: 2 })
  await inTransaction((tx) =>
    tx.claim.update({ where: { id: second }, data: { proposition: 'A ferry sailed' } }),
  )
  await search()
  expect(await countDuplicates()).toMatchObject({ claim: 1 })
})

test('what is merged leaves the queue, and an undone merge says that the two are two', async () => {
  await search()
  const { id } = done(await merge(editor, 'claim', second, first))
  expect(await pairs()).toMatchObject([{ decision: 'merged', decidedById: editor.id }])
  await search()
  expect(await countDuplicates()).toMatchObject({ claim: 0 })
  done(await undoMerge(editor, { id, reason: 'Two days.' }))
  expect(await pairs()).toMatchObject([{ decision: 'different', reason: 'Two days.' }])
})

test('pairs are gone through one by one, the best first', async () => {
  const third = await makeClaim(editor, 'The bridge of Port Solis was closed on Monday!')
  await search()
  const best = await getOpenPair('claim', undefined)
  expect(best).toMatchObject({ place: 1, total: 3, score: 1, previous: null })
  expect([best?.first.id, best?.second.id].sort()).toEqual([first, third].sort())
  const next = await getOpenPair('claim', best?.next ?? '')
  expect(next).toMatchObject({ place: 2, previous: best?.id })
  expect(await getOpenPair('source', undefined)).toBeNull()
})

test('it is an editor’s to search and to decide, one search at a time', async () => {
  const contributor = await person('contributor')
  expect(refused(await searchDuplicates(contributor)).code).toBe('forbidden')
  const { jobId } = done(await searchDuplicates(editor))
  expect(done(await searchDuplicates(editor))).toEqual({ jobId })
  expect(await db.job.findUnique({ where: { id: jobId } })).toMatchObject({
    kind: 'duplicates',
    state: 'queued',
  })
  await search()
  const [pair] = await pairs()
  const decision = { id: pair?.id ?? '', reason: '' }
  expect(refused(await decideDifferent(contributor, decision)).code).toBe('forbidden')
  done(await decideDifferent(editor, decision))
  expect(refused(await decideDifferent(editor, decision)).message).toBe('pair_decided')
})

test('cancelled it ends, and leaves what it had found', async () => {
  const controller = new AbortController()
  controller.abort(new Error('cancelled'))
  await expect(search(controller.signal)).rejects.toThrow('cancelled')
})
