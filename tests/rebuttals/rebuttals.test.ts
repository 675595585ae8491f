import { describe, expect, test } from 'vitest'
import { withdrawEvidence } from '@/lib/evidence/withdraw'
import { db } from '@/lib/platform/database/database'
import { correctRebuttal } from '@/lib/rebuttals/correct'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import type { RebuttalInput, StandingDecisionInput } from '@/lib/rebuttals/schema'
import { setCounterClaim } from '@/lib/rebuttals/set-counter-claim'
import { testDatabase } from '@/tests/support/database'
import { rebuttalPart } from '@/tests/support/inputs'
import { aContributor, anEditor } from '@/tests/support/people'
import { makeClaim, makeEvidence, makeStatement, theBridge, theDenial } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const record = theBridge()
const denial = theDenial(record)

const dispute = async () => (await db.claim.findUniqueOrThrow({ where: { id: record.claimId } })).disputeState
const by = () => ({ sourceId: record.sourceId, documentId: record.documentId })
const rebuttal = (id: string) => db.rebuttal.findUniqueOrThrow({ where: { id } })

const input = (more: Partial<RebuttalInput> = {}): RebuttalInput => ({
  claimId: record.claimId,
  statementId: record.statementId,
  ...rebuttalPart({ kind: 'contradiction' }),
  reason: '',
  ...more,
})

async function decide(
  id: string,
  standing: StandingDecisionInput['standing'],
  evidenceId: string | null = null,
) {
  const { version } = await rebuttal(id)
  return decideStanding(editor, { id, version, standing, evidenceId, reason: `It is ${standing}.` })
}

const evidence = (bearing: 'supports' | 'contradicts' | 'context') =>
  makeEvidence(editor, record.claimId, { bearing })

async function answer(more: Partial<RebuttalInput> = {}) {
  return value(await recordRebuttal(editor, input({ targetRebuttalId: denial.id, ...more }))).id
}

describe('a rebuttal', () => {
  test('is an editor’s, and stands in the history of the claim', async () => {
    expect(refusal(await recordRebuttal(contributor, input())).code).toBe('forbidden')
    const id = await answer({ summary: 'The log says otherwise.' })
    expect(await rebuttal(id)).toMatchObject({
      sourceId: record.sourceId,
      rootClaimId: record.claimId,
      targetClaimId: null,
      targetRebuttalId: denial.id,
    })
    const [line] = await db.event.findMany({ where: { recordId: id } })
    expect(line).toMatchObject({ action: 'rebuttal.recorded', claimId: record.claimId })
    expect(line?.reason).toBe('Rebuttal recorded: A speaker, contradiction.')
  })

  test('rests on a statement on the claim, or on its counter-claim', async () => {
    const other = await makeClaim(editor, 'The bridge was never built')
    const statementId = await makeStatement(editor, { ...by(), claimId: other, stance: 'asserts' })
    const no = refusal(await recordRebuttal(editor, input({ statementId })))
    expect(no.fields).toEqual({ counterClaim: ['statement_elsewhere'] })
    value(await recordRebuttal(editor, input({ statementId, counterClaim: 'The bridge was never built' })))
    expect(refusal(await recordRebuttal(editor, input({ statementId: 'none' }))).fields).toEqual({
      statementId: ['statement_unknown'],
    })
  })

  test('answers a rebuttal of the same claim, and is recorded once', async () => {
    const other = await makeClaim(editor, 'The ferry was running')
    const elsewhere = await makeStatement(editor, { ...by(), claimId: other, stance: 'denies' })
    const far = value(await recordRebuttal(editor, input({ claimId: other, statementId: elsewhere }))).id
    const no = refusal(await recordRebuttal(editor, input({ targetRebuttalId: far })))
    expect(no.fields).toEqual({ targetRebuttalId: ['rebuttal_unknown'] })
    await answer()
    const again = refusal(await recordRebuttal(editor, input({ targetRebuttalId: denial.id })))
    expect(again.fields).toEqual({ kind: ['rebuttal_known'] })
  })

  test('does not rest on the very statement that it answers', async () => {
    const { statementId } = denial
    const no = refusal(await recordRebuttal(editor, input({ statementId, targetRebuttalId: denial.id })))
    expect(no.fields).toEqual({ statementId: ['rebuttal_self'] })
  })
})

