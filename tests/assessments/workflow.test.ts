import { describe, expect, test, vi } from 'vitest'
import { acknowledgeNewInformation } from '@/lib/assessments/acknowledge-information'
import { recordDissent, withdrawDissent } from '@/lib/assessments/dissent'
import { discardDraft, draftAssessment, editDraft } from '@/lib/assessments/draft'
import { noteNewInformation } from '@/lib/assessments/new-information'
import { publishAssessment } from '@/lib/assessments/publish'
import { returnAssessment, sendForReview } from '@/lib/assessments/review'
import type { AssessmentInput } from '@/lib/assessments/schema'
import { withdrawAssessment } from '@/lib/assessments/withdraw'
import { onRecord } from '@/lib/claims/on-record'
import { setSoloPublishing } from '@/lib/people/settings/set-solo-publishing'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { write } from '@/lib/record/command'
import { assessmentOf, publishedAssessment, sendAssessment } from '@/tests/support/assessments'
import { testDatabase } from '@/tests/support/database'
import { aContributor, anAdmin, anEditor, anotherReviewer, aReviewer, person } from '@/tests/support/people'
import {
  makeAssertedClaim,
  makeEvidence,
  makeSource,
  makeStatement,
  theBridge,
} from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const reviewer = aReviewer()
const second = anotherReviewer()
const admin = anAdmin()
const record = theBridge()

const input = (more: Partial<AssessmentInput> = {}) => assessmentOf(record, more)
const inReview = (author: Actor, more?: Partial<AssessmentInput>) => sendAssessment(author, input(more))
const published = (author: Actor, by: Actor, more?: Partial<AssessmentInput>) =>
  publishedAssessment(author, by, input(more))
const claim = () => db.claim.findUniqueOrThrow({ where: { id: record.claimId } })
const actions = async () => (await db.event.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)

describe('from draft to publication', () => {
  test('draft, review, publication by a second person: the claim has its level, the version its number and record', async () => {
    const { id, number } = await published(editor, reviewer)
    expect(number).toBe(1)
    expect(await claim()).toMatchObject({ level: 'single_origin', originCount: 1 })
    const row = await db.assessment.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ state: 'published', reviewerId: reviewer.id, peerReviewed: true })
    expect(row.record).toMatchObject({
      proposition: 'The bridge was closed on Monday',
      dispute: 'undisputed',
      origins: [{ names: ['A speaker'], unnamed: false }],
      statements: 1,
    })
    expect((await actions()).slice(-3)).toEqual([
      'assessment.drafted',
      'assessment.sent_for_review',
      'assessment.published',
    ])
  })

  test('what is on record is derived once for a publication, and once more where it changed meanwhile', async () => {
    const { id, version } = await inReview(editor)
    const derived = vi.spyOn(onRecord, 'read')
    value(await publishAssessment(reviewer, { id, version, reason: '' }))
    expect(derived).toHaveBeenCalledTimes(1)
    const { claimId, statementId } = record
    await write(editor, async ({ tx, change, derive }) => {
      const before = (await derive(onRecord, [claimId])).get(claimId)
      await change({ type: 'statement', id: statementId, action: 'statement.edited', claimId }, () =>
        tx.statement.update({ where: { id: statementId }, data: { stance: 'doubts' } }),
      )
      const after = (await derive(onRecord, [claimId])).get(claimId)
      expect([before?.assertingCount, after?.assertingCount]).toEqual([1, 0])
      return { ok: true, value: null }
    })
    expect(derived).toHaveBeenCalledTimes(3)
    expect(await claim()).toMatchObject({ originCount: 0 })
  })

  test('a contributor drafts, but does not send; an editor sends it; neither publishes', async () => {
    const { id, version } = value(await draftAssessment(contributor, input()))
    expect(await sendForReview(contributor, { id, version })).toMatchObject({ code: 'forbidden' })
    const sent = value(await sendForReview(editor, { id, version }))
    const step = { id, version: sent.version, reason: '' }
    expect(await publishAssessment(contributor, step)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await publishAssessment(editor, step)).toMatchObject({ ok: false, code: 'forbidden' })
    expect((await claim()).level).toBe('unassessed')
  })

  test('an author does not publish his own, unless the desk is one of one: then readers are told', async () => {
    const { id, version } = await inReview(reviewer)
    expect(await publishAssessment(reviewer, { id, version, reason: '' })).toMatchObject({
      code: 'forbidden',
      message: 'second_person_needed',
    })
    value(await setSoloPublishing(admin, { soloPublishing: true, reason: '' }))
    value(await publishAssessment(reviewer, { id, version, reason: '' }))
    expect((await db.assessment.findUniqueOrThrow({ where: { id } })).peerReviewed).toBe(false)
  })

  test('another contributor’s draft is not found; an editor may edit it', async () => {
    const { id, version } = value(await draftAssessment(contributor, input()))
    const other = await person('contributor', 'Another')
    const edit = { ...input({ rationale: 'Better put.' }), id, version }
    expect(await editDraft(other, edit)).toMatchObject({ code: 'not_found' })
    value(await editDraft(editor, edit))
    expect((await db.assessment.findUniqueOrThrow({ where: { id } })).rationale).toBe('Better put.')
  })

  test('a stale save is refused with what stands now, and changes nothing', async () => {
    const { id, version } = value(await draftAssessment(editor, input()))
    value(await editDraft(editor, { ...input({ rationale: 'First.' }), id, version }))
    const refused = await editDraft(editor, { ...input({ rationale: 'Second.' }), id, version })
    expect(refused).toMatchObject({ code: 'stale', current: { rationale: 'First.' } })
    expect((await db.assessment.findUniqueOrThrow({ where: { id } })).rationale).toBe('First.')
  })

  test('returned with a note it is a draft again; discarded it is gone, but not from the history', async () => {
    const { id, version } = await inReview(editor)
    const back = value(await returnAssessment(reviewer, { id, version, note: 'Name the operator.' }))
    expect(await db.assessment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'draft',
      reviewNote: 'Name the operator.',
    })
    value(await discardDraft(editor, { id, version: back.version }))
    expect(await db.assessment.count()).toBe(0)
    expect((await actions()).at(-1)).toBe('assessment.discarded')
  })

  test('what it rests on must be on record for the same claim', async () => {
    const other = await makeAssertedClaim(editor, 'Something else happened')
    expect(await draftAssessment(editor, input({ statementIds: [other.statementId] }))).toMatchObject({
      code: 'invalid',
      fields: { statementIds: ['statement_not_on_claim'] },
    })
  })
})

