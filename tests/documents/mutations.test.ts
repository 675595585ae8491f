import { beforeEach, describe, expect, test } from 'vitest'
import { anchorQuote } from '@/lib/documents/anchors'
import { addSnapshot, createDocument, editDocument } from '@/lib/documents/edit'
import { resolveDocument } from '@/lib/documents/resolve'
import { documentEdit, documentInput, snapshotInput } from '@/lib/documents/schema'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'
import { textSha256 } from '@/lib/text/normalise'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource, makeStatement } from '@/tests/support/records'
import { done, refused } from '@/tests/support/refused'

testDatabase({ fresh: 'test' })

let editor: Actor
let contributor: Actor
beforeEach(async () => {
  editor = await person('editor')
  contributor = await person('contributor')
  await makeSource(editor, 'An outlet', { kind: 'news_outlet', slug: 'an-outlet' })
})

const input = (more: Record<string, unknown> = {}) =>
  documentInput.parse({ title: 'A report', publisher: 'an outlet', visibility: 'excerpts', ...more })
const retrieved = (documentId: string, text: string, more: Record<string, unknown> = {}) =>
  addSnapshot(contributor, snapshotInput.parse({ documentId, text, ...more }))
const lastLine = (recordId: string) =>
  db.event.findFirstOrThrow({ where: { recordId }, orderBy: { seq: 'desc' } })

describe('a new document', () => {
  test('stands with its normalised text as snapshot 1, each with its line', async () => {
    setClock(new Date('2023-10-27T09:00:00Z'))
    const { id, slug, snapshotId } = done(
      await createDocument(
        contributor,
        input({ text: '  One.\r\nTwo. \r\n', published: '2023-10', byline: 'A. B.' }),
      ),
    )
    expect(slug).toBe('a-report')
    expect(await db.document.findUnique({ where: { id } })).toMatchObject({
      publishedAt: new Date('2023-10-01T00:00:00Z'),
      publishedPrecision: 'month',
      retrievedAt: new Date('2023-10-27T09:00:00Z'),
    })
    expect(await db.snapshot.findMany()).toMatchObject([
      { id: snapshotId, documentId: id, number: 1, text: 'One.\nTwo.', sha256: textSha256('One.\nTwo.') },
    ])
    expect(await lastLine(id)).toMatchObject({ action: 'document.created', reason: 'Document recorded.' })
    expect(await lastLine(snapshotId ?? '')).toMatchObject({
      action: 'snapshot.added',
      reason: 'Text stored.',
    })
  })

  test('may have no text', async () => {
    const { id, snapshotId } = done(await createDocument(contributor, input({ text: ' \n' })))
    expect(snapshotId).toBeNull()
    expect(await db.document.findUnique({ where: { id } })).toMatchObject({ retrievedAt: null })
    expect(await db.snapshot.count()).toBe(0)
  })

  test('at an address that is known already is refused with the known one named', async () => {
    const first = done(
      await createDocument(contributor, input({ url: 'https://news.example/a/?utm_source=x' })),
    )
    expect(await db.document.findUnique({ where: { id: first.id } })).toMatchObject({
      canonicalUrl: 'https://news.example/a',
    })
    const refusal = refused(
      await createDocument(editor, input({ url: 'https://NEWS.example/a#top', title: 'B' })),
    )
    expect(refusal.fields).toEqual({ url: ['document_known'] })
    expect(refusal.candidates?.url).toMatchObject([{ id: first.id, href: `/desk/documents/${first.id}` }])
    expect(await db.document.count()).toBe(1)
  })

  test('of an unknown publisher, or with too long a text, leaves nothing behind', async () => {
    const events = await db.event.count()
    const unknown = refused(await createDocument(editor, input({ publisher: 'Nobody' })))
    expect(unknown.fields).toEqual({ publisher: ['source_unknown'] })
    const long = refused(await createDocument(editor, input({ text: '🙂'.repeat(1_000_001) })))
    expect(long.fields).toEqual({ text: ['text_too_long'] })
    expect([await db.document.count(), await db.snapshot.count(), await db.event.count()]).toEqual([
      0,
      0,
      events,
    ])
  })
})

describe('an edited document', () => {
  const edit = (id: string, actor: Actor, more: Record<string, unknown>) =>
    editDocument(
      actor,
      documentEdit.parse({
        id,
        version: 1,
        title: 'A report',
        publisher: 'An outlet',
        visibility: 'excerpts',
        ...more,
      }),
    )

  test('keeps its former address as a redirect; the history says what changed', async () => {
    const { id } = done(await createDocument(contributor, input()))
    done(await edit(id, contributor, { title: 'Another title', url: 'https://news.example/b' }))
    expect(await db.slugRedirect.findMany()).toMatchObject([{ slug: 'a-report', recordId: id }])
    expect(await lastLine(id)).toMatchObject({
      action: 'document.edited',
      reason: 'Document changed: title, address.',
    })
  })

  test('is refused to a contributor whose it is not, and when somebody saved in between', async () => {
    const { id } = done(await createDocument(editor, input()))
    expect(refused(await edit(id, contributor, {})).code).toBe('forbidden')
    done(await edit(id, editor, { byline: 'Theirs', published: '2023' }))
    expect(refused(await edit(id, editor, { byline: 'Mine' }))).toMatchObject({
      code: 'stale',
      current: { byline: 'Theirs', publisher: 'An outlet', published: '2023', version: 2 },
    })
  })

  test('that is private is made public by an editor only', async () => {
    const { id } = done(await createDocument(contributor, input({ visibility: 'private' })))
    expect(refused(await edit(id, contributor, { visibility: 'full' })).fields).toEqual({
      visibility: ['disclosed_by_editor'],
    })
    done(await edit(id, editor, { visibility: 'full' }))
    const lines = await db.event.findMany({ where: { recordId: id } })
    for (const line of lines) expect(line.reason).not.toContain('A report')
  })

  test('by another publisher has the origins of its claims counted anew', async () => {
    const unnamed = { kind: 'unnamed', description: 'an official' } as const
    const sourceId = await makeSource(editor, 'An official', unnamed)
    const other = await makeSource(editor, 'Another outlet', { kind: 'news_outlet' })
    const first = done(await createDocument(editor, input()))
    const second = await makeDocument(editor, other)
    const claimId = await makeClaim(editor, 'It happened')
    for (const documentId of [first.id, second]) {
      await makeStatement(editor, { claimId, sourceId, documentId, stance: 'asserts' })
    }
    const origins = async () => (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).originCount
    expect(await origins()).toBe(2)
    done(await edit(first.id, editor, { publisher: 'Another outlet' }))
    expect(await origins()).toBe(1)
  })
})