describe('a standing', () => {
  test('decides the dispute, and each decision stays on record', async () => {
    expect(await dispute()).toBe('disputed')
    value(await decide(denial.id, 'upheld', await evidence('contradicts')))
    expect(await dispute()).toBe('rebutted')
    value(await decide(denial.id, 'refuted', await evidence('supports')))
    expect(await dispute()).toBe('settled')
    value(await decide(denial.id, 'answered'))
    expect(await dispute()).toBe('settled')
    value(await decide(denial.id, 'standing'))
    expect(await dispute()).toBe('disputed')
    const decisions = await db.standingDecision.findMany({
      where: { rebuttalId: denial.id },
      orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    })
    expect(decisions.map((row) => row.standing)).toEqual(['upheld', 'refuted', 'answered', 'standing'])
    expect(decisions.map((row) => row.supersededAt === null)).toEqual([false, false, false, true])
    const lines = await db.event.findMany({ where: { action: 'rebuttal.standing_decided' } })
    expect(lines.map((line) => line.reason)[0]).toBe('It is upheld.')
  })

  test('that no say-so decides needs evidence on the claim that speaks for it', async () => {
    const no = async (standing: 'upheld' | 'refuted', evidenceId: string | null) =>
      refusal(await decide(denial.id, standing, evidenceId)).fields?.evidenceId
    expect(await no('upheld', null)).toEqual(['upheld_needs_evidence'])
    expect(await no('refuted', null)).toEqual(['refuted_needs_evidence'])
    expect(await no('upheld', await evidence('supports'))).toEqual(['evidence_against_upheld'])
    expect(await no('refuted', await evidence('contradicts'))).toEqual(['evidence_against_refuted'])
    const far = await makeEvidence(editor, await makeClaim(editor, 'Another'), { bearing: 'contradicts' })
    expect(await no('upheld', far)).toEqual(['evidence_unknown'])
    const gone = await evidence('contradicts')
    value(await withdrawEvidence(editor, { id: gone, version: 1, reason: 'The wrong file.' }))
    expect(await no('upheld', gone)).toEqual(['evidence_withdrawn'])
    expect(await dispute()).toBe('disputed')
    expect(await db.standingDecision.count()).toBe(0)
  })

  test('of an answer to a rebuttal settles the dispute when it is upheld', async () => {
    const id = await answer()
    expect(await dispute()).toBe('disputed')
    expect(refusal(await decide(id, 'upheld', await evidence('contradicts'))).fields).toEqual({
      evidenceId: ['evidence_against_upheld'],
    })
    value(await decide(id, 'upheld', await evidence('supports')))
    expect(await dispute()).toBe('settled')
  })

  test('is an editor’s, decided on what he has seen', async () => {
    const asked = {
      id: denial.id,
      version: 1,
      standing: 'answered' as const,
      evidenceId: null,
      reason: 'So.',
    }
    expect(refusal(await decideStanding(contributor, asked)).code).toBe('forbidden')
    value(await decideStanding(editor, asked))
    expect(refusal(await decideStanding(editor, asked))).toMatchObject({
      code: 'stale',
      current: { version: 2 },
    })
  })
})

