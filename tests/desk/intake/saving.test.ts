import { expect, test } from 'vitest'
import { intakeFormValues } from '@/lib/desk/intake/form-values'
import { getIntake } from '@/lib/desk/intake/queries'
import { listRawCopies, openRawCopy } from '@/lib/desk/intake/raw-copies'
import { type ConfirmedIntake, saveIntake } from '@/lib/desk/intake/save'
import { saveComplete } from '@/lib/desk/intake/save-batch'
import { intakeSave } from '@/lib/desk/intake/schema'
import { startFileIntake } from '@/lib/desk/intake/start'
import { findTextCopies } from '@/lib/documents/copies'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { FIRST, SECOND, TEXT, THIRD } from '@/tests/desk/intake/pages'
import { intakeRow, work } from '@/tests/desk/intake/work'
import { testDatabase, unrecorded } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeDocument, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

let contributor: Actor
let other: Actor

async function people() {
  contributor = await person('contributor')
  other = await person('contributor')
}

/** A file that was read, as its form would send it untouched. */
async function readFile(text: string, more: Partial<ConfirmedIntake> = {}): Promise<ConfirmedIntake> {
  const bytes = new TextEncoder().encode(text)
  const { id } = value(
    await startFileIntake(contributor, { bytes, fileName: 'a.txt', mediaType: 'text/plain' }),
  )
  await work()
  const intake = await getIntake(contributor, id)
  if (!intake) throw new Error('it is gone')
  const values = { ...intakeFormValues(intake), publisher: 'Senn Radio', intakeId: id }
  return { ...intakeSave.parse(values), ...more }
}

test('it becomes a document with its text, and the bytes are tied to it', async () => {
  await people()
  await makeSource(contributor, 'Senn Radio')
  const input = await readFile(`Bridge closed\n\n${TEXT}`, {
    title: 'The bridge',
    url: 'https://radio.example/1',
  })
  const { id, snapshotId } = value(await saveIntake(contributor, input))
  const snapshot = await db.snapshot.findUniqueOrThrow({ where: { id: snapshotId ?? '' } })
  expect(snapshot).toMatchObject({ documentId: id, number: 1, text: `Bridge closed\n\n${TEXT}` })
  expect(await db.document.findUnique({ where: { id } })).toMatchObject({
    title: 'The bridge',
    canonicalUrl: 'https://radio.example/1',
    retrievedAt: snapshot.retrievedAt,
  })
  expect(await intakeRow(input.intakeId)).toMatchObject({
    state: 'saved',
    documentId: id,
    text: '',
    rawCopy: { snapshotId },
  })
  const events = await db.event.findMany({
    where: { recordId: { in: [id, snapshot.id] } },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ action, reason }) => [action, reason])).toEqual([
    ['document.created', 'Document read from a file and recorded.'],
    ['snapshot.added', 'Text stored.'],
  ])
  const [copy, ...more] = await listRawCopies(contributor, id)
  expect(more).toEqual([])
  expect(copy).toMatchObject({ number: 1, mediaType: 'text/plain' })
  const opened = await openRawCopy(contributor, copy?.id ?? '')
  expect(opened?.name).toBe('a.txt')
  expect(new TextDecoder().decode(opened?.bytes)).toBe(`Bridge closed\n\n${TEXT}`)
  expect(refusal(await saveIntake(contributor, input)).message).toBe('intake_saved')
  await expect(unrecorded().rawCopy.delete({ where: { id: copy?.id ?? '' } })).rejects.toThrow()
})

test('bytes that belong to no document are handed to nobody', async () => {
  await people()
  const { intakeId } = await readFile(TEXT)
  const { rawCopy } = await intakeRow(intakeId)
  expect(await openRawCopy(contributor, rawCopy?.id ?? '')).toBeNull()
})

test('a publisher that nobody has recorded is recorded with it, if asked for, or nothing is', async () => {
  await people()
  const input = await readFile(TEXT, { url: 'https://radio.example/news/1' })
  const before = await db.event.count()
  expect(refusal(await saveIntake(contributor, input)).fields).toEqual({ publisher: ['source_unknown'] })
  expect(
    refusal(
      await saveIntake(contributor, {
        ...input,
        newSource: true,
        title: 'x',
        url: 'https://radio.example/1',
        publisher: '/sources/none',
      }),
    ).fields,
  ).toEqual({
    publisher: ['source_unknown'],
  })
  expect(await db.event.count()).toBe(before)
  const { id } = value(await saveIntake(contributor, { ...input, newSource: true }))
  const made = await db.document.findUniqueOrThrow({ where: { id }, include: { publisher: true } })
  expect(made.publisher).toMatchObject({
    name: 'Senn Radio',
    kind: 'news_outlet',
    url: 'https://radio.example/',
  })
})

