import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { write } from '@/lib/record/command'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import type { StatementEdit } from '@/lib/statements/schema'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { testDatabase } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { aContributor, anEditor } from '@/tests/support/people'
import { makeClaim, makeDenial, makeSource, theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const record = theBridge()

const claim = (id = record.claimId) => db.claim.findUniqueOrThrow({ where: { id } })
const statement = (id: string) => db.statement.findUniqueOrThrow({ where: { id } })
const quotes = [{ exact: 'the bridge was closed', occurrence: null }]

async function editOf(id: string, more: Partial<StatementEdit> = {}): Promise<StatementEdit> {
  const { claimId: _, rebuttal: __, ...said } = statementInputOf(record)
  const { version, stance } = await statement(id)
  return { ...said, stance, id, version, ...more }
}

async function denial() {
  const { statementId, id, sourceId } = await makeDenial(contributor, record)
  return { id: statementId, rebuttalId: id, source: sourceId }
}

describe('editing', () => {
  test('replaces chain and quotes, counts the version up and says what changed', async () => {
    const { statementId: id } = record
    const chain = [{ source: record.sourceId, how: 'on_the_record' as const, wording: 'said', document: '' }]
    value(await editStatement(editor, await editOf(id, { quotes, chain, note: 'A gloss.' })))
    value(await editStatement(editor, await editOf(id, { quotes, chain: [], note: 'A gloss.' })))
    const rows = { where: { statementId: id } }
    expect(await db.attributionStep.count(rows)).toBe(0)
    expect(await db.anchor.findMany(rows)).toMatchObject([{ exact: 'the bridge was closed', position: 0 }])
    expect((await statement(id)).version).toBe(3)
    const lines = await db.event.findMany({ where: { recordId: id }, orderBy: { seq: 'asc' } })
    expect(lines.map((line) => line.reason).slice(1)).toEqual([
      'Statement changed: note, quote, chain.',
      'Statement changed: chain.',
    ])
    expect(lines.at(-1)?.before).toBe(lines.at(-2)?.after)
  })

  test('is a contributor’s on his own statement, and an editor’s on any', async () => {
    const edit = await editOf(record.statementId, { note: 'Mine now.' })
    expect(refusal(await editStatement(contributor, edit)).code).toBe('forbidden')
    const own = value(await recordStatement(contributor, statementInputOf(record)))
    value(await editStatement(contributor, await editOf(own.id, { note: 'Mine.' })))
    value(await editStatement(editor, await editOf(own.id, { note: 'Ours.' })))
    expect((await statement(own.id)).note).toBe('Ours.')
  })

  test('that is stale is refused, with what stands now', async () => {
    const edit = await editOf(record.statementId, { note: 'First.' })
    value(await editStatement(editor, edit))
    const no = refusal(await editStatement(editor, { ...edit, note: 'Second.' }))
    expect(no).toMatchObject({ code: 'stale', current: { note: 'First.', source: 'A speaker', version: 2 } })
    expect((await statement(record.statementId)).note).toBe('First.')
  })

  test('that changes nothing writes nothing', async () => {
    const before = await db.event.count()
    value(await editStatement(editor, await editOf(record.statementId)))
    expect(await db.event.count()).toBe(before)
    expect((await statement(record.statementId)).version).toBe(1)
  })

  test('keeps a quote where it stands though a newer text lost it', async () => {
    value(await editStatement(editor, await editOf(record.statementId, { quotes })))
    await write(editor, async ({ tx, now, actor }) => {
      const more = { id: 'later', documentId: record.documentId, number: 2, text: 'Nothing of it.' }
      const row = { ...more, sha256: 'b'.repeat(64), retrievedAt: now, createdById: actor.id }
      await tx.snapshot.create({ data: row })
      return { ok: true, value: null }
    })
    value(await editStatement(editor, await editOf(record.statementId, { quotes, note: 'A gloss.' })))
    const [anchor] = await db.anchor.findMany({ where: { statementId: record.statementId } })
    expect(anchor?.snapshotId).not.toBe('later')
    const other = [{ exact: 'The speaker said', occurrence: null }]
    const edit = await editOf(record.statementId, { quotes: other })
    expect(refusal(await editStatement(editor, edit)).fields).toEqual({
      'quotes[0].exact': ['quote_not_found'],
    })
  })

  test('supersedes a changed figure, and leaves an unchanged one alone', async () => {
    const claimId = await makeClaim(editor, 'Many were killed', { kind: 'quantity' })
    const figure = {
      counted: 'killed',
      comparator: 'exactly' as const,
      low: 7028,
      high: null,
      unit: 'people',
      population: '',
      area: 'Gaza',
      periodFrom: null,
      periodTo: null,
      asOf: { at: new Date('2023-10-26'), precision: 'day' as const },
      cumulative: true,
    }
    const { id } = value(await recordStatement(editor, statementInputOf(record, { claimId, figure })))
    value(await editStatement(editor, await editOf(id, { figure, note: 'A gloss.' })))
    expect(await db.figure.count({ where: { statementId: id } })).toBe(1)
    value(await editStatement(editor, await editOf(id, { figure: { ...figure, low: 7326 } })))
    const figures = () => db.figure.findMany({ where: { statementId: id }, orderBy: { low: 'asc' } })
    expect(await figures()).toMatchObject([
      { low: 7028, supersededAt: expect.any(Date) },
      { low: 7326, supersededAt: null },
    ])
    value(await editStatement(editor, await editOf(id, { figure: null })))
    expect((await figures()).map((row) => row.supersededAt)).toEqual([expect.any(Date), expect.any(Date)])
  })

  test('cannot take the denial from under a rebuttal, nor make one without it', async () => {
    const { id, source } = await denial()
    const edit = await editOf(id, { source, stance: 'doubts' })
    expect(refusal(await editStatement(editor, edit)).fields).toEqual({ stance: ['stance_has_rebuttal'] })
    const turned = await editOf(record.statementId, { stance: 'denies' })
    expect(refusal(await editStatement(editor, turned)).fields).toEqual({ stance: ['stance_needs_rebuttal'] })
  })

  test('takes the rebuttal’s source along', async () => {
    const { id, rebuttalId } = await denial()
    const other = await makeSource(editor, 'The right one')
    value(await editStatement(editor, await editOf(id, { source: other })))
    expect(await db.rebuttal.findUniqueOrThrow({ where: { id: rebuttalId } })).toMatchObject({
      sourceId: other,
    })
    expect(
      await db.event.findFirst({ where: { recordId: rebuttalId, action: 'rebuttal.followed' } }),
    ).not.toBeNull()
  })
})

describe('withdrawing', () => {
  const withdrawal = async (id: string) => ({
    id,
    version: (await statement(id)).version,
    reason: 'It was said of another bridge.',
  })

  test('keeps the statement and counts it nowhere', async () => {
    expect((await claim()).originCount).toBe(1)
    value(await withdrawStatement(editor, await withdrawal(record.statementId)))
    expect(await statement(record.statementId)).toMatchObject({
      withdrawnAt: expect.any(Date),
      withdrawReason: 'It was said of another bridge.',
    })
    expect((await claim()).originCount).toBe(0)
    const again = await withdrawal(record.statementId)
    expect(refusal(await withdrawStatement(editor, again)).message).toBe('statement_withdrawn')
  })

  test('is refused to a contributor on another’s, and while a rebuttal rests on it', async () => {
    const asked = await withdrawal(record.statementId)
    expect(refusal(await withdrawStatement(contributor, asked)).code).toBe('forbidden')
    const { id, rebuttalId } = await denial()
    const no = refusal(await withdrawStatement(editor, await withdrawal(id)))
    expect(no).toMatchObject({ code: 'conflict', message: 'statement_has_rebuttal' })
    const decision = { id: rebuttalId, version: 1, standing: 'withdrawn' as const, evidenceId: null }
    value(await decideStanding(editor, { ...decision, reason: 'He took it back.' }))
    value(await withdrawStatement(editor, await withdrawal(id)))
    expect((await claim()).originAgainstCount).toBe(0)
  })
})