describe('a correction', () => {
  const correction = async (id: string, more: Partial<RebuttalInput> = {}) => {
    const { version, statementId, targetRebuttalId } = await rebuttal(id)
    const { claimId: _, ...part } = input({ statementId, targetRebuttalId, ...more })
    return { ...part, id, version, reason: 'Read anew.' }
  }

  test('is a row of its own; standing, decision and answers go over to it', async () => {
    const id = await answer()
    value(await decide(denial.id, 'upheld', await evidence('contradicts')))
    const done = value(
      await correctRebuttal(editor, await correction(denial.id, { kind: 'wrong_attribution' })),
    )
    expect(await rebuttal(denial.id)).toMatchObject({ kind: 'denial', supersededAt: expect.any(Date) })
    expect(await rebuttal(done.id)).toMatchObject({
      kind: 'wrong_attribution',
      supersedesId: denial.id,
      standing: 'upheld',
    })
    expect(await db.standingDecision.findMany({ where: { rebuttalId: done.id } })).toHaveLength(1)
    expect((await rebuttal(id)).targetRebuttalId).toBe(done.id)
    const lines = await db.event.findMany({ orderBy: { seq: 'desc' }, take: 3 })
    expect(lines.map((line) => line.action).reverse()).toEqual([
      'rebuttal.superseded',
      'rebuttal.corrected',
      'rebuttal.followed',
    ])
    expect(refusal(await decide(denial.id, 'answered')).message).toBe('rebuttal_superseded')
    expect(await dispute()).toBe('disputed')
    value(await decide(id, 'answered'))
    expect(await dispute()).toBe('rebutted')
  })

  test('that answers something else begins as standing; nothing answers itself', async () => {
    const id = await answer()
    value(await decide(id, 'upheld', await evidence('supports')))
    const circle = await correction(denial.id, { targetRebuttalId: id })
    expect(refusal(await correctRebuttal(editor, circle)).fields).toEqual({
      targetRebuttalId: ['rebuttal_circle'],
    })
    const self = await correction(denial.id, { targetRebuttalId: denial.id })
    expect(refusal(await correctRebuttal(editor, self)).fields).toEqual({
      targetRebuttalId: ['rebuttal_circle'],
    })
    const done = value(await correctRebuttal(editor, await correction(id, { targetRebuttalId: null })))
    expect(await rebuttal(done.id)).toMatchObject({ standing: 'standing', targetClaimId: record.claimId })
    expect(await db.standingDecision.count({ where: { rebuttalId: done.id } })).toBe(0)
  })

  test('that says the same, or is a contributor’s, is refused', async () => {
    const same = await correction(denial.id, { kind: 'denial' })
    expect(refusal(await correctRebuttal(editor, same)).message).toBe('rebuttal_unchanged')
    const other = await correction(denial.id)
    expect(refusal(await correctRebuttal(contributor, other)).code).toBe('forbidden')
  })
})

describe('a counter-claim', () => {
  const link = (more: object) => ({
    id: denial.id,
    version: 1,
    counterClaim: '',
    newCounterClaim: '',
    counterAnyway: false,
    reason: '',
    ...more,
  })

  test('is linked, made, or taken away', async () => {
    const other = await makeClaim(editor, 'The ferry was running')
    value(await setCounterClaim(editor, link({ counterClaim: 'the ferry was running' })))
    expect((await rebuttal(denial.id)).counterClaimId).toBe(other)
    value(await setCounterClaim(editor, link({ version: 2, newCounterClaim: 'Nobody crossed the river' })))
    const made = (await rebuttal(denial.id)).counterClaimId
    expect(await db.claim.findUnique({ where: { id: made ?? '' } })).toMatchObject({
      proposition: 'Nobody crossed the river',
    })
    value(await setCounterClaim(editor, link({ version: 3 })))
    expect((await rebuttal(denial.id)).counterClaimId).toBeNull()
    const reasons = await db.event.findMany({
      where: { recordId: denial.id, action: 'rebuttal.counter_claim_set' },
    })
    expect(reasons).toHaveLength(3)
  })

  test('that looks like a claim on record is pointed out first', async () => {
    const typed = { newCounterClaim: 'The bridge was closed on Monday' }
    const no = refusal(await setCounterClaim(editor, link(typed)))
    expect(no.fields).toEqual({ newCounterClaim: ['claim_similar'] })
    expect(no.candidates?.newCounterClaim?.[0]?.id).toBe(record.claimId)
    value(await setCounterClaim(editor, link({ ...typed, counterAnyway: true })))
    expect(refusal(await setCounterClaim(contributor, link({}))).code).toBe('forbidden')
  })
})
