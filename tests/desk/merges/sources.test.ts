import { beforeEach, describe, expect, test } from 'vitest'
import { getMergePreview } from '@/lib/desk/merges/desk-queries'
import { undoMerge } from '@/lib/desk/merges/undo-merge'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { getCurrentAddress } from '@/lib/record/current-address'
import { createSource } from '@/lib/sources/create'
import { editSource } from '@/lib/sources/edit'
import { getSource, listSources } from '@/lib/sources/queries'
import { resolveSource } from '@/lib/sources/resolve'
import { sourceEdit, sourceInput } from '@/lib/sources/schema'
import { recordStatement } from '@/lib/statements/record'
import { testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { actionsOn, everything, expectWhole, merge } from '@/tests/support/merging'
import { anEditor, person } from '@/tests/support/people'
import { makeDocument, makeEvidence, makeSource, theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()
const record = theBridge()
let from: string
let to: string

beforeEach(async () => {
  to = record.sourceId
  from = value(
    await createSource(
      editor,
      sourceInput.parse({
        name: 'Ann Speaker',
        kind: 'person',
        aliases: ['A. Speaker', 'A speaker '],
        anyway: 'on',
      }),
    ),
  ).id
})

const undo = (id: string) => undoMerge(editor, { id, reason: 'They are two.' })
const claim = () => db.claim.findUniqueOrThrow({ where: { id: record.claimId } })
const affiliate = async (id: string, affiliation: string) => {
  const { version, name, kind } = await db.source.findUniqueOrThrow({ where: { id } })
  value(await editSource(editor, sourceEdit.parse({ id, version, name, kind, affiliation, anyway: 'on' })))
}

/** What can name a source: a statement with a chain, a rebuttal, evidence, a document, an affiliate. */
async function furnish() {
  const chain = [
    { source: from, how: 'on_the_record' as const, wording: 'said', document: '' },
    { source: from, how: 'citing' as const, wording: 'citing itself', document: '' },
  ]
  const denial = { source: from, stance: 'denies' as const, chain, rebuttal: rebuttalPart() }
  const said = value(await recordStatement(editor, statementInputOf(record, denial)))
  const evidenceId = await makeEvidence(editor, record.claimId, { sourceId: from })
  const documentId = await makeDocument(editor, from)
  const affiliateId = await makeSource(editor, 'An office of hers', { affiliationId: from })
  return { said, evidenceId, documentId, affiliateId }
}

describe('a merge of two sources', () => {
  test('lets everything name the survivor, which goes by the names of both', async () => {
    const { said, evidenceId, documentId, affiliateId } = await furnish()
    expect(await claim()).toMatchObject({ disputeState: 'disputed', originCount: 1, originAgainstCount: 1 })
    const { moved } = value(await merge(editor, 'source', from, to))
    expect(moved).toBe(5)
    expect(await db.statement.findUnique({ where: { id: said.id }, include: { chain: true } })).toMatchObject(
      {
        sourceId: to,
        chain: [{ sourceId: to }, { sourceId: to }],
      },
    )
    expect(await db.rebuttal.findMany()).toMatchObject([{ sourceId: to }])
    expect(await db.evidence.findUnique({ where: { id: evidenceId } })).toMatchObject({ sourceId: to })
    expect(await db.document.findUnique({ where: { id: documentId } })).toMatchObject({ publisherId: to })
    expect(await db.source.findUnique({ where: { id: affiliateId } })).toMatchObject({ affiliationId: to })
    const { slug } = await db.source.findUniqueOrThrow({ where: { id: to } })
    expect((await getSource(slug))?.aliases).toEqual(['A. Speaker', 'Ann Speaker'])
    for (const name of ['Ann Speaker', 'a. speaker', from]) {
      expect(await resolveSource(db, name)).toEqual({ ok: true, id: to })
    }
    expect((await listSources(undefined)).sources.map(({ id }) => id)).not.toContain(from)
    expect(await getCurrentAddress('source', 'ann-speaker')).toEqual({ slug, lasting: false })
    expect((await actionsOn(said.id)).at(-1)).toBe('statement.followed')
    expect((await actionsOn(affiliateId)).at(-1)).toBe('source.followed')
    expect((await actionsOn(to)).at(-1)).toBe('source.received')
    expect((await actionsOn(from)).at(-1)).toBe('source.merged')
    await expectWhole()
  })

  test('derives the origins of every claim that rests on either of them anew', async () => {
    const other = statementInputOf(record, { source: from, stance: 'confirms' })
    value(await recordStatement(editor, other))
    expect(await claim()).toMatchObject({ originCount: 2 })
    const { id } = value(await merge(editor, 'source', from, to))
    expect(await claim()).toMatchObject({ originCount: 1 })
    value(await undo(id))
    expect(await claim()).toMatchObject({ originCount: 2 })
    await expectWhole()
  })

  test('names what stands twice on a claim beforehand', async () => {
    const id = value(await recordStatement(editor, statementInputOf(record, { source: from }))).id
    const preview = await getMergePreview('source', from, to)
    expect(preview?.doubles).toMatchObject([{ id, otherId: record.statementId }])
    expect(preview?.gains.aliases).toEqual(['Ann Speaker', 'A. Speaker'])
  })

  test('undone leaves every record as it was', async () => {
    await furnish()
    const before = await everything()
    const { id } = value(await merge(editor, 'source', from, to))
    expect(value(await undo(id))).toMatchObject({ returned: 5, left: 0 })
    expect(await everything()).toEqual(before)
    await expectWhole()
  })
})

describe('affiliations', () => {
  test('are taken over where the survivor has none, and given back', async () => {
    const ministry = await makeSource(editor, 'A ministry')
    await affiliate(from, ministry)
    const before = await everything()
    const { id } = value(await merge(editor, 'source', from, to))
    const survivor = () => db.source.findUniqueOrThrow({ where: { id: to } })
    expect((await survivor()).affiliationId).toBe(ministry)
    value(await undo(id))
    expect(await everything()).toEqual(before)
  })

  test('of the survivor to the merged source itself lead to what stands above it', async () => {
    const ministry = await makeSource(editor, 'A ministry')
    await affiliate(from, ministry)
    await affiliate(to, from)
    const before = await everything()
    const { id } = value(await merge(editor, 'source', from, to))
    expect((await db.source.findUniqueOrThrow({ where: { id: to } })).affiliationId).toBe(ministry)
    value(await undo(id))
    expect(await everything()).toEqual(before)
  })

  test('never close a circle', async () => {
    const between = await makeSource(editor, 'Between them')
    await affiliate(between, from)
    await affiliate(to, between)
    const no = refusal(await merge(editor, 'source', from, to))
    expect(no.message).toBe('merge_circle')
    expect(no.candidates?.reason).toMatchObject([{ id: between }])
    // The other way round nothing stands above itself.
    value(await merge(editor, 'source', to, from))
    expect((await db.source.findUniqueOrThrow({ where: { id: from } })).affiliationId).toBeNull()
    await expectWhole()
  })
})

test('to merge sources, and to undo it, is an editor’s', async () => {
  const contributor = await person('contributor')
  expect(refusal(await merge(contributor, 'source', from, to)).code).toBe('forbidden')
  const { id } = value(await merge(editor, 'source', from, to))
  expect(refusal(await undoMerge(contributor, { id, reason: 'Two.' })).code).toBe('forbidden')
})

test('a merge that moves more than one transaction should hold is refused', async () => {
  const { claimId, documentId } = record
  const said = { claimId, documentId, sourceId: from, stance: 'asserts', mode: 'paraphrased' } as const
  const by = { createdAt: new Date(), createdById: editor.id }
  const rows = Array.from({ length: 1_001 }, (_, n) => ({ id: `many-${n}`, ...said, ...by }))
  await inTransaction((tx) => tx.statement.createMany({ data: rows }))
  expect(refusal(await merge(editor, 'source', from, to)).message).toBe('merge_too_large')
  expect((await getMergePreview('source', from, to))?.moving).toMatchObject([
    { type: 'statement', count: 1_001 },
  ])
})
