import { describe, expect, test } from 'vitest'
import type { RecordType } from '@/generated/prisma/enums'
import { discardDraft, draftAssessment, editDraft } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { sendForReview } from '@/lib/assessments/review'
import { assessmentInput } from '@/lib/assessments/schema'
import { assignClaim } from '@/lib/claims/assign'
import { createClaim } from '@/lib/claims/create'
import { editClaim } from '@/lib/claims/edit'
import { claimInput } from '@/lib/claims/schema'
import { wrongLabels } from '@/lib/claims/verify-labels'
import { addComment } from '@/lib/comments/add'
import { resolveComment } from '@/lib/comments/resolve'
import { isUndoable } from '@/lib/desk/undo/policy'
import { listSteps } from '@/lib/desk/undo/queries'
import { undoAction } from '@/lib/desk/undo/undo'
import { createDocument } from '@/lib/documents/create'
import { documentInput } from '@/lib/documents/schema'
import { addEvidence } from '@/lib/evidence/add'
import { editEvidence } from '@/lib/evidence/edit'
import { evidenceEdit, evidenceInput } from '@/lib/evidence/schema'
import { withdrawEvidence } from '@/lib/evidence/withdraw'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { databaseFile } from '@/lib/platform/paths'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { readRecord } from '@/lib/record/command'
import { lookupFaults } from '@/lib/record/lookup/rebuild'
import { verifyHistory } from '@/lib/record/verify'
import { createSource } from '@/lib/sources/create'
import { editSource } from '@/lib/sources/edit'
import { gradeSource } from '@/lib/sources/grade'
import { sourceEdit, sourceInput } from '@/lib/sources/schema'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { anEditor, giveRole, person } from '@/tests/support/people'
import { makeSource, theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()
const record = theBridge()

const content = (type: RecordType, id: string) => inTransaction((tx) => readRecord(tx, type, id))
const undo = async (by = editor) => value(await undoAction(by, {}))
const statement = () => db.statement.findUniqueOrThrow({ where: { id: record.statementId } })
const lastAction = async (id: string) =>
  (await db.event.findFirstOrThrow({ where: { recordId: id }, orderBy: { seq: 'desc' } })).action
const claim = { proposition: 'The tunnel is open', kind: 'event', language: 'en' }

/** Nothing that an undoing leaves behind may contradict the history, or the labels that follow from it. */
async function expectSound() {
  expect(verifyHistory(databaseFile()).faults).toEqual([])
  expect(await wrongLabels()).toEqual([])
  expect(await lookupFaults()).toEqual([])
}

describe('a change is undone', () => {
  test('of a claim, with its stories, its assignee and its address; the former address goes on leading to it', async () => {
    const story = value(
      await createStory(
        editor,
        storyInput.parse({ title: 'The river', summary: 'A summary.', language: 'en' }),
      ),
    )
    const made = value(await createClaim(editor, claimInput.parse({ ...claim, storyIds: [story.id] })))
    const before = await content('claim', made.id)
    const input = claimInput.parse({ ...claim, proposition: 'The tunnel is shut', place: 'North' })
    value(await editClaim(editor, { ...input, id: made.id, version: 1 }))
    const renamed = await db.claim.findUniqueOrThrow({ where: { id: made.id } })
    await undo()
    expect(await content('claim', made.id)).toBe(before)
    const { slug, version } = await db.claim.findUniqueOrThrow({ where: { id: made.id } })
    expect([slug, version]).toEqual([made.slug, 3])
    const redirect = await db.slugRedirect.findMany({ where: { recordType: 'claim', recordId: made.id } })
    expect(redirect.map((row) => row.slug)).toContain(renamed.slug)
    value(await assignClaim(editor, { id: made.id, assigneeId: editor.id }))
    await undo()
    expect(await content('claim', made.id)).toBe(before)
    await expectSound()
  })

  test('of a statement, with its chain, its quotes and its figure, which is recorded once more', async () => {
    const { claimId } = record
    const asked = statementInputOf(record, { quotes: [{ exact: 'the bridge was closed', occurrence: null }] })
    const { id } = value(await recordStatement(editor, asked))
    const before = await content('statement', id)
    const { claimId: _claim, rebuttal: _rebuttal, ...said } = statementInputOf(record)
    const chain = [{ source: record.sourceId, how: 'on_the_record' as const, wording: 'said', document: '' }]
    value(await editStatement(editor, { ...said, id, version: 1, chain, note: 'A gloss.' }))
    expect(await content('statement', id)).not.toBe(before)
    await undo()
    expect(await content('statement', id)).toBe(before)
    expect(await lastAction(id)).toBe('statement.restored')
    expect((await db.event.findFirst({ orderBy: { seq: 'desc' } }))?.claimId).toBe(claimId)
    await expectSound()
  })

  test('of a source, with its aliases, and its grade by one more grading', async () => {
    const input = { name: 'A ministry', kind: 'government_body', aliases: ['The ministry', 'MoX'] }
    const { id } = value(await createSource(editor, sourceInput.parse(input)))
    value(await gradeSource(editor, { id, version: 1, grade: 'B', reason: 'Mostly right.' }))
    const before = await content('source', id)
    value(
      await editSource(editor, sourceEdit.parse({ ...input, name: 'The X', aliases: [], id, version: '2' })),
    )
    await undo()
    expect(await content('source', id)).toBe(before)
    value(await gradeSource(editor, { id, version: 4, grade: 'D', reason: 'Often wrong.' }))
    await undo()
    const grades = await db.sourceGrade.findMany({ where: { sourceId: id }, orderBy: { id: 'asc' } })
    expect(grades.map(({ grade }) => grade)).toEqual(['B', 'D', 'B'])
    expect(grades.filter(({ supersededAt }) => supersededAt === null)).toMatchObject([{ grade: 'B' }])
    await expectSound()
  })

  test('of evidence and of its withdrawal, and of a statement’s withdrawal', async () => {
    const input = { kind: 'document', bearing: 'supports', description: 'A register.', credibility: '2' }
    const { id } = value(
      await addEvidence(editor, evidenceInput.parse({ ...input, claimId: record.claimId })),
    )
    const before = await content('evidence', id)
    value(await editEvidence(editor, evidenceEdit.parse({ ...input, id, version: '1', bearing: 'context' })))
    await undo()
    expect(await content('evidence', id)).toBe(before)
    value(await withdrawEvidence(editor, { id, version: 3, reason: 'Wrong file.' }))
    await undo()
    expect(await content('evidence', id)).toBe(before)
    const stood = await content('statement', record.statementId)
    value(
      await withdrawStatement(editor, {
        id: record.statementId,
        version: (await statement()).version,
        reason: 'Wrong.',
      }),
    )
    await undo()
    expect(await content('statement', record.statementId)).toBe(stood)
    expect(await db.claim.findUnique({ where: { id: record.claimId } })).toMatchObject({ originCount: 1 })
    await expectSound()
  })

  test('of a decision on a rebuttal’s standing', async () => {
    const denier = await makeSource(editor, 'A denier')
    const input = statementInputOf(record, { source: denier, stance: 'denies', rebuttal: rebuttalPart() })
    const { rebuttalId } = value(await recordStatement(editor, input))
    const id = rebuttalId ?? ''
    value(
      await decideStanding(editor, {
        id,
        version: 1,
        standing: 'answered',
        reason: 'It was.',
        evidenceId: null,
      }),
    )
    await undo()
    expect(await db.rebuttal.findUnique({ where: { id } })).toMatchObject({ standing: 'standing' })
    expect(await db.standingDecision.count({ where: { rebuttalId: id, supersededAt: null } })).toBe(0)
    expect(await db.claim.findUnique({ where: { id: record.claimId } })).toMatchObject({
      disputeState: 'disputed',
    })
    await expectSound()
  })

  test('of a draft, of sending it to review, and of discarding it', async () => {
    const annotation = {
      level: 'unverified',
      rationale: 'Asked; no answer.',
      statementIds: [record.statementId],
    }
    const input = assessmentInput.parse({ ...annotation, claimId: record.claimId, credibility: '6' })
    const { id } = value(await draftAssessment(editor, input))
    const before = await content('assessment', id)
    const { claimId: _, ...rest } = input
    value(await editDraft(editor, { ...rest, claimId: record.claimId, id, version: 1, statementIds: [] }))
    await undo()
    expect(await content('assessment', id)).toBe(before)
    value(await sendForReview(editor, { id, version: 3 }))
    await undo()
    expect(await content('assessment', id)).toBe(before)
    value(await discardDraft(editor, { id, version: 5 }))
    await undo()
    expect(await content('assessment', id)).toBe(before)
    await expectSound()
  })

  test('of a thread that was resolved', async () => {
    const comment = { recordType: 'claim' as const, recordId: record.claimId, text: 'Really?' }
    const { id } = value(await addComment(editor, comment))
    value(await resolveComment(editor, { id }))
    await undo()
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ resolvedAt: null })
    await expectSound()
  })
})

