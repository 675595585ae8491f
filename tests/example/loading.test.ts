import { beforeAll, expect, test } from 'vitest'
import { returnAssessment } from '@/lib/assessments/review'
import { db } from '@/lib/platform/database/database'
import { databaseFile } from '@/lib/platform/paths'
import { verifyHistory } from '@/lib/record/verify'
import { allSteps, type Loaded, loadExample } from '@/prisma/example/example'
import { users } from '@/prisma/example/story'
import { testDatabase } from '@/tests/support/database'

testDatabase()

const total = allSteps().length
let first: Loaded

beforeAll(async () => {
  first = await loadExample()
}, 60_000)

test('every step is done once, and a second load changes nothing', async () => {
  expect(first).toEqual({ done: total, total })
  const [lines, labels] = [await db.event.count(), await db.claim.findMany()]
  await expect(loadExample()).resolves.toEqual({ done: 0, total })
  expect(await db.event.count()).toBe(lines)
  expect(await db.claim.findMany()).toEqual(labels)
})

test('the history fits, and reads like work that was done in its own time', async () => {
  expect(verifyHistory(databaseFile())).toMatchObject({ ok: true, faults: [] })
  const events = await db.event.findMany({ orderBy: { seq: 'asc' }, select: { at: true } })
  const times = events.map(({ at }) => at.toISOString())
  expect(times).toEqual([...times].sort())
  expect(times.at(0)).toBe('2023-10-27T08:30:00.000Z')
  expect(times.at(-1)).toBe('2024-02-20T11:00:00.000Z')
})

test('the editors are marked as such and cannot sign in', async () => {
  const made = await db.user.findMany({ orderBy: { name: 'asc' }, include: { accounts: true } })
  expect(made.map(({ name }) => name)).toEqual(users.map(({ name }) => name).sort())
  for (const { name, email, isExample, accounts } of made) {
    expect(name).toMatch(/^Example /)
    expect(email).toMatch(/\.invalid$/)
    expect({ isExample, accounts }).toEqual({ isExample: true, accounts: [] })
  }
})

test('what somebody has done with a record since is left alone', async () => {
  const { id, version } = await db.assessment.findFirstOrThrow({ where: { state: 'in_review' } })
  const reviewer = await db.user.findFirstOrThrow({ where: { role: 'reviewer' } })
  const returned = await returnAssessment(reviewer, { id, version, note: 'Say which units.' })
  expect(returned.ok).toBe(true)
  await expect(loadExample()).resolves.toEqual({ done: 0, total })
  expect(await db.assessment.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'draft' })
})
