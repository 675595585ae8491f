import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { verify } from '@/tests/support/verify'
import { attempt } from '../../scripts/prepare/run.mjs'

/**
 * A database in which version 0.1 did at least once whatever it could write into a history: the example story (loaded,
 * removed and loaded again), and on top of it work at the desk by invented people.
 */
const WRITTEN = new URL('../fixtures/version-0.1.db.gz', import.meta.url)
const LINES = 483
const DONE: Record<string, string> = {
  example: 'removed',
  setting: 'changed',
  user: 'created disabled enabled password_changed renamed role_changed',
  invitation: 'accepted created revoked',
  story: 'created edited labelled removed restored',
  source:
    'created edited followed graded labelled merged received released removed restored unmerged went_back',
  document:
    'archived created edited followed labelled merged received released removed restored retrieved unmerged went_back',
  snapshot: 'added confirmed',
  claim:
    'assigned created edited information_acknowledged labelled merged moved ordered received released removed restored reworded split statement_left unmerged',
  statement:
    'edited followed moved quote_confirmed quote_gone quote_lost quote_moved quote_placed reanchored recorded restored went_back withdrawn',
  rebuttal:
    'corrected counter_claim_set followed moved recorded removed restored standing_decided superseded went_back',
  evidence:
    'added edited followed moved quote_confirmed quote_gone quote_lost quote_moved quote_placed reanchored restored went_back withdrawn',
  assessment:
    'discarded drafted edited grounds_moved moved published put_back restored returned review_assigned sent_for_review superseded went_back withdrawn',
  dissent: 'recorded restored withdrawn',
  comment: 'added moved reopened resolved restored went_back',
}

let folder: string
let file: string

beforeAll(async () => {
  folder = mkdtempSync(join(inject('workspace'), 'former-version-'))
  file = join(folder, 'counterclaim.db')
  writeFileSync(file, gunzipSync(readFileSync(WRITTEN)))
  const brought = await attempt(process.execPath, ['scripts/migrate.mjs'], {
    env: { DATA_DIR: folder, NODE_ENV: 'production' },
  })
  expect(brought.output).toContain('Applied')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the database of the version before holds every kind of line that it could write', () => {
  const db = new Database(file, { readonly: true })
  const lines = db.prepare<[], number>('SELECT count(*) FROM "Event"').pluck().get()
  const actions = db.prepare<[], string>('SELECT DISTINCT "action" FROM "Event"').pluck().all()
  db.close()
  expect(lines).toBe(LINES)
  const done = Object.entries(DONE).flatMap(([noun, verbs]) =>
    verbs.split(' ').map((verb) => `${noun}.${verb}`),
  )
  expect(actions.sort()).toEqual(done.sort())
})

test('brought up to date, it passes `npm run verify`', { timeout: 60_000 }, async () => {
  const { ok, output } = await verify(folder)
  expect(output).toContain(`All fits: ${LINES} lines of history`)
  expect(ok).toBe(true)
})