describe('what a level needs', () => {
  test.each([
    ['no rationale', { rationale: '' }, 'rationale'],
    ['no level', { level: 'unassessed' as const }, 'level'],
    [
      '“cannot be verified” without what would settle it',
      { level: 'unverifiable' as const, wouldSettle: '' },
      'wouldSettle',
    ],
    ['“corroborated” with one origin', { level: 'corroborated' as const }, 'overruleReason'],
    ['“verified” without examined evidence', { level: 'verified' as const }, 'overruleReason'],
  ])('%s is not sent for review', async (_what, more, field) => {
    const { id, version } = value(await draftAssessment(editor, input(more)))
    const refused = await sendForReview(editor, { id, version })
    expect(refused).toMatchObject({ code: 'invalid' })
    if (!refused.ok) expect(Object.keys(refused.fields ?? {})).toEqual([field])
  })

  test('where nothing is overruled, a reason for it does not reach readers', async () => {
    const { id } = await published(editor, reviewer, { overruleReason: 'Left over from an earlier version.' })
    expect(await db.assessment.findUniqueOrThrow({ where: { id } })).toMatchObject({ overruleReason: '' })
    const overruled = { level: 'corroborated' as const, overruleReason: 'We know the second source.' }
    const second = await published(editor, reviewer, overruled)
    expect(await db.assessment.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject(overruled)
  })

  test('a written reason overrules a requirement, never the rationale', async () => {
    const overruled = {
      level: 'corroborated' as const,
      overruleReason: 'The second source must stay unnamed here.',
    }
    expect((await published(editor, reviewer, overruled)).number).toBe(1)
    const { id, version } = value(await draftAssessment(editor, input({ ...overruled, rationale: '' })))
    expect(await sendForReview(editor, { id, version })).toMatchObject({ code: 'invalid' })
  })

  test('the record is checked again at publication', async () => {
    const { id, version } = await inReview(editor)
    const other = await makeSource(editor, 'An independent speaker')
    const { claimId, documentId } = record
    await makeStatement(editor, { claimId, documentId, sourceId: other, stance: 'confirms' })
    expect(await publishAssessment(reviewer, { id, version, reason: '' })).toMatchObject({
      code: 'invalid',
      fields: { overruleReason: ['requirement_not_met'] },
    })
  })

  test('what came to the record after the reviewer looked is published by nobody', async () => {
    const { id, version } = await inReview(editor)
    const seenLine = (await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } })).seq
    const { claimId, documentId, sourceId } = record
    await makeStatement(editor, { claimId, documentId, sourceId, stance: 'confirms' })
    const step = { id, version, reason: '' }
    expect(await publishAssessment(reviewer, { ...step, seenLine })).toMatchObject({
      message: 'record_changed',
    })
    value(await publishAssessment(reviewer, { ...step, seenLine: seenLine + 1 }))
  })

  test('“verified” stands on evidence of credibility 1 or 2 that was examined', async () => {
    const weak = await makeEvidence(editor, record.claimId, { credibility: 3 })
    const good = await makeEvidence(editor, record.claimId, { credibility: 2 })
    const send = async (more: Partial<AssessmentInput>) => {
      const { id, version } = value(await draftAssessment(editor, input({ level: 'verified', ...more })))
      return sendForReview(editor, { id, version })
    }
    for (const more of [{ examinedIds: [weak] }, { evidenceIds: [good] }]) {
      expect(refusal(await send(more)).fields).toEqual({ overruleReason: ['requirement_not_met'] })
    }
    expect((await send({ examinedIds: [good] })).ok).toBe(true)
  })
})

