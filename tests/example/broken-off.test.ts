import { expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { databaseFile } from '@/lib/platform/paths'
import { verifyHistory } from '@/lib/record/verify'
import { assessments } from '@/prisma/example/assessments'
import { allSteps, loadExample } from '@/prisma/example/example'
import { statements } from '@/prisma/example/statements'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'

testDatabase()

const total = allSteps().length

function breakOff(at: number) {
  return (behind: number) => {
    if (behind === at) throw new Error('broken off')
  }
}

test('a load goes on where it was broken off, and dates nothing before what was done in between', {
  timeout: 60_000,
}, async () => {
  for (const at of [30, 77]) await expect(loadExample(breakOff(at))).rejects.toThrow('broken off')
  await person('editor', 'Somebody at work')
  const theirs = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  for (const at of [total - 20, total - 3]) {
    await expect(loadExample(breakOff(at))).rejects.toThrow('broken off')
  }
  await loadExample()
  await expect(loadExample()).resolves.toEqual({ done: 0, total })

  expect(verifyHistory(databaseFile())).toMatchObject({ ok: true, faults: [] })
  expect(await db.statement.count()).toBe(statements.length)
  expect(await db.assessment.count({ where: { publishedAt: { not: null } } })).toBe(
    assessments.filter(({ published }) => published).length,
  )
  const after = await db.event.findMany({ where: { seq: { gt: theirs.seq } }, select: { at: true } })
  expect(after.length).toBeGreaterThan(50)
  for (const { at } of after) expect(at >= theirs.at).toBe(true)
})
