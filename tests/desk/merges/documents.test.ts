import { beforeEach, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/add'
import { undoMerge } from '@/lib/desk/merges/undo-merge'
import { createDocument } from '@/lib/documents/create'
import { editDocument } from '@/lib/documents/edit'
import { resolveDocument } from '@/lib/documents/resolve'
import { documentEdit, documentInput } from '@/lib/documents/schema'
import { db } from '@/lib/platform/database/database'
import { getDocument, listCopies, listQuotes, listUnquoted } from '@/lib/reader/document-page'
import { getCurrentAddress } from '@/lib/record/current-address'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { testDatabase } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { actionsOn, everything, expectWhole, merge } from '@/tests/support/merging'
import { anEditor, person } from '@/tests/support/people'
import { theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const QUOTE = 'the bridge was closed'
const TEXT = `A copy: ${QUOTE}, they say.`
const URL = 'https://copy.example/bridge'

const editor = anEditor()
const record = theBridge()
let from: string
let to: string
let statementId: string

beforeEach(async () => {
  to = record.documentId
  const said = { publisher: record.publisherId, visibility: 'excerpts' }
  const copy = documentInput.parse({ ...said, title: 'A copy', url: URL, text: TEXT })
  from = value(await createDocument(editor, copy)).id
  const quotes = [{ exact: QUOTE, occurrence: null }]
  const chain = [
    { source: record.sourceId, how: 'on_the_record' as const, wording: '', document: '' },
    { source: record.publisherId, how: 'citing' as const, wording: '', document: from },
  ]
  const statement = statementInputOf(
    { ...record, documentId: from },
    { mode: 'quoted', quotes, chain, stance: 'confirms' },
  )
  statementId = value(await recordStatement(editor, statement)).id
})

const undo = (id: string) => undoMerge(editor, { id, reason: 'They are two.' })
const show = async (id: string, visibility: 'private' | 'full') => {
  const { version, title } = await db.document.findUniqueOrThrow({ where: { id } })
  const said = { id, version, title, publisher: record.publisherId, visibility }
  return editDocument(editor, documentEdit.parse(said))
}
const slugOf = async (id: string) => (await db.document.findUniqueOrThrow({ where: { id } })).slug

describe('a merge of two documents', () => {
  test('lets statements name the survivor; quotes stay in the text that they were taken from', async () => {
    value(await addComment(editor, { recordType: 'document', recordId: from, text: 'Which edition?' }))
    const anchors = await db.anchor.findMany()
    const { moved } = value(await merge(editor, 'document', from, to))
    expect(moved).toBe(2)
    expect(
      await db.statement.findUnique({ where: { id: statementId }, include: { chain: true } }),
    ).toMatchObject({
      documentId: to,
      chain: [{ documentId: null }, { documentId: to }],
    })
    expect(await db.anchor.findMany()).toEqual(anchors)
    expect(await db.snapshot.count({ where: { documentId: from } })).toBe(1)
    expect(await db.comment.findMany()).toMatchObject([{ recordId: to }])
    expect((await actionsOn(statementId)).at(-1)).toBe('statement.followed')

    const slug = await slugOf(to)
    expect(await getDocument(await slugOf(from))).toBeNull()
    expect(await getCurrentAddress('document', 'a-copy')).toEqual({ slug, lasting: false })
    expect(await resolveDocument(db, URL)).toEqual({ ok: true, id: to })
    expect(await listQuotes(to)).toEqual([])
    expect(await listCopies(to)).toMatchObject([
      { id: from, title: 'A copy', canonicalUrl: URL, quotes: [{ exact: QUOTE, use: { id: statementId } }] },
    ])
    expect((await listUnquoted(to)).map(({ id }) => id)).toEqual([record.statementId])
    await expectWhole()
  })

  test('undone leaves every record as it was', async () => {
    const before = await everything()
    const { id } = value(await merge(editor, 'document', from, to))
    value(await undo(id))
    expect(await everything()).toEqual(before)
    expect(await listCopies(to)).toEqual([])
    await expectWhole()
  })

  test('undone leaves with the survivor what was quoted from its own text since', async () => {
    const { id } = value(await merge(editor, 'document', from, to))
    const { version } = await db.statement.findUniqueOrThrow({ where: { id: statementId } })
    const quotes = ['The speaker said', QUOTE].map((exact) => ({ exact, occurrence: null }))
    const { claimId: _, rebuttal: __, ...said } = statementInputOf(record, { quotes, stance: 'confirms' })
    value(await editStatement(editor, { ...said, id: statementId, version }))
    const snapshots = await db.anchor.findMany({
      where: { statementId },
      orderBy: { position: 'asc' },
      select: { snapshot: { select: { documentId: true } } },
    })
    expect(snapshots.map(({ snapshot }) => snapshot.documentId)).toEqual([to, from])
    expect(value(await undo(id))).toMatchObject({ returned: 0, left: 1 })
    expect(await db.statement.findUnique({ where: { id: statementId } })).toMatchObject({ documentId: to })
    await expectWhole()
  })

  test('brings nothing private to light, nor into the dark', async () => {
    value(await show(from, 'private'))
    const no = refusal(await merge(editor, 'document', from, to))
    expect(no.message).toBe('merge_private')
    expect(refusal(await merge(editor, 'document', to, from)).message).toBe('merge_private')
    value(await show(to, 'private'))
    value(await merge(editor, 'document', from, to))
    // What was said in the private copy names the survivor now.
    expect(refusal(await show(to, 'full')).fields).toEqual({ visibility: ['copy_is_private'] })
    expect(await listCopies(to)).toEqual([])
    expect(await getCurrentAddress('document', 'a-copy')).toBeNull()
  })

  test('keeps the address of the merged one known, so that it is not recorded anew', async () => {
    value(await merge(editor, 'document', from, to))
    const again = documentInput.parse({
      title: 'Again',
      publisher: record.publisherId,
      visibility: 'excerpts',
      url: `${URL}?utm_source=x`,
    })
    const no = refusal(await createDocument(editor, again))
    expect(no.fields).toEqual({ url: ['document_known'] })
    expect(no.candidates?.url).toMatchObject([{ id: to }])
    expect(refusal(await merge(await person('contributor'), 'document', to, from)).code).toBe('forbidden')
  })
})
