import { beforeEach, expect, test } from 'vitest'
import { recordDissent } from '@/lib/assessments/dissent'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { newRender, withRender } from '@/lib/platform/pages/page-render'
import { listClaimHistory, listLatestChanges } from '@/lib/reader/history'
import { write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'
import { assessmentOf, publishedAssessment } from '@/tests/support/assessments'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeAssertedClaim } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase()

let author: Actor
let reviewer: Actor
let dissenter: Actor
let claimId: string

beforeEach(async () => {
  author = await person('editor', 'Ada')
  reviewer = await person('reviewer', 'Rosa')
  dissenter = await person('editor', 'Dora')
  const record = await makeAssertedClaim(author)
  claimId = record.claimId
  const { id: assessmentId } = await publishedAssessment(author, reviewer, assessmentOf(record))
  value(await recordDissent(dissenter, { assessmentId, level: 'unverified', reasons: 'Nobody else saw it.' }))
})

test('a page that names who signed is dropped when he takes another name', async () => {
  const history = newRender()
  const { lines } = await withRender(history, () => listClaimHistory(claimId, '1'))
  expect(lines.map(({ subject }) => subject && 'author' in subject && subject.author)).toContain('Ada')
  expect([...history.tags]).toEqual(expect.arrayContaining([author.id, reviewer.id, dissenter.id]))
  const front = newRender()
  await withRender(front, () => listLatestChanges(5))
  expect([...front.tags]).toContain(dissenter.id)
})

test('a line says what was said that day, whatever became of the record later', async () => {
  const editor = await person('editor')
  const { claimId, statementId } = await makeAssertedClaim(editor)
  const change = (
    type: 'statement' | 'claim',
    id: string,
    action: EventName,
    run: (tx: Transaction) => Promise<unknown>,
  ) =>
    write(editor, async ({ tx, change }) => {
      await change({ type, id, action, claimId }, () => run(tx))
      return { ok: true, value: null }
    })
  await change('statement', statementId, 'statement.edited', (tx) =>
    tx.statement.update({ where: { id: statementId }, data: { stance: 'doubts' } }),
  )
  await change('claim', claimId, 'claim.reworded', (tx) =>
    tx.claim.update({ where: { id: claimId }, data: { proposition: 'The bridge was closed on Tuesday' } }),
  )
  const { lines } = await listClaimHistory(claimId, undefined)
  const subjects = lines.map(({ action, subject }) => ({ action, subject }))
  expect(subjects).toMatchObject([
    {
      action: 'claim.reworded',
      subject: { before: 'The bridge was closed on Monday', after: 'The bridge was closed on Tuesday' },
    },
    { action: 'statement.edited', subject: { stance: 'doubts' } },
    { action: 'statement.recorded', subject: { stance: 'asserts' } },
    { action: 'claim.created' },
  ])
  expect(lines.every((line) => !('after' in line) && !('before' in line))).toBe(true)
})
