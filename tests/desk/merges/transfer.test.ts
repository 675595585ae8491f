import { beforeEach, describe, expect, test } from 'vitest'
import { draftAssessment } from '@/lib/assessments/draft'
import { editClaim } from '@/lib/claims/edit'
import { claimEdit, claimSplit } from '@/lib/claims/schema'
import { moveStatement } from '@/lib/desk/merges/move-statement'
import { splitClaim } from '@/lib/desk/merges/split-claim'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { listClaimHistory } from '@/lib/reader/history'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { recordStatement } from '@/lib/statements/record'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { standing, testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { actionsOn, everything, expectWhole } from '@/tests/support/merging'
import { aContributor, anEditor } from '@/tests/support/people'
import { makeAssertedClaim, makeClaim, makeEvidence, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const record = standing(() => makeAssertedClaim(editor, 'The bridge was shut and the ferry sailed'))
let other: string

beforeEach(async () => {
  other = await makeClaim(editor, 'The ferry sailed')
})

const claim = (id: string) => db.claim.findUniqueOrThrow({ where: { id } })

async function say(name: string, more: Parameters<typeof statementInputOf>[1] = {}) {
  const source = await makeSource(editor, name)
  return value(await recordStatement(editor, statementInputOf(record, { source, ...more })))
}

const deny = (name: string) => say(name, { stance: 'denies', rebuttal: rebuttalPart() })

async function answer(statementId: string, targetRebuttalId: string | null) {
  const part = { kind: 'contradiction' as const, summary: '', counterClaim: '', newCounterClaim: '' }
  const input = { ...part, claimId: record.claimId, statementId, targetRebuttalId }
  return value(await recordRebuttal(editor, { ...input, counterAnyway: false, reason: '' })).id
}

async function move(id: string, to: string, actor: Actor = editor) {
  const { version } = await db.statement.findUniqueOrThrow({ where: { id } })
  return moveStatement(actor, { id, version, claim: to, reason: 'It is of the ferry.' })
}

const draft = async (statementIds: string[], evidenceIds: string[] = []) =>
  value(
    await draftAssessment(editor, {
      claimId: record.claimId,
      ...{ level: 'unverified', rationale: 'Asked.', known: '', notKnown: '', wouldSettle: '' },
      ...{ credibility: 3, overruleReason: '', reviewBy: null, statementIds, evidenceIds, examinedIds: [] },
    }),
  ).id

describe('moving a statement', () => {
  test('takes its rebuttal along, tells both histories and derives both claims anew', async () => {
    const { id, rebuttalId } = await deny('A denier')
    const draftId = await draft([id, record.statementId])
    expect(await claim(record.claimId)).toMatchObject({ disputeState: 'disputed', originAgainstCount: 1 })
    value(await move(id, other))
    expect(await db.statement.findUnique({ where: { id } })).toMatchObject({ claimId: other })
    expect(await db.rebuttal.findUnique({ where: { id: rebuttalId ?? '' } })).toMatchObject({
      rootClaimId: other,
      targetClaimId: other,
    })
    expect(await claim(record.claimId)).toMatchObject({ disputeState: 'undisputed', originAgainstCount: 0 })
    expect(await claim(other)).toMatchObject({ disputeState: 'disputed', originAgainstCount: 1 })
    const told = async (claimId: string) =>
      (await listClaimHistory(claimId, undefined)).lines.map(({ action, reason }) => [action, reason])
    const reason = 'It is of the ferry.'
    expect(await told(other)).toContainEqual(['statement.moved', reason])
    expect(await told(other)).toContainEqual(['rebuttal.moved', reason])
    expect(await told(record.claimId)).toContainEqual(['claim.statement_left', reason])
    // A draft rests on nothing of another claim.
    expect(await db.assessmentStatement.findMany({ where: { assessmentId: draftId } })).toMatchObject([
      { statementId: record.statementId },
    ])
    expect((await actionsOn(draftId)).at(-1)).toBe('assessment.grounds_moved')
    await expectWhole()
  })

  test('is refused where an answer, a decision or another claim’s rebuttal would lose its ground', async () => {
    const denial = await deny('A denier')
    const reply = await say('Who answers')
    const answerId = await answer(reply.id, denial.rebuttalId)
    const before = await everything()
    const no = refusal(await move(denial.id, other))
    expect(no.message).toBe('records_parted')
    expect(no.candidates?.reason).toMatchObject([{ id: answerId }])
    expect(await everything()).toEqual(before)
    expect(refusal(await move(reply.id, other)).message).toBe('records_parted')

    const second = await deny('Another denier')
    const evidenceId = await makeEvidence(editor, record.claimId, { bearing: 'contradicts' })
    const id = second.rebuttalId ?? ''
    const { version } = await db.rebuttal.findUniqueOrThrow({ where: { id } })
    value(await decideStanding(editor, { id, version, standing: 'upheld', reason: 'So it is.', evidenceId }))
    expect(refusal(await move(second.id, other)).message).toBe('records_parted')
  })

  test('is an editor’s, of a statement that stands, as it was last seen, to another claim', async () => {
    const { statementId: id } = record
    expect(refusal(await move(id, other, contributor)).code).toBe('forbidden')
    expect(refusal(await move(id, record.claimId)).fields).toEqual({ claim: ['statement_there_already'] })
    expect(refusal(await move(id, 'Nothing of the kind')).fields).toEqual({ claim: ['claim_unknown'] })
    const stale = { id, version: 7, claim: other, reason: 'Late.' }
    expect(refusal(await moveStatement(editor, stale)).code).toBe('stale')
    value(await withdrawStatement(editor, { id, version: 1, reason: 'In error.' }))
    expect(refusal(await move(id, other)).message).toBe('statement_withdrawn')
  })
})

describe('splitting a claim', () => {
  const split = async (more: Record<string, unknown>, actor: Actor = editor) => {
    const { version } = await claim(record.claimId)
    const second = {
      proposition: 'A boat left before noon',
      kind: 'event',
      reason: 'It says two things.',
    }
    return splitClaim(actor, claimSplit.parse({ id: record.claimId, version, ...second, ...more }))
  }

  test('makes the second a claim in the same stories and takes to it what was chosen', async () => {
    const story = value(
      await createStory(editor, storyInput.parse({ title: 'A crossing', summary: 'Shut.' })),
    )
    const { version, proposition } = await claim(record.claimId)
    const filed = { id: record.claimId, version, proposition, kind: 'event', storyIds: story.id }
    value(await editClaim(editor, claimEdit.parse(filed)))
    const { id, rebuttalId } = await deny('A denier')
    const evidenceId = await makeEvidence(editor, record.claimId)
    const draftId = await draft([id], [evidenceId])
    const made = value(await split({ statementIds: [id], evidenceIds: [evidenceId] }))
    expect(await claim(made.id)).toMatchObject({
      proposition: 'A boat left before noon',
      disputeState: 'disputed',
    })
    expect(await db.statement.findMany({ where: { claimId: made.id } })).toMatchObject([{ id }])
    expect(await db.evidence.findUnique({ where: { id: evidenceId } })).toMatchObject({ claimId: made.id })
    expect(await db.rebuttal.findUnique({ where: { id: rebuttalId ?? '' } })).toMatchObject({
      rootClaimId: made.id,
    })
    expect(await db.claimStory.count({ where: { storyId: story.id } })).toBe(2)
    expect((await actionsOn(record.claimId)).at(-1)).toBe('claim.split')
    expect(await actionsOn(made.id)).toEqual(['claim.created'])
    expect(await db.event.findFirst({ where: { recordId: made.id } })).toMatchObject({
      reason: 'Split from “The bridge was shut and the ferry sailed”.',
    })
    expect(await db.assessmentEvidence.count({ where: { assessmentId: draftId } })).toBe(0)
    await expectWhole()
  })

  test('may look like the claim that it comes from, not like another one', async () => {
    const like = await split({
      proposition: 'The ferry sailed and the bridge was shut',
      statementIds: [record.statementId],
    })
    value(like)
    const twice = refusal(
      await split({ proposition: 'The ferry sailed', statementIds: [record.statementId] }),
    )
    expect(twice.fields).toEqual({ statementIds: ['split_elsewhere'] })
    const second = await say('Another speaker')
    const known = refusal(await split({ proposition: 'The ferry sailed', statementIds: [second.id] }))
    expect(known.fields).toEqual({ proposition: ['claim_similar'] })
  })

  test('is an editor’s, takes something, and leaves nothing without its ground', async () => {
    const denial = await deny('A denier')
    const reply = await say('Who answers')
    await answer(reply.id, denial.rebuttalId)
    const before = await everything()
    const { statementId } = record
    expect(refusal(await split({ statementIds: [statementId] }, contributor)).code).toBe('forbidden')
    expect(refusal(await split({})).fields).toEqual({ statementIds: ['split_nothing'] })
    expect(refusal(await split({ statementIds: [denial.id] })).message).toBe('records_parted')
    expect(refusal(await split({ statementIds: [statementId], version: 9 })).code).toBe('stale')
    expect(await everything()).toEqual(before)
    value(await split({ statementIds: [denial.id, reply.id] }))
    await expectWhole()
  })
})