describe('a text retrieved again', () => {
  test('that is the same is noted, and nothing is stored', async () => {
    const { id, snapshotId } = done(await createDocument(editor, input({ text: 'One.' })))
    expect(done(await retrieved(id, 'One. \r\n'))).toEqual({ snapshotId, number: 1, unchanged: true })
    expect(await db.snapshot.count()).toBe(1)
    expect(await lastLine(snapshotId ?? '')).toMatchObject({
      action: 'snapshot.confirmed',
      reason: 'Retrieved again: the text is that of snapshot 1.',
    })
  })

  test('that differs is the next snapshot; quotes stay where they are and their claims have new information', async () => {
    const { id, snapshotId } = done(await createDocument(editor, input({ text: 'The bridge was closed.' })))
    const [claimId, other] = [
      await makeClaim(editor, 'The bridge was closed'),
      await makeClaim(editor, 'Else'),
    ]
    const sourceId = await makeSource(editor, 'A speaker')
    const statementId = await makeStatement(editor, { claimId, sourceId, documentId: id, stance: 'asserts' })
    await makeStatement(editor, { claimId: other, sourceId, documentId: id, stance: 'asserts' })
    const anchoring = anchorQuote('The bridge was closed.', 'bridge')
    if (!anchoring.ok) expect.fail('not anchored')
    const anchor = { id: newId(), snapshotId: snapshotId ?? '', statementId, ...anchoring.anchor }
    await write(editor, async ({ tx, change }) => {
      await change(
        { type: 'statement', id: statementId, action: 'statement.quote_placed', claimId },
        async () => {
          await tx.anchor.create({ data: anchor })
          for (const of of [claimId, other]) {
            await tx.assessment.create({
              data: {
                id: newId(),
                claimId: of,
                state: 'published',
                number: 1,
                level: 'unverified',
                rationale: 'Asked.',
                credibility: 6,
                authorId: editor.id,
                reviewerId: contributor.id,
                createdAt: new Date(),
                publishedAt: new Date(),
              },
            })
          }
        },
      )
      return { ok: true, value: null }
    })

    const stored = done(await retrieved(id, 'The bridge was open.', { retrieved: '2023-10-28 10:00' }))
    expect(stored).toMatchObject({ number: 2, unchanged: false })
    expect(await db.snapshot.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      { number: 1, text: 'The bridge was closed.' },
      { number: 2, text: 'The bridge was open.', retrievedAt: new Date('2023-10-28T10:00:00Z') },
    ])
    expect(await db.anchor.findMany()).toEqual([{ position: 0, evidenceId: null, ...anchor }])
    expect(await db.newInformation.findMany()).toMatchObject([
      { claimId, recordType: 'snapshot', recordId: stored.snapshotId, clearedAt: null },
    ])
    expect(await lastLine(stored.snapshotId)).toMatchObject({
      action: 'snapshot.added',
      reason: 'Retrieved again: the text differs; stored as snapshot 2.',
    })
  })

  test('needs a document and words', async () => {
    expect(refused(await retrieved('nothing', 'x')).code).toBe('not_found')
    const { id } = done(await createDocument(editor, input()))
    expect(refused(await retrieved(id, '\u0000 \n')).fields).toEqual({ text: ['required'] })
    expect(await db.snapshot.count()).toBe(0)
  })
})

test('a document is found by id, address, address on the web and title', async () => {
  const { id } = done(
    await createDocument(editor, input({ title: 'Défense', url: 'https://news.example/a' })),
  )
  const names = [
    id,
    '/documents/defense',
    'https://desk.example/documents/defense',
    'https://news.example/a/?fbclid=1',
  ]
  for (const text of [...names, 'Défense', 'defense', 'DÉFENSE ']) {
    expect(await resolveDocument(db, text)).toEqual({ ok: true, id })
  }
  for (const text of ['', 'https://news.example/b', 'Def', '/documents/x']) {
    expect(await resolveDocument(db, text)).toEqual({ ok: false, why: 'unknown' })
  }
  done(await createDocument(editor, input({ title: 'Défense' })))
  expect(await resolveDocument(db, 'Défense')).toMatchObject({ ok: false, why: 'ambiguous' })
})
