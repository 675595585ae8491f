import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { wrongLabels } from '@/lib/claims/verify-labels'
import { closeDatabase, db } from '@/lib/platform/database/database'
import { databaseFile } from '@/lib/platform/paths'
import { verifyHistory } from '@/lib/record/verify'
import { createStory } from '@/lib/stories/create'
import { editStory } from '@/lib/stories/edit'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeAssertedClaim } from '@/tests/support/records'

testDatabase({ fresh: 'test' })

const STORY = {
  title: 'A story',
  summary: 'What it is about.',
  periodFrom: null,
  periodTo: null,
  language: 'en',
  reason: '',
}

async function aRecord() {
  const editor = await person('editor')
  const record = await makeAssertedClaim(editor)
  const story = await createStory(editor, STORY)
  if (!story.ok) throw new Error(story.message)
  const { id } = story.value
  await editStory(editor, { ...STORY, summary: 'Put better.', id, version: 1 })
  return { ...record, storyId: id }
}

/** What somebody with the file in his hands could do: the triggers are no obstacle to him. */
async function tamper(...statements: [sql: string, ...values: unknown[]][]) {
  await closeDatabase()
  const file = new Database(databaseFile())
  const triggers = file
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) file.exec(`DROP TRIGGER "${name}"`)
  for (const [sql, ...values] of statements)
    expect(file.prepare(sql).run(...values).changes).toBeGreaterThan(0)
  for (const { sql } of triggers) file.exec(sql)
  file.close()
}

test('an untouched record fits', async () => {
  await aRecord()
  const result = verifyHistory(databaseFile())
  expect(result).toMatchObject({ ok: true, faults: [] })
  expect(result.lines).toBe(await db.event.count())
  expect(result.records).toBeGreaterThan(5)
})

test.each([
  ['reason', `UPDATE "Event" SET "reason" = 'x' WHERE "seq" = 3`],
  ['after', `UPDATE "Event" SET "after" = replace("after", 'bridge', 'bridgf') WHERE "seq" = 6`],
  ['actorName', `UPDATE "Event" SET "actorName" = 'Somebody else' WHERE "seq" = 2`],
  ['at', `UPDATE "Event" SET "at" = replace("at", '20', '21') WHERE "seq" = 4`],
  [
    'hash',
    `UPDATE "Event" SET "hash" = substr("hash", 1, 63) || CASE substr("hash", 64) WHEN '0' THEN '1' ELSE '0' END WHERE "seq" = 5`,
  ],
])('a line whose %s was changed is the first that is named', async (_column, sql) => {
  await aRecord()
  await tamper([sql])
  const { ok, faults } = verifyHistory(databaseFile())
  expect(ok).toBe(false)
  expect(faults[0]).toMatch(new RegExp(`^Line ${/"seq" = (\d)/.exec(sql)?.[1]} `))
})

test('a line that was taken out is missed at its place', async () => {
  await aRecord()
  await tamper([`DELETE FROM "Event" WHERE "seq" = 4`])
  expect(verifyHistory(databaseFile()).faults[0]).toMatch(/^Line 5 .*line 4 was expected/)
})

test('one letter changed in a claim, behind the history’s back, names the line that says otherwise', async () => {
  const { claimId } = await aRecord()
  const line = await db.event.findFirstOrThrow({ where: { recordId: claimId }, orderBy: { seq: 'desc' } })
  await tamper([
    `UPDATE "Claim" SET "proposition" = replace("proposition", 'Monday', 'Mondax') WHERE "id" = ?`,
    claimId,
  ])
  expect(verifyHistory(databaseFile()).faults).toEqual([
    `Line ${line.seq}: the claim ${claimId} differs from what this line says of it, in “proposition”.`,
  ])
})

test('a label that the record does not bear out, a row without history, and a text that is not what was retrieved', async () => {
  const { claimId, documentId } = await aRecord()
  await tamper(
    [`UPDATE "Snapshot" SET "text" = "text" || '.' WHERE "documentId" = ?`, documentId],
    [
      `INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('smuggled', '1', '2023-10-26T12:00:00.000+00:00')`,
    ],
    [`UPDATE "Claim" SET "disputeState" = 'settled' WHERE "id" = ?`, claimId],
  )
  const { faults } = verifyHistory(databaseFile())
  expect(faults).toContainEqual(
    expect.stringMatching(/setting smuggled stands in the database without a line/),
  )
  expect(await wrongLabels()).toEqual([
    expect.stringMatching(/disputeState “settled”; the record gives “undisputed”/),
  ])
  expect(faults).toContainEqual(expect.stringMatching(/text of the snapshot .* does not fit its SHA-256/))
})