describe('what was recorded is taken back', () => {
  test('a denial, its rebuttal and the counter-claim made with it, in one step; nothing is deleted', async () => {
    const denier = await makeSource(editor, 'A denier')
    const rebuttal = rebuttalPart({ newCounterClaim: 'The bridge was open on Monday', counterKind: 'event' })
    const input = statementInputOf(record, { source: denier, stance: 'denies', rebuttal })
    const done = value(await recordStatement(editor, input))
    await undo()
    expect(await db.statement.findUnique({ where: { id: done.id } })).toMatchObject({
      withdrawnAt: expect.any(Date),
    })
    expect(await db.rebuttal.findUnique({ where: { id: done.rebuttalId ?? '' } })).toMatchObject({
      supersededAt: expect.any(Date),
    })
    expect(await db.claim.findUnique({ where: { id: done.counterClaimId ?? '' } })).toMatchObject({
      removedAt: expect.any(Date),
    })
    expect(await db.claim.findUnique({ where: { id: record.claimId } })).toMatchObject({
      disputeState: 'undisputed',
    })
    await expectSound()
  })

  test('a document with its first text, and its address is free again', async () => {
    const url = 'https://news.example/bridge'
    const input = documentInput.parse({
      title: 'On the bridge',
      publisher: record.publisherId,
      url,
      language: 'en',
      visibility: 'excerpts',
      text: 'The bridge was closed.',
    })
    const first = value(await createDocument(editor, input))
    await undo()
    expect(await db.document.findUnique({ where: { id: first.id } })).toMatchObject({
      removedAt: expect.any(Date),
    })
    value(await createDocument(editor, input))
    await expectSound()
  })

  test('a source only while nothing stands on it', async () => {
    const { id } = value(await createSource(editor, sourceInput.parse({ name: 'A mayor', kind: 'person' })))
    const said = value(await recordStatement(editor, statementInputOf(record, { source: id })))
    const steps = await listSteps(editor)
    const making = steps.find((step) => step.action === 'source.created')
    expect(refusal(await undoAction(editor, { id: making?.id ?? '' })).message).toBe('something_stands_on_it')
    expect(await db.source.findUnique({ where: { id } })).toMatchObject({ removedAt: null })
    await undo()
    value(await undoAction(editor, { id: making?.id ?? '' }))
    expect(await db.source.findUnique({ where: { id } })).toMatchObject({ removedAt: expect.any(Date) })
    expect(await db.statement.count({ where: { id: said.id } })).toBe(1)
    await expectSound()
  })
})

