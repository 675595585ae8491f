import { beforeEach, describe, expect, test } from 'vitest'
import { annotate } from '@/lib/desk/annotations/annotate'
import { db } from '@/lib/platform/database/database'
import { testDatabase } from '@/tests/support/database'
import { value } from '@/tests/support/results'
import { person } from '../../support/people'
import { makeSource } from '../../support/records'
import { actionsAfter, input, lastSeq, REPORT, refusalOf, type Scene, scene, spansOf } from './scene'

testDatabase({ fresh: 'test' })

let on: Scene
beforeEach(async () => {
  on = await scene()
})

const refusal = (more: Record<string, string>, by = on.actor) => refusalOf(on, more, by)

describe('a statement on a claim on record', () => {
  test('is anchored where it was selected, with its chain and day', async () => {
    const seq = await lastSeq()
    const result = value(
      await annotate(
        on.actor,
        input(on, {
          spans: spansOf('The pier of Norbury was closed on Monday', 'after a storm'),
          said: '2023-10-26',
          'chain[0].how': 'on_the_record',
          'chain[0].wording': 'the mayor of Norbury, said',
        }),
      ),
    )
    expect(result).toMatchObject({ what: 'statement', claimId: on.claimId, rebuttalId: null })
    expect(result.key).toBe(`statement-${result.id}`)
    const statement = await db.statement.findUniqueOrThrow({
      where: { id: result.id },
      include: { anchors: { orderBy: { position: 'asc' } }, chain: true },
    })
    expect(statement).toMatchObject({ sourceId: on.mayorId, stance: 'asserts', saidPrecision: 'day' })
    expect(statement.anchors.map(({ exact, snapshotId }) => [exact, snapshotId])).toEqual([
      ['The pier of Norbury was closed on Monday', on.snapshotId],
      ['after a storm', on.snapshotId],
    ])
    expect(statement.chain).toMatchObject([{ sourceId: on.mayorId, how: 'on_the_record', position: 0 }])
    expect(await actionsAfter(seq)).toEqual(['statement.recorded'])
  })

  test('stands at the place that was selected, of several with the same words', async () => {
    const second = REPORT.lastIndexOf('pier')
    const spans = `${second}-${second + 'pier'.length}`
    const { id } = value(await annotate(on.actor, input(on, { spans })))
    expect(await db.anchor.findFirstOrThrow({ where: { statementId: id } })).toMatchObject({ start: second })
  })

  test('is chosen by what was typed where that is another claim than the one that was offered', async () => {
    const typed = { claim: 'Nobody closed the pier' }
    expect((await refusal(typed)).fields).toEqual({ claim: ['claim_unknown'] })
  })

  test('takes whom the panel chose, unless another name was typed over it', async () => {
    const other = await makeSource(on.actor, 'Jonas Reka')
    const chosen = value(await annotate(on.actor, input(on, { 'who.id': on.mayorId })))
    const typed = value(
      await annotate(on.actor, input(on, { 'who.id': on.mayorId, 'who.source': 'Jonas Reka' })),
    )
    const sources = await db.statement.findMany({ where: { id: { in: [chosen.id, typed.id] } } })
    expect(sources.map(({ sourceId }) => sourceId).sort()).toEqual([on.mayorId, other].sort())
  })
})

