import { describe, expect, test } from 'vitest'
import { createImport } from '@/lib/desk/imports/create-import'
import { discardImport } from '@/lib/desk/imports/discard-import'
import { importJob } from '@/lib/desk/imports/import-job'
import { mapImport } from '@/lib/desk/imports/map-columns'
import { canImport } from '@/lib/desk/imports/policy'
import { importMapping } from '@/lib/desk/imports/schema'
import { canDiscard, stageOf } from '@/lib/desk/imports/stage'
import { startImport } from '@/lib/desk/imports/start-import'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { testDatabase } from '@/tests/support/database'
import { plan, rowsOf, run, upload, work } from '@/tests/support/import-files'
import { giveRole, person } from '@/tests/support/people'
import { makeClaim, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const FILE = 'claim\nThe ferry sank\nThe port was closed\n'
const runOf = (id: string) => db.importRun.findUniqueOrThrow({ where: { id } })
const mapping = async (id: string, more: Record<string, unknown> = {}) =>
  importMapping.parse({ id, version: (await runOf(id)).version, columns: ['proposition'], ...more })

test.each([
  ['contributor', false],
  ['editor', true],
  ['reviewer', true],
  ['admin', true],
] as const)('a %s may import: %s', async (role, may) => {
  const actor = await person(role)
  expect(canImport(actor)).toBe(may)
  const content = { kind: 'csv', columns: ['claim'], rows: [['A']] } as const
  const result = await createImport(actor, 'a.csv', { ...content, columns: ['claim'], rows: [['A']] })
  expect(result.ok).toBe(may)
  expect(await db.importRun.count()).toBe(may ? 1 : 0)
})

test('nobody who is no editor any more maps, starts or discards; and a run of his stops', async () => {
  const editor = await person('editor')
  const id = await upload(editor, FILE)
  await plan(editor, id)
  value(await startImport(editor, id))
  await giveRole(editor, 'contributor')
  for (const result of [
    await mapImport(editor, await mapping(id)),
    await startImport(editor, id),
    await discardImport(editor, id),
  ])
    expect(refusal(result)).toMatchObject({ code: 'forbidden' })
  await expect(work(id)).rejects.toThrow('forbidden')
  expect(await db.claim.count()).toBe(0)
})

describe('a mapping', () => {
  test.each([
    [{ columns: [''] }, 'columns[0]', 'import_nothing_mapped'],
    [{ columns: [], constants: { sourceName: 'X' } }, 'columns[0]', 'import_nothing_mapped'],
    [{ columns: ['proposition', 'proposition'] }, 'columns[1]', 'import_column_twice'],
    [{ columns: ['proposition', 'sourceName'] }, 'columns[0]', 'import_document_missing'],
    [{ columns: ['proposition', 'documentUrl'] }, 'columns[0]', 'import_source_missing'],
  ])('that makes nothing is refused: %j', async (more, field, message) => {
    const editor = await person('editor')
    const id = await upload(editor, 'a,b\n1,2\n')
    expect(refusal(await mapImport(editor, await mapping(id, more))).fields).toEqual({ [field]: [message] })
  })

  test('of somebody who saw an older one is refused', async () => {
    const editor = await person('editor')
    const id = await upload(editor, FILE)
    const older = await mapping(id)
    await plan(editor, id)
    expect(refusal(await mapImport(editor, older))).toMatchObject({ code: 'stale' })
  })

  test('may be changed until rows are written', async () => {
    const editor = await person('editor')
    const id = await upload(editor, FILE)
    await plan(editor, id)
    await plan(editor, id, { constants: { place: 'Harbour' } })
    await run(editor, id)
    expect((await db.claim.findMany()).map(({ place }) => place)).toEqual(['Harbour', 'Harbour'])
    expect(refusal(await mapImport(editor, await mapping(id)))).toMatchObject({ message: 'import_begun' })
    expect(refusal(await startImport(editor, id))).toMatchObject({ message: 'import_not_ready' })
    expect(refusal(await discardImport(editor, id))).toMatchObject({ message: 'import_begun' })
  })
})

test('a file of which nothing was written is taken away with its rows', async () => {
  const editor = await person('editor')
  const id = await upload(editor, FILE)
  value(await discardImport(editor, id))
  expect(await db.importRow.count()).toBe(0)
})

test('the dry run writes nothing to the record', async () => {
  const editor = await person('editor')
  const before = await db.event.count()
  const id = await upload(editor, FILE)
  await plan(editor, id)
  expect((await rowsOf(id)).map(({ planned, fate }) => [planned, fate])).toEqual([
    ['create', null],
    ['create', null],
  ])
  expect(await db.event.count()).toBe(before)
})

test('a cancelled run leaves whole rows, and goes on with the others', async () => {
  const editor = await person('editor')
  const lines = Array.from({ length: 60 }, (_, n) => `Ship ${n} left the port`)
  const id = await upload(editor, `claim\n${lines.join('\n')}\n`)
  await plan(editor, id)
  value(await startImport(editor, id))
  const stop = new AbortController()
  const { jobId } = await runOf(id)
  const context = { id: jobId ?? '', createdById: editor.id, attempt: 1, signal: stop.signal }
  const input = { importId: id, phase: 'run' }
  // Somebody cancels when the first rows are written.
  const progress = async ({ done = 0 }: { done?: number }) => {
    if (done > 0) stop.abort()
  }
  await expect(importJob.run({ ...context, input, progress })).rejects.toThrow()
  const written = await db.claim.count()
  expect(written).toBeGreaterThan(0)
  expect(written).toBeLessThan(60)
  expect(await db.importRow.count({ where: { fate: 'create' } })).toBe(written)

  await inTransaction((tx) => tx.job.update({ where: { id: jobId ?? '' }, data: { state: 'cancelled' } }))
  await run(editor, id)
  expect(await db.claim.count()).toBe(60)
  // Who still held the former job writes nothing more.
  await expect(
    importJob.run({ ...context, input, progress, signal: new AbortController().signal }),
  ).rejects.toThrow('import_superseded')
})

test('what others record while an import runs is found by the rows that follow', async () => {
  const editor = await person('editor')
  const lines = Array.from(
    { length: 60 },
    (_, n) => `Ship ${n} left the port,Speaker ${n},https://news.example/${n}`,
  )
  const id = await upload(editor, `claim,source,url\n${lines.join('\n')}\n`)
  await plan(editor, id)
  value(await startImport(editor, id))
  const { jobId } = await runOf(id)
  let sourceId = ''
  const progress = async ({ done = 0 }: { done?: number }) => {
    if (done === 0 || sourceId) return
    sourceId = await makeSource(editor, 'Speaker 59')
    await makeClaim(editor, 'Ship 58 left the port')
  }
  const context = {
    id: jobId ?? '',
    createdById: editor.id,
    attempt: 1,
    signal: new AbortController().signal,
  }
  await importJob.run({ ...context, input: { importId: id, phase: 'run' }, progress })
  expect(await db.source.findMany({ where: { name: 'Speaker 59' } })).toMatchObject([{ id: sourceId }])
  expect(await db.statement.count({ where: { sourceId } })).toBe(1)
  expect(
    (await rowsOf(id)).filter(({ fate }) => fate !== 'create').map(({ number, fate }) => [number, fate]),
  ).toEqual([[59, 'add']])
})

test('the stage follows the job', () => {
  const stage = (
    state: 'mapping' | 'planning' | 'planned' | 'running' | 'done',
    job: 'running' | 'failed' | 'cancelled' | null,
    total = 5,
  ) => stageOf({ state, total, job: job && { state: job } })
  expect(stage('planning', 'running', 0)).toBe('reading')
  expect(stage('planning', 'failed', 0)).toBe('unread')
  expect(stage('planning', 'running')).toBe('planning')
  expect(stage('planning', 'cancelled')).toBe('mapping')
  expect(stage('mapping', null)).toBe('mapping')
  expect(stage('planned', 'running')).toBe('planned')
  expect(stage('running', 'running')).toBe('running')
  expect(stage('running', 'cancelled')).toBe('stopped')
  expect(stage('running', 'failed')).toBe('stopped')
  expect(stage('done', 'running')).toBe('done')
  expect((['mapping', 'planned', 'unread'] as const).every(canDiscard)).toBe(true)
  expect((['reading', 'planning', 'running', 'stopped', 'done'] as const).some(canDiscard)).toBe(false)
})