describe('it is refused', () => {
  const edit = async (place: string, version: number, by = editor) => {
    const input = claimInput.parse({
      ...claim,
      proposition: 'The bridge was closed on Monday',
      place,
      anyway: 'on',
    })
    return value(await editClaim(by, { ...input, id: record.claimId, version }))
  }

  test('where the record was changed since, whoever did; after that change is undone it can be', async () => {
    await edit('North', 1)
    const other = await person('editor')
    await edit('South', 2, other)
    expect(refusal(await undoAction(editor, {})).message).toBe('changed_since')
    await undo(other)
    await undo()
    expect(await db.claim.findUnique({ where: { id: record.claimId } })).toMatchObject({ place: '' })
    await expectSound()
  })

  test('to anybody but who did it, and twice', async () => {
    await edit('North', 1)
    const [step] = await listSteps(editor)
    const id = step?.id ?? ''
    expect(refusal(await undoAction(await person('admin'), { id })).message).toBe('nothing_to_undo')
    await undo()
    expect(refusal(await undoAction(editor, { id })).message).toBe('undone_already')
    expect((await listSteps(editor)).find((it) => it.id === id)?.state).toBe('undone')
  })

  test('of a statement that another step’s rebuttal rests on', async () => {
    const other = await person('editor')
    const said = value(await recordStatement(editor, statementInputOf(record, { stance: 'doubts' })))
    const part = rebuttalPart({ kind: 'undercut' })
    value(await recordRebuttal(other, { ...part, claimId: record.claimId, statementId: said.id, reason: '' }))
    expect(refusal(await undoAction(editor, {})).message).toBe('something_stands_on_it')
    expect(await db.statement.findUnique({ where: { id: said.id } })).toMatchObject({ withdrawnAt: null })
    await expectSound()
  })

  test('of a publication, and then nothing of the step is undone', async () => {
    const reviewer = await person('reviewer')
    const annotation = { level: 'unverified', rationale: 'Asked; no answer.', credibility: '6' }
    const draft = value(
      await draftAssessment(editor, assessmentInput.parse({ ...annotation, claimId: record.claimId })),
    )
    const sent = value(await sendForReview(editor, { id: draft.id, version: 1 }))
    value(await publishAssessment(reviewer, { id: sent.id, version: sent.version, reason: '' }))
    expect(refusal(await undoAction(reviewer, {})).message).toBe('not_undoable')
    expect((await listSteps(reviewer)).map(({ state }) => state)).toEqual(['kept'])
  })

  test('to an editor who is a contributor by now', async () => {
    value(
      await createStory(editor, storyInput.parse({ title: 'A river', summary: 'Of it.', language: 'en' })),
    )
    await giveRole(editor, 'contributor')
    expect(refusal(await undoAction(editor, {})).code).toBe('forbidden')
  })
})

test('the steps are the actor’s own, the latest first, at most twenty', async () => {
  for (let n = 0; n < 25; n += 1) {
    value(await createSource(editor, sourceInput.parse({ name: `Speaker number ${n}`, kind: 'person' })))
  }
  const steps = await listSteps(editor)
  expect(steps).toHaveLength(20)
  expect(steps[0]?.reason).toBeTypeOf('string')
  expect(await listSteps(await person('editor'))).toEqual([])
})

test('a text that was retrieved is undone with its document, never by itself; what is unknown is kept', () => {
  expect(isUndoable([{ action: 'document.created' }, { action: 'snapshot.added' }])).toBe(true)
  expect(isUndoable([{ action: 'snapshot.added' }])).toBe(false)
  expect(isUndoable([{ action: 'claim.edited' }, { action: 'claim.merged' }])).toBe(false)
  expect(isUndoable([])).toBe(false)
  expect(isUndoable([{ action: 'assessment.published' }])).toBe(false)
  expect(isUndoable([{ action: 'claim.weighed_by_another_version' }])).toBe(false)
})
