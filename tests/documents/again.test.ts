import { beforeEach, describe, expect, test } from 'vitest'
import { fetchAgain, offerText, storeAgain } from '@/lib/desk/intake/refetch'
import { getAgain } from '@/lib/desk/intake/refetch-queries'
import { addSnapshot } from '@/lib/documents/add-snapshot'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { databaseFile } from '@/lib/platform/paths'
import { verifyHistory } from '@/lib/record/verify'
import { recordStatement } from '@/lib/statements/record'
import { textSha256 } from '@/lib/text/normalise'
import { testDatabase, unrecorded } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const FIRST =
  'The bridge over the river was closed to lorries.\n\nAt least 40 people were waiting on the far bank.'

let editor: Actor
let contributor: Actor
let documentId: string

beforeEach(async () => {
  setClock(new Date('2023-10-28T10:00:00Z'))
  editor = await person('editor')
  contributor = await person('contributor')
  const sourceId = await makeSource(editor, 'A speaker')
  documentId = await makeDocument(editor, sourceId, FIRST, { canonicalUrl: 'https://news.example/a' })
  const claimId = await makeClaim(editor, 'The bridge was closed')
  for (const exact of ['The bridge over the river was closed', 'At least 40 people were waiting']) {
    const quotes = [{ exact, occurrence: null }]
    value(await recordStatement(editor, statementInputOf({ claimId, sourceId, documentId }, { quotes })))
  }
})

const latest = () => db.snapshot.findFirstOrThrow({ where: { documentId }, orderBy: { number: 'desc' } })
const offered = async (text: string, by: Actor = contributor) =>
  value(await offerText(by, { documentId, text, retrieved: null })).intakeId
const store = async (
  intakeId: string,
  more: { comparedWith?: string; reason?: string } = {},
  by = contributor,
) => storeAgain(by, { documentId, intakeId, comparedWith: (await latest()).id, reason: '', ...more })

describe('fetching again', () => {
  test('makes an intake of the document and its job, and nothing of the record', async () => {
    const events = await db.event.count()
    const { intakeId } = value(await fetchAgain(contributor, { documentId }))
    const intake = await db.intake.findUniqueOrThrow({ where: { id: intakeId } })
    expect(intake).toMatchObject({ again: true, documentId, url: 'https://news.example/a', state: 'waiting' })
    expect(await db.job.findMany()).toMatchObject([{ id: intake.jobId, kind: 'fetch', state: 'queued' }])
    expect(await db.event.count()).toBe(events)
    expect(await getAgain(contributor, documentId, intakeId)).toMatchObject({
      intake: { id: intakeId, job: { state: 'queued' } },
      text: '',
      differs: false,
    })
  })

  test('needs an address, a document and somebody who may', async () => {
    const without = await makeDocument(editor, (await db.source.findFirstOrThrow()).id, 'Words.')
    expect(refusal(await fetchAgain(editor, { documentId: without })).message).toBe(
      'document_without_address',
    )
    expect(refusal(await fetchAgain(editor, { documentId: 'nothing' })).code).toBe('not_found')
    expect(refusal(await fetchAgain({ id: 'nobody' }, { documentId })).code).toBe('forbidden')
    expect(await db.intake.count()).toBe(0)
    expect(await db.job.count()).toBe(0)
  })
})

describe('before a changed text is stored', () => {
  test('it is told what would become of every quote, and nothing is written', async () => {
    const events = await db.event.count()
    const intakeId = await offered(`Corrected.\n\n${FIRST.replace('40', '60')}`)
    const again = await getAgain(contributor, documentId, intakeId)
    expect(again).toMatchObject({ differs: true, latest: { number: 1 } })
    expect(again?.quotes).toMatchObject([
      { exact: 'The bridge over the river was closed', placement: { outcome: 'exact' }, who: 'A speaker' },
      { exact: 'At least 40 people were waiting', placement: { outcome: 'lost' }, gone: false },
    ])
    expect(await db.event.count()).toBe(events)
    expect(await db.quotePlacement.count()).toBe(0)
  })

  test('the last of one’s own is shown where none is asked for; a contributor sees nobody else’s', async () => {
    await offered('First try.')
    const second = await offered('Second try.')
    const others = await offered('By somebody else.', editor)
    expect((await getAgain(contributor, documentId, undefined))?.intake.id).toBe(second)
    expect(await getAgain(contributor, documentId, others)).toBeNull()
    expect((await getAgain(editor, documentId, second))?.intake.id).toBe(second)
  })

  test('an empty text and one that is too long are refused', async () => {
    const offer = (text: string) => offerText(editor, { documentId, text, retrieved: null })
    expect(refusal(await offer(' \n ')).fields).toEqual({ text: ['required'] })
    expect(refusal(await offer('x'.repeat(1_000_001))).fields).toEqual({ text: ['text_too_long'] })
  })
})

