import { beforeEach, describe, expect, test } from 'vitest'
import { decidePlacement } from '@/lib/desk/placements/decide'
import { placementChoice } from '@/lib/desk/placements/schema'
import { addSnapshot } from '@/lib/documents/add-snapshot'
import { addEvidence } from '@/lib/evidence/add'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { databaseFile } from '@/lib/platform/paths'
import { placementStamp } from '@/lib/quotes/placement'
import { listClaimHistory } from '@/lib/reader/history'
import { verifyHistory } from '@/lib/record/verify'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { testDatabase } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { aContributor, anEditor, person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const FIRST = `The speaker said on Monday that the bridge over the river was closed to lorries.

At least 40 people were waiting on the far bank, the ministry said.

An aide answered that no order had been given to anybody.`

const [BRIDGE, FORTY, ORDER] = [
  'the bridge over the river was closed to lorries',
  'At least 40 people were waiting on the far bank',
  'no order had been given to anybody',
]

const editor = anEditor()
const contributor = aContributor()
let record: { claimId: string; sourceId: string; documentId: string }

beforeEach(async () => {
  const sourceId = await makeSource(editor, 'A speaker')
  const documentId = await makeDocument(editor, sourceId, FIRST)
  record = { claimId: await makeClaim(editor, 'The bridge was closed'), sourceId, documentId }
})

async function quote(by: Actor, ...exact: string[]) {
  const quotes = exact.map((words) => ({ exact: words, occurrence: null }))
  return value(await recordStatement(by, statementInputOf(record, { quotes }))).id
}

const retrieved = async (text: string) =>
  value(await addSnapshot(editor, { documentId: record.documentId, text, retrieved: null, reason: '' }))

/** What is on record of a statement's quotes in the newest text. */
const placements = (ownerId: string) =>
  db.quotePlacement.findMany({
    where: { OR: [{ statementId: ownerId }, { evidenceId: ownerId }] },
    orderBy: [{ snapshot: { number: 'asc' } }, { anchor: { position: 'asc' } }],
  })
async function last(ownerId: string) {
  const placement = (await placements(ownerId)).at(-1)
  if (!placement) throw new Error('no placement')
  return placement
}

async function choice(ownerId: string, more: Record<string, unknown>) {
  const placement = await last(ownerId)
  return placementChoice.parse({ id: placement.id, stamp: placementStamp(placement), ...more })
}

const lines = (recordId: string) =>
  db.event.findMany({ where: { recordId }, orderBy: { seq: 'asc' }, select: { action: true, reason: true } })
const faults = () => verifyHistory(databaseFile()).faults

describe('when a new text is stored', () => {
  test('every quote has its place in it, with a line for each record, and stays in its own text', async () => {
    const [kept, reworded, changed] = [
      await quote(editor, BRIDGE),
      await quote(editor, ORDER),
      await quote(editor, FORTY),
    ]
    const anchors = await db.anchor.findMany({ orderBy: { id: 'asc' } })
    const text = FIRST.replace('40', '60').replace('no order had been', 'no order was')
    const { snapshotId } = await retrieved(`Corrected.\n\n${text}`)
    expect(await placements(kept)).toMatchObject([
      { snapshotId, outcome: 'exact', exact: BRIDGE, decision: null },
    ])
    expect(await placements(reworded)).toMatchObject([
      { outcome: 'approximate', exact: 'no order was given to anybody', decision: null },
    ])
    expect(await placements(changed)).toMatchObject([
      { outcome: 'lost', start: null, end: null, exact: null },
    ])
    expect(await db.anchor.findMany({ orderBy: { id: 'asc' } })).toEqual(anchors)
    expect((await lines(kept)).at(-1)).toEqual({
      action: 'statement.reanchored',
      reason: 'In text 2 of the document: one quote as it was.',
    })
    expect((await lines(reworded)).at(-1)?.action).toBe('statement.quote_moved')
    expect((await lines(changed)).at(-1)?.action).toBe('statement.quote_lost')
    expect(faults()).toEqual([])
  })

  test('readers are told of quotes that are lost or worded otherwise, not of those that stand', async () => {
    const [kept, changed] = [await quote(editor, BRIDGE), await quote(editor, FORTY)]
    await retrieved(FIRST.replace('40', '60'))
    const { lines } = await listClaimHistory(record.claimId, undefined)
    const told = lines.filter(({ action }) => action !== 'statement.recorded')
    expect(told.map(({ action, recordId }) => [action, recordId])).toEqual([
      ['statement.quote_lost', changed],
      ['claim.created', record.claimId],
    ])
    expect(await db.event.count({ where: { recordId: kept, claimId: record.claimId } })).toBe(2)
  })

  test('evidence is placed as statements are; what was withdrawn is left alone', async () => {
    const evidence = value(
      await addEvidence(editor, {
        claimId: record.claimId,
        kind: 'official_record',
        bearing: 'supports',
        description: 'A register',
        url: null,
        archiveUrl: null,
        credibility: 2,
        source: '',
        document: record.documentId,
        quotes: [{ exact: FORTY, occurrence: null }],
        dependsOn: null,
        file: null,
        reason: '',
      }),
    ).id
    const withdrawn = await quote(editor, BRIDGE)
    value(await withdrawStatement(editor, { id: withdrawn, version: 1, reason: 'Recorded twice.' }))
    await retrieved(`${FIRST}\n\nMore.`)
    expect(await placements(evidence)).toMatchObject([{ outcome: 'exact', statementId: null }])
    expect((await lines(evidence)).at(-1)?.action).toBe('evidence.reanchored')
    expect(await placements(withdrawn)).toEqual([])
    expect(faults()).toEqual([])
  })

  test('a quote in pieces is one line, and lost as soon as a piece is', async () => {
    const id = await quote(editor, BRIDGE, FORTY)
    await retrieved(FIRST.replace('40', '60'))
    expect((await placements(id)).map(({ outcome }) => outcome)).toEqual(['exact', 'lost'])
    expect((await lines(id)).slice(1)).toEqual([
      {
        action: 'statement.quote_lost',
        reason: 'In text 2 of the document: one quote as it was; one not found.',
      },
    ])
  })

  test('the same text again places nothing, and notes that it was retrieved', async () => {
    const id = await quote(editor, BRIDGE)
    expect(await retrieved(`${FIRST}\r\n`)).toMatchObject({ unchanged: true })
    expect(await placements(id)).toEqual([])
    const { retrievedAt } = await db.document.findUniqueOrThrow({ where: { id: record.documentId } })
    expect(retrievedAt).not.toBeNull()
    expect((await lines(record.documentId)).at(-1)?.action).toBe('document.retrieved')
    expect(faults()).toEqual([])
  })

  test('a quote that was lost is found when its words come back', async () => {
    const id = await quote(editor, FORTY)
    await retrieved(FIRST.replace('40', '60'))
    await retrieved(`${FIRST}\n\nCorrected back.`)
    expect((await placements(id)).map(({ outcome }) => outcome)).toEqual(['lost', 'exact'])
  })

  test('a text that fails to be stored places nothing', async () => {
    const id = await quote(editor, BRIDGE)
    const events = await db.event.count()
    const input = { documentId: record.documentId, text: 'x'.repeat(1_000_001), retrieved: null, reason: '' }
    expect(refusal(await addSnapshot(editor, input)).fields).toEqual({ text: ['text_too_long'] })
    expect(await placements(id)).toEqual([])
    expect(await db.event.count()).toBe(events)
  })
})

describe('editing a statement', () => {
  const editOf = (id: string, version: number, more: object) => {
    const { claimId: _, rebuttal: __, ...said } = statementInputOf(record)
    return { ...said, id, version, ...more }
  }
  const quotes = (...exact: string[]) => ({
    quotes: exact.map((words) => ({ exact: words, occurrence: null })),
  })

  test('keeps what is known of a quote that stays, and drops it with a quote that goes', async () => {
    const id = await quote(editor, BRIDGE, ORDER)
    await retrieved(`New.\n\n${FIRST}`)
    const [bridge, order] = await placements(id)
    value(await editStatement(editor, editOf(id, 1, { ...quotes(BRIDGE, ORDER), note: 'A gloss.' })))
    expect(await placements(id)).toEqual([bridge, order])
    value(await editStatement(editor, editOf(id, 2, { ...quotes(ORDER), note: 'A gloss.' })))
    expect(await placements(id)).toEqual([order])
    expect(await db.anchor.findMany()).toMatchObject([{ id: order?.anchorId, position: 0 }])
    expect(faults()).toEqual([])
  })
})

describe('deciding', () => {
  const REWORDED = FIRST.replace('no order had been', 'no order was')

  test('confirms other words, from which the quote is found in the text after', async () => {
    const id = await quote(editor, ORDER)
    await retrieved(REWORDED)
    const decided = value(await decidePlacement(editor, await choice(id, { decision: 'confirmed' })))
    expect(decided).toMatchObject({ documentId: record.documentId, claimId: record.claimId })
    expect(await last(id)).toMatchObject({
      outcome: 'approximate',
      decision: 'confirmed',
      decidedById: editor.id,
    })
    expect((await lines(id)).at(-1)).toEqual({
      action: 'statement.quote_confirmed',
      reason: 'The quote’s place in text 2 of the document is confirmed.',
    })
    await retrieved(`Again.\n\n${REWORDED}`)
    expect(await last(id)).toMatchObject({ outcome: 'context', exact: 'no order was given to anybody' })
    expect(faults()).toEqual([])
  })

  test('sets a lost quote’s place by the words that stand there', async () => {
    const id = await quote(editor, FORTY)
    await retrieved(FIRST.replace('At least 40', 'At least 60'))
    const placed = {
      decision: 'placed',
      exact: 'At least 60 people were waiting',
      reason: 'Corrected figure.',
    }
    value(await decidePlacement(editor, await choice(id, placed)))
    expect(await last(id)).toMatchObject({ outcome: 'lost', decision: 'placed', exact: placed.exact })
    expect((await lines(id)).at(-1)).toMatchObject({
      action: 'statement.quote_placed',
      reason: 'Corrected figure.',
    })
    expect(faults()).toEqual([])
  })

  test('says that it is gone, with a reason, and may be decided again', async () => {
    const id = await quote(editor, FORTY)
    await retrieved(FIRST.replace('At least 40', 'At least 60'))
    expect(() => placementChoice.parse({ id: 'x', stamp: 'x', decision: 'gone' })).toThrow('reason_required')
    value(await decidePlacement(editor, await choice(id, { decision: 'gone', reason: 'Taken back.' })))
    expect(await last(id)).toMatchObject({ decision: 'gone', start: null })
    value(
      await decidePlacement(editor, await choice(id, { decision: 'placed', exact: 'people were waiting' })),
    )
    expect(await last(id)).toMatchObject({ decision: 'placed', exact: 'people were waiting' })
    value(await decidePlacement(editor, await choice(id, { decision: 'gone', reason: 'No, it is gone.' })))
    expect(await last(id)).toMatchObject({ decision: 'gone', start: null, exact: null })
    expect(faults()).toEqual([])
  })

  test('stays decided in the texts after, as long as nothing changes about it', async () => {
    const id = await quote(editor, FORTY)
    await retrieved(FIRST.replace('40', '60'))
    value(await decidePlacement(editor, await choice(id, { decision: 'gone', reason: 'Taken back.' })))
    await retrieved(`${FIRST.replace('40', '60')}\n\nMore.`)
    expect(await last(id)).toMatchObject({ outcome: 'lost', decision: 'gone', decisionReason: 'Taken back.' })
    expect((await lines(id)).at(-1)?.action).toBe('statement.reanchored')
    expect(faults()).toEqual([])
  })

  test('refuses words that are not there, that stand several times, and what was never found', async () => {
    const id = await quote(editor, FORTY)
    await retrieved(`${FIRST.replace('40', '60')}\n\nThe far bank is steep.`)
    const events = await db.event.count()
    const decide = async (more: Record<string, unknown>) =>
      refusal(await decidePlacement(editor, await choice(id, more)))
    expect((await decide({ decision: 'placed', exact: 'the near bank' })).fields).toEqual({
      exact: ['quote_not_found'],
    })
    const several = await decide({ decision: 'placed', exact: 'far bank' })
    expect(several.fields).toEqual({ exact: ['quote_several'] })
    expect(several.candidates?.occurrence).toHaveLength(2)
    expect((await decide({ decision: 'confirmed' })).fields).toEqual({ decision: ['placement_not_found'] })
    expect(await db.event.count()).toBe(events)
    value(
      await decidePlacement(
        editor,
        await choice(id, { decision: 'placed', exact: 'far bank', occurrence: '2' }),
      ),
    )
    expect((await last(id)).start).toBeGreaterThan(FIRST.length)
  })

  test('is for whoever recorded the statement, and for editors', async () => {
    const [own, others] = [await quote(contributor, FORTY), await quote(editor, FORTY)]
    await retrieved(FIRST.replace('40', '60'))
    const gone = { decision: 'gone', reason: 'Taken back.' }
    value(await decidePlacement(contributor, await choice(own, gone)))
    expect(refusal(await decidePlacement(contributor, await choice(others, gone)))).toMatchObject({
      code: 'forbidden',
      message: 'statement_of_another',
    })
    value(await decidePlacement(await person('reviewer'), await choice(others, gone)))
    const other = { ...(await choice(own, gone)), id: 'nothing' }
    expect(refusal(await decidePlacement(editor, other)).code).toBe('not_found')
  })

  test('is refused where somebody decided meanwhile, a newer text is stored, or the statement was withdrawn', async () => {
    const id = await quote(editor, FORTY)
    await retrieved(FIRST.replace('40', '60'))
    const gone = { decision: 'gone', reason: 'Taken back.' }
    const seen = await choice(id, gone)
    value(await decidePlacement(editor, seen))
    expect(refusal(await decidePlacement(editor, seen)).message).toBe('placement_decided')
    const decided = await choice(id, gone)
    await retrieved(`${FIRST.replace('40', '60')}\n\nMore.`)
    expect(refusal(await decidePlacement(editor, decided)).message).toBe('placement_superseded')
    const newest = await choice(id, gone)
    value(await withdrawStatement(editor, { id, version: 1, reason: 'Recorded in error.' }))
    expect(refusal(await decidePlacement(editor, newest)).message).toBe('statement_withdrawn')
  })
})
