import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/platform/actor'
import { db, type Transaction } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeAssertedClaim, makeSource } from '@/tests/support/records'

testDatabase()

let editor: Actor
let record: Awaited<ReturnType<typeof makeAssertedClaim>>
beforeAll(async () => {
  editor = await person('editor')
  record = await makeAssertedClaim(editor)
})

const at = new Date('2023-10-26T12:00:00Z')
const attempt = (work: (tx: Transaction) => Promise<unknown>) =>
  inTransaction(async (tx) => void (await work(tx)))

const figure = (more: object) => ({
  id: newId(),
  statementId: record.statementId,
  counted: 'killed',
  comparator: 'between' as const,
  low: 1,
  high: 2,
  createdAt: at,
  supersededAt: at,
  ...more,
})
const assessment = (more: object) => ({
  id: newId(),
  claimId: record.claimId,
  level: 'unverified' as const,
  rationale: 'Looked for a second source and found none.',
  credibility: 6,
  authorId: editor.id,
  createdAt: at,
  ...more,
})

describe('the database refuses', () => {
  test.each([
    ['a low above its high', { low: 3, high: 2 }],
    ['a range without an end', { low: 3, high: null }],
    ['“at most” with a lower bound', { comparator: 'at_most' as const, low: 1, high: 2 }],
    ['a number below nothing', { low: -1, high: 2 }],
  ])('%s', async (_what, more) => {
    await expect(attempt((tx) => tx.figure.create({ data: figure(more) }))).rejects.toThrow()
    await attempt((tx) => tx.figure.create({ data: figure({}) }))
  })

  test('an assessment in review without a rationale', async () => {
    const without = assessment({ state: 'in_review', rationale: '  ' })
    await expect(attempt((tx) => tx.assessment.create({ data: without }))).rejects.toThrow()
    await attempt((tx) => tx.assessment.create({ data: assessment({ state: 'in_review' }) }))
  })

  test('two published assessments of one claim, and any change of one', async () => {
    const reviewer = await person('reviewer')
    const published = { state: 'published' as const, publishedAt: at, reviewerId: reviewer.id }
    const first = assessment({ ...published, number: 1 })
    await attempt((tx) => tx.assessment.create({ data: first }))
    const second = assessment({ ...published, number: 2 })
    await expect(attempt((tx) => tx.assessment.create({ data: second }))).rejects.toThrow()
    for (const data of [
      { rationale: 'Other words.' },
      { level: 'verified' as const },
      { state: 'draft' as const },
    ]) {
      await expect(attempt((tx) => tx.assessment.update({ where: { id: first.id }, data }))).rejects.toThrow()
    }
    await expect(attempt((tx) => tx.assessment.delete({ where: { id: first.id } }))).rejects.toThrow()
    const withdrawn = { state: 'withdrawn' as const, endedAt: at, endReason: 'Wrong.' }
    await attempt((tx) => tx.assessment.update({ where: { id: first.id }, data: withdrawn }))
  })

  test('an author who published his own assessment as peer reviewed', async () => {
    const own = assessment({
      state: 'published',
      publishedAt: at,
      number: 9,
      reviewerId: editor.id,
      peerReviewed: true,
    })
    await expect(attempt((tx) => tx.assessment.create({ data: own }))).rejects.toThrow()
  })

  test('a quote that is not in its snapshot, and offsets that are not code points', async () => {
    const documentId = record.documentId
    const snapshot = await db.snapshot.findFirstOrThrow({ where: { documentId } })
    const anchor = { snapshotId: snapshot.id, statementId: record.statementId, prefix: '', suffix: '' }
    const quote = { exact: 'the bridge', start: 22, end: 32 }
    await attempt((tx) => tx.anchor.create({ data: { ...anchor, ...quote } }))
    for (const wrong of [
      { ...quote, start: 21, end: 31 },
      { ...quote, exact: 'The bridge' },
      { ...quote, end: 33 },
    ]) {
      await expect(attempt((tx) => tx.anchor.create({ data: { ...anchor, ...wrong } }))).rejects.toThrow()
    }
  })

  test('a rebuttal without a source, of nothing, or of two things', async () => {
    const rebuttal = {
      kind: 'denial' as const,
      sourceId: record.sourceId,
      statementId: record.statementId,
      rootClaimId: record.claimId,
      createdAt: at,
      createdById: editor.id,
    }
    for (const wrong of [{ ...rebuttal, sourceId: '', targetClaimId: record.claimId }, rebuttal]) {
      await expect(attempt((tx) => tx.rebuttal.create({ data: wrong }))).rejects.toThrow()
    }
    await attempt((tx) => tx.rebuttal.create({ data: { ...rebuttal, targetClaimId: record.claimId } }))
  })

  test('an unnamed source without a description', async () => {
    await expect(makeSource(editor, 'unnamed source', { kind: 'unnamed' })).rejects.toThrow()
  })

  test('a change or the end of a line of history, a snapshot or a superseded figure', async () => {
    const event = await db.event.findFirstOrThrow()
    const where = { seq: event.seq }
    await expect(attempt((tx) => tx.event.update({ where, data: { reason: 'Other.' } }))).rejects.toThrow()
    await expect(attempt((tx) => tx.event.delete({ where }))).rejects.toThrow()
    const snapshot = await db.snapshot.findFirstOrThrow()
    await expect(
      attempt((tx) => tx.snapshot.update({ where: { id: snapshot.id }, data: { text: 'Other.' } })),
    ).rejects.toThrow()
    const kept = figure({})
    await attempt((tx) => tx.figure.create({ data: kept }))
    await expect(
      attempt((tx) => tx.figure.update({ where: { id: kept.id }, data: { low: 2 } })),
    ).rejects.toThrow()
    await expect(attempt((tx) => tx.claim.delete({ where: { id: record.claimId } }))).rejects.toThrow()
  })

  test('a value that is no word of the glossary', async () => {
    await expect(
      attempt((tx) => tx.$executeRaw`UPDATE "Claim" SET "kind" = 'rumour' WHERE "id" = ${record.claimId}`),
    ).rejects.toThrow()
  })
})