describe('a statement on a claim that is new', () => {
  const fresh = {
    what: 'claim',
    spans: spansOf('At least 40 people were killed'),
    'who.source': 'Norbury Health Office',
    'who.create': 'on',
    'who.kind': 'government_body',
    'figure.counted': 'killed',
    'figure.comparator': 'at_least',
    'figure.low': '40',
    'figure.area': 'Norbury',
    'newClaim.proposition': 'At least 40 people were killed in the storm at Norbury',
    'newClaim.kind': 'quantity',
  }

  test('makes source, claim and statement in one step', async () => {
    const seq = await lastSeq()
    const { id, claimId } = value(await annotate(on.actor, input(on, fresh)))
    expect(await actionsAfter(seq)).toEqual(['source.created', 'claim.created', 'statement.recorded'])
    const statement = await db.statement.findUniqueOrThrow({
      where: { id },
      include: { source: true, claim: true, figures: true },
    })
    expect(statement.source).toMatchObject({ name: 'Norbury Health Office', kind: 'government_body' })
    expect(statement.claim).toMatchObject({ id: claimId, kind: 'quantity', language: 'en', originCount: 1 })
    expect(statement.figures).toMatchObject([{ low: 40, comparator: 'at_least', unit: 'people' }])
  })

  test('makes no second source of a name that is known', async () => {
    const known = await makeSource(on.actor, 'norbury health office')
    const { id } = value(await annotate(on.actor, input(on, fresh)))
    expect(await db.statement.findUniqueOrThrow({ where: { id } })).toMatchObject({ sourceId: known })
    expect(await db.source.count({ where: { name: { contains: 'ealth' } } })).toBe(1)
  })

  test('makes a source that speaks and relays once', async () => {
    const both = {
      'chain[0].how': 'citing',
      'chain[1].source': 'Norbury Health Office',
      'chain[1].create': 'on',
      'chain[1].kind': 'government_body',
      'chain[1].how': 'on_the_record',
    }
    const { id } = value(await annotate(on.actor, input(on, { ...fresh, ...both })))
    const steps = await db.attributionStep.findMany({ where: { statementId: id } })
    expect(new Set(steps.map(({ sourceId }) => sourceId)).size).toBe(1)
  })

  test('is refused where a name is unknown and no source is to be made: nothing is written', async () => {
    const refusal1 = await refusal({ ...fresh, 'who.create': '' })
    expect(refusal1.fields).toEqual({ 'who.source': ['source_unknown'] })
    const chain = { 'chain[0].how': 'citing', 'chain[1].source': 'Nobody', 'chain[1].how': 'citing' }
    expect((await refusal({ ...fresh, ...chain })).fields).toEqual({ 'chain[1].source': ['source_unknown'] })
  })

  test('is refused where one on record reads like it, unless it is another', async () => {
    const like = { ...fresh, 'newClaim.proposition': 'The pier of Norbury was closed on 24 October 2023' }
    const { fields, candidates } = await refusal(like)
    expect(fields).toEqual({ 'newClaim.proposition': ['claim_similar'] })
    expect(candidates?.['newClaim.proposition']).toMatchObject([{ id: on.claimId }])
    value(await annotate(on.actor, input(on, { ...like, 'newClaim.anyway': 'on' })))
  })

  test('describes a source without a name as the text does', async () => {
    const unnamed = { 'who.source': 'Dock worker cited by The Evening Post', 'who.kind': 'unnamed' }
    const { id } = value(await annotate(on.actor, input(on, { ...fresh, ...unnamed })))
    const { source } = await db.statement.findUniqueOrThrow({ where: { id }, include: { source: true } })
    expect(source).toMatchObject({ kind: 'unnamed', description: unnamed['who.source'] })
  })

  test('without a statement is the claim alone', async () => {
    const seq = await lastSeq()
    const result = value(await annotate(on.actor, input(on, { ...fresh, 'newClaim.alone': 'on' })))
    expect(result).toMatchObject({ what: 'claim', key: null, id: result.claimId })
    expect(await actionsAfter(seq)).toEqual(['claim.created'])
  })

  test('a passage with two figures makes two statements at the same words', async () => {
    value(await annotate(on.actor, input(on, fresh)))
    const second = { 'figure.low': '50', 'newClaim.proposition': 'At least 50 ships sank in the storm' }
    value(await annotate(on.actor, input(on, { ...fresh, ...second, 'figure.counted': 'ships' })))
    expect(await db.statement.count()).toBe(2)
  })
})

