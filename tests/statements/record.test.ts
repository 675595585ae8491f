import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { partialDate } from '@/lib/reasoning/dates'
import { recordStatement } from '@/lib/statements/record'
import { testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { aContributor, anEditor } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource, theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const record = theBridge()
let denier: string

beforeEach(async () => {
  denier = await makeSource(editor, 'A denier')
})

const input = (more: Parameters<typeof statementInputOf>[1] = {}) => statementInputOf(record, more)
const eventCount = () => db.event.count()
const claim = () => db.claim.findUniqueOrThrow({ where: { id: record.claimId } })

describe('a statement', () => {
  test('is recorded by a contributor with its chain, quotes and date, and one line of history', async () => {
    const agency = await makeSource(editor, 'An agency', { kind: 'news_agency' })
    const { id } = value(
      await recordStatement(
        contributor,
        input({
          stance: 'confirms',
          mode: 'quoted',
          source: 'A speaker',
          said: partialDate(new Date('2023-10-25'), 'day'),
          quotes: [{ exact: 'the bridge was closed', occurrence: null }],
          chain: [
            { source: 'A speaker', how: 'on_the_record', wording: 'said', document: '' },
            { source: agency, how: 'citing', wording: 'reported', document: record.documentId },
          ],
        }),
      ),
    )
    const saved = await db.statement.findUniqueOrThrow({
      where: { id },
      include: { chain: { orderBy: { position: 'asc' } }, anchors: true },
    })
    expect(saved).toMatchObject({ sourceId: record.sourceId, stance: 'confirms', saidPrecision: 'day' })
    expect(saved.chain.map((step) => step.sourceId)).toEqual([record.sourceId, agency])
    expect(saved.anchors).toMatchObject([{ exact: 'the bridge was closed', start: 22, end: 43 }])
    const [line] = await db.event.findMany({ where: { recordId: id } })
    expect(line).toMatchObject({ action: 'statement.recorded', before: null, claimId: record.claimId })
    expect(line?.reason).toBe('Statement recorded: A speaker confirms.')
    expect(line?.after).toContain('"exact":"the bridge was closed"')
  })

  test('is refused whole, with every fault at its field', async () => {
    const before = await eventCount()
    const no = refusal(
      await recordStatement(
        editor,
        input({
          source: 'Nobody on record',
          document: 'No such document',
          mode: 'quoted',
          chain: [{ source: 'Nobody either', how: 'citing', wording: '', document: '', row: 2 }],
        }),
      ),
    )
    expect(no.fields).toEqual({
      source: ['source_unknown'],
      document: ['document_unknown'],
      'chain[2].source': ['source_unknown'],
      'quotes[0].exact': ['quote_needed'],
    })
    expect(await eventCount()).toBe(before)
  })

  test('names who may be meant where a name is several people’s', async () => {
    await makeSource(editor, 'A namesake')
    await makeSource(editor, 'A namesake')
    const no = refusal(await recordStatement(editor, input({ source: 'A namesake' })))
    expect(no.fields?.source).toEqual(['source_ambiguous'])
    expect(no.candidates?.source).toHaveLength(2)
  })

  test('has its speaker at the start of its chain', async () => {
    const chain = [{ source: denier, how: 'on_the_record' as const, wording: '', document: '' }]
    const no = refusal(await recordStatement(editor, input({ chain })))
    expect(no.fields).toEqual({ 'chain[0].source': ['chain_starts_with_speaker'] })
    const unsaid = [{ source: '', how: 'on_the_record' as const, wording: '', document: '' }]
    const { id } = value(await recordStatement(editor, input({ chain: unsaid })))
    expect(await db.attributionStep.findFirst({ where: { statementId: id } })).toMatchObject({
      sourceId: record.sourceId,
    })
  })

  test('has a figure on a claim of a quantity alone', async () => {
    const figure = {
      counted: 'killed',
      comparator: 'more_than' as const,
      low: 7000,
      high: null,
      unit: 'people',
      population: '',
      area: 'Gaza',
      periodFrom: null,
      periodTo: null,
      asOf: null,
      cumulative: true,
    }
    expect(refusal(await recordStatement(editor, input({ figure }))).fields).toEqual({
      'figure.counted': ['figure_needs_quantity'],
    })
    const claimId = await makeClaim(editor, 'More than 7,000 were killed', { kind: 'quantity' })
    const { id } = value(await recordStatement(editor, input({ claimId, figure })))
    expect(await db.figure.findMany({ where: { statementId: id } })).toMatchObject([
      { low: 7000, high: null, comparator: 'more_than', cumulative: true, supersededAt: null },
    ])
  })

  test('on a claim that is not there, or by somebody disabled, is refused', async () => {
    expect(refusal(await recordStatement(editor, input({ claimId: 'none' }))).code).toBe('not_found')
    await db.user.count()
    expect(refusal(await recordStatement({ id: 'nobody' }, input())).code).toBe('forbidden')
  })
})

describe('a quote', () => {
  const text = '🙂 He said “no” 𝒶nd later: he said no. He said “no” again.'

  test('is anchored in code points, characters beyond the basic plane among them', async () => {
    const documentId = await makeDocument(editor, record.publisherId, text)
    const quotes = [{ exact: '𝒶nd later', occurrence: null }]
    const { id } = value(
      await recordStatement(editor, input({ document: documentId, mode: 'quoted', quotes })),
    )
    const [anchor] = await db.anchor.findMany({ where: { statementId: id } })
    expect(anchor).toMatchObject({ start: 15, end: 24, exact: '𝒶nd later' })
    expect(Array.from(text).slice(anchor?.start, anchor?.end).join('')).toBe('𝒶nd later')
  })

  test('that stands several times asks which, and then is anchored there', async () => {
    const documentId = await makeDocument(editor, record.publisherId, text)
    const asked = (occurrence: number | null) =>
      input({ document: documentId, mode: 'quoted', quotes: [{ exact: 'He said “no”', occurrence, row: 1 }] })
    const no = refusal(await recordStatement(editor, asked(null)))
    expect(no.fields).toEqual({ 'quotes[1].exact': ['quote_several'] })
    expect(no.candidates?.['quotes[1].occurrence']?.map((place) => place.id)).toEqual(['1', '2'])
    const beyond = refusal(await recordStatement(editor, asked(3)))
    expect(beyond.fields).toEqual({ 'quotes[1].exact': ['quote_occurrence'] })
    const { id } = value(await recordStatement(editor, asked(2)))
    expect(await db.anchor.findMany({ where: { statementId: id } })).toMatchObject([{ start: 38 }])
  })

  test('that is not in the text, or from a document without one, is refused', async () => {
    const quotes = [{ exact: 'never said', occurrence: null }]
    expect(refusal(await recordStatement(editor, input({ quotes }))).fields).toEqual({
      'quotes[0].exact': ['quote_not_found'],
    })
    const document = await makeDocument(editor, record.publisherId)
    expect(refusal(await recordStatement(editor, input({ document, quotes }))).fields).toEqual({
      'quotes[0].exact': ['document_without_text'],
    })
  })
})

describe('a denial', () => {
  test('and its rebuttal are one step, which makes the claim disputed', async () => {
    const { id, rebuttalId } = value(
      await recordStatement(
        contributor,
        input({ source: denier, stance: 'denies', rebuttal: rebuttalPart({ summary: 'It was open.' }) }),
      ),
    )
    expect(await db.rebuttal.findUniqueOrThrow({ where: { id: rebuttalId ?? '' } })).toMatchObject({
      statementId: id,
      sourceId: denier,
      targetClaimId: record.claimId,
      targetRebuttalId: null,
      rootClaimId: record.claimId,
      standing: 'standing',
    })
    const lines = await db.event.findMany({
      where: { claimId: record.claimId },
      orderBy: { seq: 'desc' },
      take: 2,
    })
    expect(lines.map((line) => line.action)).toEqual(['rebuttal.recorded', 'statement.recorded'])
    expect(await claim()).toMatchObject({ disputeState: 'disputed', originAgainstCount: 1 })
  })

  test('without a rebuttal is never recorded', async () => {
    const before = await eventCount()
    const no = refusal(await recordStatement(editor, input({ source: denier, stance: 'denies' })))
    expect(no.fields).toEqual({ 'rebuttal.kind': ['rebuttal_missing'] })
    expect(await eventCount()).toBe(before)
  })

  test('is not recorded either when its rebuttal is refused', async () => {
    const before = await eventCount()
    const rebuttal = rebuttalPart({ counterClaim: 'No such claim' })
    const no = refusal(await recordStatement(editor, input({ source: denier, stance: 'denies', rebuttal })))
    expect(no.fields).toEqual({ 'rebuttal.counterClaim': ['claim_unknown'] })
    expect(await db.statement.count({ where: { stance: 'denies' } })).toBe(0)
    expect(await eventCount()).toBe(before)
    expect(await claim()).toMatchObject({ disputeState: 'undisputed' })
  })

  test('may bring a counter-claim of its own, in the same step', async () => {
    const rebuttal = rebuttalPart({ newCounterClaim: 'Traffic crossed the river freely all week' })
    const done = value(
      await recordStatement(contributor, input({ source: denier, stance: 'denies', rebuttal })),
    )
    expect(await db.claim.findUniqueOrThrow({ where: { id: done.counterClaimId ?? '' } })).toMatchObject({
      proposition: 'Traffic crossed the river freely all week',
      kind: 'event',
    })
    const same = rebuttalPart({ counterClaim: record.claimId })
    const no = refusal(
      await recordStatement(editor, input({ source: denier, stance: 'denies', rebuttal: same })),
    )
    expect(no.fields).toEqual({ 'rebuttal.counterClaim': ['counter_claim_same'] })
  })

  test('needs no editor; an objection that rests on another stance does', async () => {
    const objecting = input({
      source: denier,
      stance: 'qualifies',
      rebuttal: rebuttalPart({ kind: 'undercut' }),
    })
    expect(refusal(await recordStatement(contributor, objecting)).fields).toEqual({
      objects: ['rebuttal_by_editor'],
    })
    expect(value(await recordStatement(editor, objecting)).rebuttalId).not.toBeNull()
  })
})