test('with a name that is on record no second source is made', async () => {
  await people()
  await makeSource(contributor, 'SENN radio')
  const { id } = value(await saveIntake(contributor, await readFile(TEXT, { newSource: true })))
  expect(await db.source.count()).toBe(1)
  expect(await db.document.findUnique({ where: { id } })).not.toBeNull()
})

test('a refused save leaves neither a source nor a document', async () => {
  await people()
  const publisher = await makeSource(contributor, 'Courier')
  await makeDocument(contributor, publisher, undefined, { canonicalUrl: 'https://radio.example/1' })
  const input = await readFile(TEXT, { newSource: true, url: 'https://radio.example/1?utm_source=x' })
  expect(refusal(await saveIntake(contributor, input)).fields).toEqual({ url: ['document_known'] })
  expect(await db.source.count()).toBe(1)
  expect(await intakeRow(input.intakeId)).toMatchObject({ state: 'ready', documentId: null })
})

test('another contributor cannot save it, an editor can', async () => {
  await people()
  await makeSource(contributor, 'Senn Radio')
  const input = await readFile(TEXT)
  expect(refusal(await saveIntake(other, input)).code).toBe('not_found')
  value(await saveIntake(await person('editor'), input))
})

test('what is still under way cannot be saved', async () => {
  await people()
  await makeSource(contributor, 'Senn Radio')
  const input = await readFile(TEXT)
  const bytes = new TextEncoder().encode(TEXT)
  const { id } = value(
    await startFileIntake(contributor, { bytes, fileName: 'a.txt', mediaType: 'text/plain' }),
  )
  expect(refusal(await saveIntake(contributor, { ...input, intakeId: id })).message).toBe('intake_open')
})

test('the same text elsewhere is found, to the character or nearly', async () => {
  await people()
  const publisher = await makeSource(contributor, 'Courier')
  const more =
    'A second ferry will be hired from the neighbouring harbour, the authority wrote in the evening, and the school of the island stays closed until further notice; whoever must see a doctor is brought across by the lifeboat men.'
  const long = [FIRST, SECOND, THIRD, more].join('\n\n')
  const same = await makeDocument(contributor, publisher, long, { canonicalUrl: 'https://courier.example/1' })
  expect(await findTextCopies(`${long}\n`)).toEqual([
    {
      id: same,
      title: `Document ${same}`,
      url: 'https://courier.example/1',
      publisher: 'Courier',
      same: true,
    },
  ])
  expect(await findTextCopies(long.replace('Nobody is', 'Nobody was'))).toMatchObject([
    { id: same, same: false },
  ])
  expect(await findTextCopies(long, same)).toEqual([])
  expect(await findTextCopies([FIRST, SECOND].join('\n\n'))).toEqual([])
  expect(await findTextCopies('Too short to be anybody’s copy.')).toEqual([])
  await unrecorded().document.update({ where: { id: same }, data: { removedAt: new Date() } })
  expect(await findTextCopies(long)).toEqual([])
})

test('of a batch what is complete is saved; a copy and an unknown publisher are left', async () => {
  await people()
  const publisher = await makeSource(contributor, 'Courier')
  await makeDocument(contributor, publisher, TEXT)
  const fresh = await readFile(`Ferry\n\n${THIRD} ${SECOND}`)
  const copy = await readFile(TEXT)
  const unknown = await readFile(`Crack\n\n${SECOND} ${FIRST}`)
  const name = (id: string, publisherName: string) =>
    unrecorded().intake.update({ where: { id }, data: { publisherName, title: 'A title' } })
  await name(fresh.intakeId, 'Courier')
  await name(copy.intakeId, 'Courier')
  await name(unknown.intakeId, 'Senn Radio')
  const ids = [fresh.intakeId, copy.intakeId, unknown.intakeId]
  expect(await saveComplete(contributor, ids, false)).toEqual({ saved: 1, left: 2 })
  expect((await intakeRow(fresh.intakeId)).state).toBe('saved')
  expect(await saveComplete(contributor, ids.slice(1), true)).toEqual({ saved: 1, left: 1 })
  expect((await intakeRow(copy.intakeId)).state).toBe('ready')
})