describe('a rebuttal', () => {
  const denial = {
    what: 'rebuttal',
    spans: spansOf('the pier had been closed'),
    'who.source': 'Jonas Reka',
    'who.create': 'on',
    'who.kind': 'person',
    stance: 'denies',
  }

  test('is the denying statement and the objection that rests on it, and may come with a counter-claim', async () => {
    const seq = await lastSeq()
    const more = { 'rebuttal.newCounterClaim': 'The pier of Norbury stayed open throughout' }
    const { id, rebuttalId } = value(await annotate(on.actor, input(on, { ...denial, ...more })))
    expect(await actionsAfter(seq)).toEqual([
      'source.created',
      'statement.recorded',
      'claim.created',
      'rebuttal.recorded',
    ])
    const rebuttal = await db.rebuttal.findUniqueOrThrow({
      where: { id: rebuttalId ?? '' },
      include: { counterClaim: true },
    })
    expect(rebuttal).toMatchObject({ kind: 'denial', statementId: id, targetClaimId: on.claimId })
    expect(rebuttal.counterClaim?.proposition).toBe(more['rebuttal.newCounterClaim'])
  })

  test('comes by itself with a denial that was sent as a statement', async () => {
    const contributor = await person('contributor')
    const { rebuttalId } = value(await annotate(contributor, input(on, { ...denial, what: 'statement' })))
    expect(await db.rebuttal.findUniqueOrThrow({ where: { id: rebuttalId ?? '' } })).toMatchObject({
      kind: 'denial',
    })
  })

  test('of a rebuttal names it', async () => {
    const first = value(await annotate(on.actor, input(on, denial)))
    const answer = {
      what: 'rebuttal',
      stance: 'denies',
      'rebuttal.targetRebuttalId': first.rebuttalId ?? '',
      'rebuttal.kind': 'contradiction',
    }
    const { rebuttalId } = value(await annotate(on.actor, input(on, answer)))
    expect(await db.rebuttal.findUniqueOrThrow({ where: { id: rebuttalId ?? '' } })).toMatchObject({
      targetRebuttalId: first.rebuttalId,
      targetClaimId: null,
      rootClaimId: on.claimId,
    })
  })

  test('by asserting something else stands on the counter-claim', async () => {
    const asserted = { ...denial, stance: 'asserts', 'rebuttal.kind': 'contradiction' }
    expect((await refusal(asserted)).fields).toEqual({ 'rebuttal.newCounterClaim': ['counter_claim_needed'] })
    const counter = { 'rebuttal.newCounterClaim': 'The pier of Norbury stayed open throughout' }
    const { id, claimId, rebuttalId } = value(
      await annotate(on.actor, input(on, { ...asserted, ...counter })),
    )
    expect(claimId).not.toBe(on.claimId)
    expect(await db.statement.findUniqueOrThrow({ where: { id } })).toMatchObject({
      claimId,
      stance: 'asserts',
    })
    expect(await db.rebuttal.findUniqueOrThrow({ where: { id: rebuttalId ?? '' } })).toMatchObject({
      targetClaimId: on.claimId,
      counterClaimId: claimId,
    })
  })

  test('on another stance than a denial is an editor’s', async () => {
    const contributor = await person('contributor')
    const doubt = { ...denial, stance: 'doubts', 'rebuttal.kind': 'undercut' }
    expect((await refusal(doubt, contributor)).fields).toEqual({ 'rebuttal.kind': ['rebuttal_by_editor'] })
    expect(value(await annotate(on.actor, input(on, doubt))).rebuttalId).not.toBeNull()
  })
})

test('evidence is anchored at the passage, and may be nobody’s', async () => {
  const seq = await lastSeq()
  const evidence = {
    what: 'evidence',
    'who.source': '',
    'evidence.kind': 'official_record',
    'evidence.bearing': 'supports',
    'evidence.description': 'The harbour log, as the report gives it',
    'evidence.credibility': '3',
  }
  const { id } = value(await annotate(on.actor, input(on, evidence)))
  const row = await db.evidence.findUniqueOrThrow({ where: { id }, include: { anchors: true } })
  expect(row).toMatchObject({
    claimId: on.claimId,
    documentId: on.documentId,
    sourceId: null,
    credibility: 3,
  })
  expect(row.anchors).toMatchObject([{ exact: 'The pier of Norbury was closed on Monday' }])
  expect(await actionsAfter(seq)).toEqual(['evidence.added'])
  expect(await refusal(evidence)).toMatchObject({ code: 'conflict', message: 'already_recorded' })
})

test('a comment stands at all of the passage, from its first piece to its last', async () => {
  const comment = { what: 'comment', comment: 'Which Monday?', spans: spansOf('The pier', 'after a storm') }
  const { id, key } = value(await annotate(on.actor, input(on, comment)))
  expect(key).toBe(`comment-${id}`)
  expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    recordType: 'document',
    recordId: on.documentId,
    snapshotId: on.snapshotId,
    exact: 'The pier of Norbury was closed on Monday after a storm',
    start: 0,
  })
  expect(await refusal(comment)).toMatchObject({ message: 'already_recorded' })
})