describe('after publication', () => {
  test('a second version supersedes the first, which stays as it was', async () => {
    const first = await published(editor, reviewer)
    const secondVersion = await published(editor, second, {
      level: 'unverified',
      rationale: 'The speaker was not there.',
    })
    expect(secondVersion.number).toBe(2)
    expect(await db.assessment.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({
      state: 'superseded',
      rationale: 'One speaker, in one document.',
      endReason: 'Superseded by version 2.',
    })
    expect((await claim()).level).toBe('unverified')
  })

  test('withdrawn with a reason, the claim is not assessed; only a reviewer may', async () => {
    const { id } = await published(editor, reviewer)
    const { version } = await db.assessment.findUniqueOrThrow({ where: { id } })
    const step = { id, version, reason: 'The speaker was misheard.' }
    expect(await withdrawAssessment(editor, step)).toMatchObject({ code: 'forbidden' })
    value(await withdrawAssessment(reviewer, step))
    expect((await claim()).level).toBe('unassessed')
    expect(await withdrawAssessment(reviewer, step)).toMatchObject({ code: 'conflict' })
  })

  test('what is added later is marked once, until an editor says that it changes nothing or a new version weighs it', async () => {
    const note = () =>
      write(editor, async ({ tx, now }) => {
        await noteNewInformation(tx, {
          claimId: record.claimId,
          type: 'statement',
          id: record.statementId,
          at: now,
        })
        return { ok: true, value: null }
      })
    const open = () => db.newInformation.count({ where: { clearedAt: null } })
    await note()
    expect(await open()).toBe(0) // nothing was published yet
    await published(editor, reviewer)
    await note()
    await note()
    expect(await open()).toBe(1)
    const seen = (await db.newInformation.findMany({ where: { clearedAt: null } })).map(({ id }) => id)
    const word = { claimId: record.claimId, seen, reason: 'He repeats himself.' }
    const addedSince = await makeEvidence(editor, record.claimId)
    await write(editor, async ({ tx, now }) => {
      await noteNewInformation(tx, { claimId: record.claimId, type: 'evidence', id: addedSince, at: now })
      return { ok: true, value: null }
    })
    expect(await acknowledgeNewInformation(contributor, word)).toMatchObject({ code: 'forbidden' })
    value(await acknowledgeNewInformation(editor, word))
    expect(await open()).toBe(1) // what came while he wrote
    expect((await actions()).at(-1)).toBe('claim.information_acknowledged')
    expect(await acknowledgeNewInformation(editor, word)).toMatchObject({ code: 'conflict' })
    await note()
    await published(editor, reviewer)
    expect(await open()).toBe(0)
  })

  test('another editor dissents, once, with another level; he alone takes it back', async () => {
    const { id } = await published(editor, reviewer)
    const dissent = {
      assessmentId: id,
      level: 'unverified' as const,
      reasons: 'The speaker has an interest.',
    }
    expect(await recordDissent(editor, dissent)).toMatchObject({ code: 'forbidden' })
    expect(await recordDissent(contributor, dissent)).toMatchObject({ code: 'forbidden' })
    expect(await recordDissent(second, { ...dissent, level: 'single_origin' })).toMatchObject({
      code: 'invalid',
    })
    const made = value(await recordDissent(second, dissent))
    expect(await recordDissent(second, dissent)).toMatchObject({ code: 'conflict' })
    const back = { id: made.id, reason: 'Persuaded.' }
    expect(await withdrawDissent(reviewer, back)).toMatchObject({ code: 'forbidden' })
    value(await withdrawDissent(second, back))
    expect((await actions()).slice(-2)).toEqual(['dissent.recorded', 'dissent.withdrawn'])
  })

  test('a publication that fails half way leaves the former version in force', async () => {
    const first = await published(editor, reviewer)
    const { id, version } = await inReview(editor)
    await inTransaction((tx) =>
      tx.$executeRawUnsafe(
        `CREATE TRIGGER "fall_over" BEFORE UPDATE ON "Assessment" WHEN NEW."number" = 2 BEGIN SELECT RAISE(ABORT, 'fell over'); END`,
      ),
    )
    await expect(publishAssessment(reviewer, { id, version, reason: '' })).rejects.toThrow()
    expect((await db.assessment.findUniqueOrThrow({ where: { id: first.id } })).state).toBe('published')
    expect((await actions()).at(-1)).toBe('assessment.sent_for_review')
  })
})
