import { describe, expect, test } from 'vitest'
import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { getAssessmentVersion } from '@/lib/assessments/queries'
import { sendForReview } from '@/lib/assessments/review'
import type { AssessmentInput } from '@/lib/assessments/schema'
import { editClaim } from '@/lib/claims/edit'
import { getClaim, getMergedClaim, listClaims } from '@/lib/claims/queries'
import { resolveClaim } from '@/lib/claims/resolve'
import { claimEdit } from '@/lib/claims/schema'
import { addComment } from '@/lib/comments/add'
import { getMergePreview } from '@/lib/desk/merges/desk-queries'
import { mergeRecords } from '@/lib/desk/merges/merge'
import { moveStatement } from '@/lib/desk/merges/move-statement'
import { undoMerge } from '@/lib/desk/merges/undo-merge'
import { getQueues } from '@/lib/desk/queues/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { listClaimHistory } from '@/lib/reader/history'
import { correctRebuttal } from '@/lib/rebuttals/correct'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { write } from '@/lib/record/command'
import { getCurrentAddress } from '@/lib/record/current-address'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { standing, testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { actionsOn, everything, expectWhole, merge } from '@/tests/support/merging'
import { aContributor, anEditor, aReviewer } from '@/tests/support/people'
import { makeAssertedClaim, makeClaim, makeEvidence, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const reviewer = aReviewer()
/** The merged claim, with all that can stand on one, and the survivor. */
const from = standing(() => makeAssertedClaim(editor, 'The bridge was shut on Monday'))
const to = standing(() => makeAssertedClaim(editor, 'The bridge was closed on Monday'))

const claim = (id: string) => db.claim.findUniqueOrThrow({ where: { id } })
const undo = (id: string, actor: Actor = editor) => undoMerge(actor, { id, reason: 'They are two.' })

async function deny(claimId: string, name = 'A denier', more = {}) {
  const source = await makeSource(editor, name)
  const denial = { source, stance: 'denies' as const, rebuttal: rebuttalPart() }
  const saved = value(
    await recordStatement(editor, statementInputOf({ ...from, claimId }, { ...denial, ...more })),
  )
  return { statementId: saved.id, rebuttalId: saved.rebuttalId ?? '', source }
}

async function answer(claimId: string, statementId: string, targetRebuttalId: string | null) {
  const part = { kind: 'contradiction' as const, summary: 'Not so.', counterClaim: '', newCounterClaim: '' }
  const input = { claimId, statementId, targetRebuttalId, ...part, counterAnyway: false, reason: '' }
  return value(await recordRebuttal(editor, input)).id
}

const assessment = (claimId: string, more: Partial<AssessmentInput> = {}): AssessmentInput => ({
  claimId,
  level: 'unverified',
  rationale: 'Asked, in vain.',
  known: '',
  notKnown: '',
  wouldSettle: '',
  credibility: 3,
  overruleReason: '',
  reviewBy: null,
  statementIds: [],
  evidenceIds: [],
  examinedIds: [],
  ...more,
})

async function publish(claimId: string, statementIds: string[] = []) {
  const draft = value(await draftAssessment(editor, assessment(claimId, { statementIds })))
  const sent = value(await sendForReview(editor, { id: draft.id, version: draft.version }))
  value(await publishAssessment(reviewer, { id: draft.id, version: sent.version, reason: '' }))
  return draft.id
}

/** A dispute, evidence, a decision, a story, labels, remarks, watchers, a published assessment and a draft. */
async function furnish() {
  const denial = await deny(from.claimId)
  const counter = await deny(from.claimId, 'Who answers', { stance: 'asserts', rebuttal: null })
  const answerId = await answer(from.claimId, counter.statementId, denial.rebuttalId)
  const evidenceId = await makeEvidence(editor, from.claimId, { bearing: 'contradicts' })
  const { version } = await db.rebuttal.findUniqueOrThrow({ where: { id: denial.rebuttalId } })
  const decision = { standing: 'upheld' as const, reason: 'The register.', evidenceId }
  value(await decideStanding(editor, { id: denial.rebuttalId, version, ...decision }))
  const story = value(await createStory(editor, storyInput.parse({ title: 'A bridge', summary: 'Shut.' })))
  const { version: claimVersion, proposition } = await claim(from.claimId)
  const edited = { id: from.claimId, version: claimVersion, proposition, kind: 'event', storyIds: story.id }
  value(await editClaim(editor, claimEdit.parse(edited)))
  await write(editor, async ({ tx, change }) => {
    await change({ type: 'claim', id: from.claimId, action: 'claim.labelled' }, () =>
      tx.label.create({ data: { recordType: 'claim', recordId: from.claimId, name: 'urgent' } }),
    )
    return { ok: true, value: null }
  })
  const remark = { recordType: 'claim' as const, recordId: from.claimId, text: 'Ask the operator.' }
  const comment = value(await addComment(contributor, remark))
  await inTransaction(async (tx) => {
    const watch = (userId: string, recordId: string) =>
      tx.watch.create({ data: { userId, recordType: 'claim', recordId, createdAt: new Date(1e12) } })
    await watch(editor.id, from.claimId)
    await watch(reviewer.id, from.claimId)
    await watch(reviewer.id, to.claimId)
  })
  const published = await publish(from.claimId, [from.statementId])
  const draft = value(await draftAssessment(contributor, assessment(from.claimId)))
  return {
    ...denial,
    answerId,
    evidenceId,
    storyId: story.id,
    commentId: comment.id,
    published,
    draft: draft.id,
  }
}

describe('a merge of two claims', () => {
  test('moves what stands on the one to the other, each with its line, and derives both anew', async () => {
    const all = await furnish()
    const { id, moved } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    expect(moved).toBe(8)

    expect(await db.statement.count({ where: { claimId: from.claimId } })).toBe(0)
    expect(await db.statement.count({ where: { claimId: to.claimId } })).toBe(4)
    const rebuttals = await db.rebuttal.findMany({ orderBy: { id: 'asc' } })
    expect(rebuttals.map(({ rootClaimId }) => rootClaimId)).toEqual([to.claimId, to.claimId])
    expect(rebuttals.map(({ targetClaimId }) => targetClaimId).sort()).toEqual([to.claimId, null])
    expect(await db.evidence.findMany()).toMatchObject([{ claimId: to.claimId }])
    expect(await db.assessment.findUnique({ where: { id: all.draft } })).toMatchObject({
      claimId: to.claimId,
    })
    expect(await db.assessment.findUnique({ where: { id: all.published } })).toMatchObject({
      claimId: from.claimId,
      state: 'published',
    })
    expect(await db.comment.findMany()).toMatchObject([{ recordId: to.claimId }])
    expect(await db.claimStory.findMany({ where: { claimId: to.claimId } })).toMatchObject([
      { storyId: all.storyId, position: 2 },
    ])
    expect(await db.label.findMany({ where: { recordId: to.claimId } })).toMatchObject([{ name: 'urgent' }])
    expect(
      await db.watch.findMany({ orderBy: { userId: 'asc' }, select: { userId: true, recordId: true } }),
    ).toEqual([editor.id, reviewer.id].sort().map((userId) => ({ userId, recordId: to.claimId })))
    expect(await claim(from.claimId)).toMatchObject({ mergedIntoId: to.claimId, disputeState: 'undisputed' })
    expect((await claim(from.claimId)).removedAt).not.toBeNull()
    // The answer is a standing one, so that the upheld denial is not beyond dispute.
    expect(await claim(to.claimId)).toMatchObject({ disputeState: 'disputed', originAgainstCount: 1 })

    expect((await actionsOn(from.claimId)).at(-1)).toBe('claim.merged')
    expect((await actionsOn(to.claimId)).at(-1)).toBe('claim.received')
    expect((await actionsOn(from.statementId)).at(-1)).toBe('statement.moved')
    expect((await actionsOn(all.rebuttalId)).at(-1)).toBe('rebuttal.moved')
    expect((await actionsOn(all.evidenceId)).at(-1)).toBe('evidence.moved')
    expect((await actionsOn(all.draft)).at(-1)).toBe('assessment.moved')
    expect((await actionsOn(all.commentId)).at(-1)).toBe('comment.moved')
    const lines = await db.event.findMany({ where: { action: { endsWith: '.moved' } } })
    expect(new Set(lines.map(({ reason }) => reason))).toEqual(new Set(['They are one.']))
    expect(lines.filter(({ recordType }) => recordType !== 'comment').map(({ claimId }) => claimId)).toEqual(
      Array(7).fill(to.claimId),
    )
    expect(await db.merge.findUnique({ where: { id } })).toMatchObject({
      fromId: from.claimId,
      intoId: to.claimId,
      mergedById: editor.id,
    })
    await expectWhole()
  })

  test('marks a published assessment of the survivor: all that came is new', async () => {
    await deny(from.claimId)
    await publish(to.claimId)
    value(await merge(editor, 'claim', from.claimId, to.claimId))
    const news = await db.newInformation.findMany({ where: { claimId: to.claimId, clearedAt: null } })
    expect(news.map(({ recordType }) => recordType).sort()).toEqual(['rebuttal', 'statement', 'statement'])
  })

  test('takes the counter-claim of a third claim along', async () => {
    const third = await makeClaim(editor, 'The ferry sailed')
    const { rebuttalId } = await deny(third, 'An objector', {
      rebuttal: rebuttalPart({ counterClaim: from.claimId }),
    })
    value(await merge(editor, 'claim', from.claimId, to.claimId))
    expect(await db.rebuttal.findUnique({ where: { id: rebuttalId } })).toMatchObject({
      rootClaimId: third,
      counterClaimId: to.claimId,
    })
    expect(
      await db.event.findFirst({ where: { recordId: rebuttalId }, orderBy: { seq: 'desc' } }),
    ).toMatchObject({
      action: 'rebuttal.followed',
      claimId: third,
    })
    await expectWhole()
  })

  test('is an editor’s, and is refused where it cannot hold', async () => {
    const events = await db.event.count()
    const before = await everything()
    const { claimId } = from
    expect(refusal(await merge(contributor, 'claim', claimId, to.claimId)).code).toBe('forbidden')
    expect(refusal(await merge(editor, 'claim', claimId, claimId)).message).toBe('merge_same')
    const stale = { type: 'claim' as const, fromId: claimId, intoId: to.claimId, reason: 'One.', seen: 'x' }
    expect(refusal(await mergeRecords(editor, stale)).message).toBe('merge_changed')
    expect(await db.event.count()).toBe(events)
    expect(await everything()).toEqual(before)

    await deny(claimId, 'Of the other view', { rebuttal: rebuttalPart({ counterClaim: to.claimId }) })
    const counter = refusal(await merge(editor, 'claim', claimId, to.claimId))
    expect(counter.message).toBe('merge_counter_claim')
    expect(counter.candidates?.reason).toMatchObject([{ text: 'Of the other view: denial' }])
    expect(refusal(await merge(editor, 'claim', to.claimId, claimId)).message).toBe('merge_counter_claim')
  })

  test('moves no figure to a claim that is no quantity', async () => {
    const many = await makeClaim(editor, 'Seven bridges were shut', { kind: 'quantity' })
    const figure = {
      ...{ counted: 'bridges', comparator: 'exactly' as const, low: 7, high: 7, unit: 'bridges' },
      ...{ population: '', area: '', periodFrom: null, periodTo: null, asOf: null, cumulative: false },
    }
    value(await recordStatement(editor, statementInputOf({ ...from, claimId: many }, { figure })))
    expect(refusal(await merge(editor, 'claim', many, to.claimId)).message).toBe('merge_figures')
  })

  test('is refused of what was merged before, and names the double statements beforehand', async () => {
    value(await recordStatement(editor, statementInputOf({ ...from, claimId: to.claimId })))
    const preview = await getMergePreview('claim', from.claimId, to.claimId)
    expect(preview?.doubles).toMatchObject([{ id: from.statementId, stance: 'asserts', source: 'A speaker' }])
    expect(preview?.moving).toMatchObject([
      { type: 'statement', count: 1, records: [{ id: from.statementId, text: 'A speaker' }] },
    ])
    value(await merge(editor, 'claim', from.claimId, to.claimId))
    expect(await getMergePreview('claim', from.claimId, to.claimId)).toBeNull()
    expect(refusal(await merge(editor, 'claim', from.claimId, to.claimId)).message).toBe('merge_gone')
  })
})

describe('for readers and the desk a merged claim', () => {
  test('is in no list, leads to the survivor however far, and is named for it', async () => {
    const third = await makeClaim(editor, 'The bridge could not be crossed')
    const [first, second] = [await claim(from.claimId), await claim(to.claimId)]
    value(await merge(editor, 'claim', from.claimId, to.claimId))
    const into = value(await merge(editor, 'claim', to.claimId, third))
    const slug = (await claim(third)).slug
    expect((await listClaims(undefined)).claims.map(({ id }) => id)).toEqual([third])
    expect(await getClaim(first.slug)).toBeNull()
    expect(await getCurrentAddress('claim', first.slug)).toEqual({ slug, lasting: false })
    for (const text of [first.id, first.slug, `/claims/${second.slug}`, third]) {
      expect(await resolveClaim(db, text)).toEqual({ ok: true, id: third })
    }
    expect(await resolveClaim(db, first.proposition)).toEqual({ ok: false, why: 'unknown' })
    const { notAssessed } = await getQueues(editor, new Date())
    expect(notAssessed.entries.map(({ id }) => id)).toEqual([third])
    expect(refusal(await recordStatement(editor, statementInputOf(from))).code).toBe('not_found')

    value(await undo(into.id))
    expect(await getCurrentAddress('claim', first.slug)).toEqual({ slug: second.slug, lasting: false })
    expect(await getClaim(second.slug)).toMatchObject({ id: to.claimId })
  })

  test('tells in the survivor’s history what it was, with its published versions where they were', async () => {
    const published = await publish(from.claimId, [from.statementId])
    const { slug, proposition } = await claim(from.claimId)
    value(await merge(editor, 'claim', from.claimId, to.claimId))
    const { lines } = await listClaimHistory(to.claimId, undefined)
    const told = lines.map((line) => [line.action, line.of?.proposition])
    expect(told).toContainEqual(['claim.merged', proposition])
    expect(told).toContainEqual(['assessment.published', proposition])
    expect(told).toContainEqual(['statement.moved', undefined])
    expect(told).toContainEqual(['claim.received', undefined])
    const former = await getMergedClaim(slug)
    expect(former).toMatchObject({
      claim: { id: from.claimId, proposition },
      merged: { into: { id: to.claimId } },
    })
    // What it rested on is found where it stands now.
    expect(await getAssessmentVersion(from.claimId, 1)).toMatchObject({
      id: published,
      statements: [{ id: from.statementId, claim: { id: to.claimId } }],
    })
  })
})

describe('undoing', () => {
  test('leaves every record as it was before the merge', async () => {
    const all = await furnish()
    const before = await everything()
    const { id } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    expect(await everything()).not.toEqual(before)
    expect(value(await undo(id))).toMatchObject({ returned: 8, left: 0 })
    expect(await everything()).toEqual(before)
    expect((await actionsOn(from.claimId)).slice(-2)).toEqual(['claim.merged', 'claim.unmerged'])
    expect((await actionsOn(to.claimId)).slice(-2)).toEqual(['claim.received', 'claim.released'])
    expect((await actionsOn(all.rebuttalId)).slice(-2)).toEqual(['rebuttal.moved', 'rebuttal.went_back'])
    await expectWhole()
    expect(refusal(await undo(id)).message).toBe('merge_undone')
    expect(refusal(await undo('nothing')).code).toBe('not_found')
  })

  test('is an editor’s', async () => {
    const { id } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    expect(refusal(await undo(id, contributor)).code).toBe('forbidden')
  })

  test('keeps what was edited since, and leaves where it is what has gone elsewhere', async () => {
    const other = await makeClaim(editor, 'The ferry sailed')
    const extra = value(await recordStatement(editor, statementInputOf(from))).id
    const { id } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    const { claimId: _, rebuttal: __, ...said } = statementInputOf(from, { note: 'A gloss.' })
    const version = (statementId: string) =>
      db.statement.findUniqueOrThrow({ where: { id: statementId } }).then((row) => row.version)
    value(
      await editStatement(editor, {
        ...said,
        id: from.statementId,
        version: await version(from.statementId),
      }),
    )
    const moving = { id: extra, version: await version(extra), claim: other, reason: 'It is of the ferry.' }
    value(await moveStatement(editor, moving))
    expect(value(await undo(id))).toMatchObject({ returned: 1, left: 1 })
    expect(await db.statement.findUnique({ where: { id: from.statementId } })).toMatchObject({
      claimId: from.claimId,
      note: 'A gloss.',
    })
    expect(await db.statement.findUnique({ where: { id: extra } })).toMatchObject({ claimId: other })
    await expectWhole()
  })

  test('takes a correction of a rebuttal back with it', async () => {
    const { rebuttalId, statementId } = await deny(from.claimId)
    const { id } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    const { version } = await db.rebuttal.findUniqueOrThrow({ where: { id: rebuttalId } })
    const part = { kind: 'contradiction' as const, targetRebuttalId: null, summary: 'Not at all.' }
    const counter = { counterClaim: '', newCounterClaim: '', counterAnyway: false }
    const correction = { id: rebuttalId, version, statementId, ...part, ...counter, reason: 'Its kind.' }
    const corrected = value(await correctRebuttal(editor, correction)).id
    value(await undo(id))
    expect(await db.rebuttal.findUnique({ where: { id: corrected } })).toMatchObject({
      rootClaimId: from.claimId,
      targetClaimId: from.claimId,
    })
    await expectWhole()
  })

  test('is refused where it would part what was recorded since from its ground, and changes nothing', async () => {
    const { rebuttalId } = await deny(from.claimId)
    const { id } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    const answerId = await answer(to.claimId, to.statementId, rebuttalId)
    const before = await everything()
    const no = refusal(await undo(id))
    expect(no.message).toBe('merge_undo_parted')
    expect(no.candidates?.reason).toMatchObject([{ id: answerId, href: `/desk/rebuttals/${answerId}` }])
    expect(await everything()).toEqual(before)
  })

  test('is refused while the survivor is merged away itself', async () => {
    const third = await makeClaim(editor, 'The bridge could not be crossed')
    const first = value(await merge(editor, 'claim', from.claimId, to.claimId))
    const before = await everything()
    const second = value(await merge(editor, 'claim', to.claimId, third))
    expect(refusal(await undo(first.id)).message).toBe('merge_survivor_gone')
    value(await undo(second.id))
    expect(await everything()).toEqual(before)
    value(await undo(first.id))
    await expectWhole()
  })

  test('marks the survivor where the merge had been weighed, and clears what had not', async () => {
    await publish(to.claimId)
    const { id } = value(await merge(editor, 'claim', from.claimId, to.claimId))
    const open = () =>
      db.newInformation.findMany({
        where: { claimId: to.claimId, clearedAt: null },
        select: { recordId: true },
      })
    expect(await open()).toEqual([{ recordId: from.statementId }])
    value(await undo(id))
    expect(await open()).toEqual([])
    const again = value(await merge(editor, 'claim', from.claimId, to.claimId))
    await publish(to.claimId, [from.statementId])
    expect(await open()).toEqual([])
    value(await undo(again.id))
    expect(await open()).toEqual([{ recordId: from.statementId }])
  })
})
