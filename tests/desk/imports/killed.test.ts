import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { importJob } from '@/lib/desk/imports/import-job'
import { startImport } from '@/lib/desk/imports/start-import'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { env } from '@/lib/platform/env'
import { type JobRunner, startJobs } from '@/lib/platform/jobs/runner'
import { testDatabase } from '@/tests/support/database'
import { plan, rowsOf, upload } from '@/tests/support/import-files'
import { person } from '@/tests/support/people'
import { value } from '@/tests/support/results'
import { verify } from '@/tests/support/verify'

testDatabase()

const ROWS = 400
const WAIT = { timeout: 60_000, interval: 20 }

let child: ChildProcess | undefined
let runner: JobRunner | undefined
afterEach(async () => {
  child?.kill('SIGKILL')
  await runner?.stop()
})

/** Every fourth row says more of the claim before it, every tenth is refused, every eighth repeats a row. */
function file(): string {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const claim = n % 4 === 3 ? n - 1 : n % 8 === 0 ? 0 : n
    const day = n % 10 === 9 ? 'one day' : `2023-10-${String(1 + (claim % 28)).padStart(2, '0')}`
    const source = n % 8 === 0 ? 'Harbour office' : `Speaker ${n % 30}`
    return `"Ship ${claim} left the port",${source},https://news.example/${n % 8 === 0 ? 0 : n},${day}`
  })
  return ['claim,source,url,event date', ...rows].join('\n')
}

async function startChild(): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'tests/desk/imports/killed/child.ts']
  const started = spawn(process.execPath, args, {
    env: { ...process.env, DATA_DIR: env().DATA_DIR },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(started, 'spawn')
  return started
}

/** Kills the child as soon as so many claims are seen: right behind the commit that wrote the last of them. */
async function killAt(running: ChildProcess, claims: number): Promise<void> {
  while ((await db.claim.count()) < claims) {
    if (running.exitCode !== null) throw new Error('the child ended by itself')
  }
  running.kill('SIGKILL')
  await once(running, 'exit')
}

const settled = (importId: string) => db.importRow.count({ where: { importId, fate: { not: null } } })

test('an import that is killed in the middle goes on where it was: no half record, none twice', async () => {
  const editor = await person('editor')
  const id = await upload(editor, file())
  await plan(editor, id)
  value(await startImport(editor, id))

  for (const claims of [40, 90, 140]) {
    child = await startChild()
    await killAt(child, claims)
    expect(await settled(id)).toBeLessThan(ROWS)
    await expectWhole(id)
    // Whoever held the job is gone: once its lease has run out the next runner takes it up by itself.
    const { jobId } = await db.importRun.findUniqueOrThrow({ where: { id } })
    await inTransaction((tx) =>
      tx.job.update({ where: { id: jobId ?? '' }, data: { leaseUntil: new Date(0) } }),
    )
  }
  runner = startJobs({ import: importJob })
  await vi.waitFor(async () => {
    expect(await db.importRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'done' })
  }, WAIT)

  expect(await settled(id)).toBe(ROWS)
  await expectWhole(id)
  const rows = await rowsOf(id)
  expect(rows.map(({ fate }) => fate)).toEqual(rows.map(({ planned }) => planned))
  expect(new Set(rows.map(({ fate }) => fate))).toEqual(new Set(['create', 'add', 'duplicate', 'refuse']))
  expect(await verify(env().DATA_DIR)).toMatchObject({ ok: true })
}, 180_000)

/** What stands on record is what the rows with a fate say, each claim and statement once, with all that belongs to it. */
async function expectWhole(importId: string): Promise<void> {
  const counts = await db.importRow.groupBy({ by: ['fate'], where: { importId }, _count: true })
  const of = (fate: string) => counts.find((it) => it.fate === fate)?._count ?? 0
  const claims = await db.claim.findMany({ include: { statements: true } })
  expect(claims.length).toBe(of('create'))
  expect(new Set(claims.map(({ proposition }) => proposition)).size).toBe(claims.length)
  expect(claims.filter(({ statements }) => statements.length === 0)).toEqual([])
  expect(await db.statement.count()).toBe(of('create') + of('add'))
  const documents = await db.document.findMany({ include: { _count: { select: { statements: true } } } })
  expect(documents.filter(({ _count }) => _count.statements === 0)).toEqual([])
  const names = (await db.source.findMany({ select: { name: true } })).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { fate, recordId } of await rowsOf(importId)) {
    if (fate === 'create' || fate === 'add') expect(claims.some(({ id }) => id === recordId)).toBe(true)
  }
}