describe('storing it', () => {
  const CHANGED = FIRST.replace('40', '60')

  test('makes the next snapshot with what was foreseen, and keeps beside it what was retrieved', async () => {
    const intakeId = await offered(CHANGED)
    const foreseen = (await getAgain(contributor, documentId, intakeId))?.quotes
    const bytes = Buffer.from('<p>raw</p>')
    await unrecorded().rawCopy.create({
      data: {
        id: newId(),
        intakeId,
        mediaType: 'text/html',
        bytes,
        size: bytes.length,
        sha256: textSha256('<p>raw</p>'),
        retrievedAt: new Date(),
        createdById: contributor.id,
      },
    })
    const stored = value(await store(intakeId, { reason: 'The figure was corrected.' }))
    expect(stored).toMatchObject({ number: 2, unchanged: false })
    const rows = await db.quotePlacement.findMany({ orderBy: { anchor: { start: 'asc' } } })
    expect(rows.map(({ outcome, score }) => ({ outcome, score }))).toEqual(
      foreseen?.map(({ placement: { outcome, score } }) => ({ outcome, score })),
    )
    expect(await db.rawCopy.findFirst()).toMatchObject({ snapshotId: stored.snapshotId })
    expect(await db.intake.findUnique({ where: { id: intakeId } })).toMatchObject({ state: 'saved' })
    expect(
      await db.event.findFirst({ where: { action: 'snapshot.added', recordId: stored.snapshotId } }),
    ).toMatchObject({ reason: 'The figure was corrected.' })
    expect(verifyHistory(databaseFile()).faults).toEqual([])
    expect(refusal(await store(intakeId)).message).toBe('again_stored')
  })

  test('notes an unchanged text without a new snapshot', async () => {
    const intakeId = await offered(FIRST)
    expect(await getAgain(contributor, documentId, intakeId)).toMatchObject({ differs: false, quotes: [] })
    expect(value(await store(intakeId))).toMatchObject({ number: 1, unchanged: true })
    expect(await db.snapshot.count({ where: { documentId } })).toBe(1)
    expect(await db.document.findUnique({ where: { id: documentId } })).toMatchObject({
      retrievedAt: new Date('2023-10-28T10:00:00Z'),
    })
    expect(verifyHistory(databaseFile()).faults).toEqual([])
  })

  test('is refused where another text was stored since it was compared, and stays to be stored', async () => {
    const intakeId = await offered(CHANGED)
    const comparedWith = (await latest()).id
    value(await addSnapshot(editor, { documentId, text: 'Quite another text.', retrieved: null, reason: '' }))
    const events = await db.event.count()
    expect(refusal(await store(intakeId, { comparedWith })).message).toBe('again_outdated')
    expect(await db.event.count()).toBe(events)
    expect(await db.intake.findUnique({ where: { id: intakeId } })).toMatchObject({ state: 'ready' })
    expect(value(await store(intakeId)).number).toBe(3)
  })

  test('is refused while it is being fetched, to whoever may not use it, and for another document', async () => {
    const { intakeId } = value(await fetchAgain(contributor, { documentId }))
    expect(refusal(await store(intakeId)).message).toBe('again_not_ready')
    const own = await offered(CHANGED)
    expect(refusal(await store(own, {}, await person('contributor', 'Another'))).code).toBe('not_found')
    const other = await makeDocument(editor, (await db.source.findFirstOrThrow()).id, 'Words.')
    const input = { documentId: other, intakeId: own, comparedWith: '', reason: '' }
    expect(refusal(await storeAgain(editor, input)).code).toBe('not_found')
    value(await store(own, {}, editor))
  })
})
