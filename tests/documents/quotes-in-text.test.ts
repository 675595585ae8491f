import { beforeEach, expect, test } from 'vitest'
import { decidePlacement } from '@/lib/desk/placements/decide'
import { placementChoice } from '@/lib/desk/placements/schema'
import { getLostQuotes } from '@/lib/desk/queues/orphaned-quotes'
import { addSnapshot } from '@/lib/documents/add-snapshot'
import { placementStamp } from '@/lib/quotes/placement'
import { getPlacementForDesk } from '@/lib/quotes/placement-queries'
import { citedIn, spanIn } from '@/lib/reader/cited'
import { getFormerText, getPublicText, listQuotes } from '@/lib/reader/document-page'
import { recordStatement } from '@/lib/statements/record'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { markQuotes } from '@/lib/text/mark-quotes'
import { testDatabase } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { anEditor } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const FIRST = `The speaker said that the bridge over the river was closed to lorries.

At least 40 people were waiting on the far bank, the ministry said.

An aide answered that no order had been given to anybody.`
const SECOND = `Corrected at noon.\n\n${FIRST.replace('40', '60').replace('no order had been', 'no order was')}`
const QUOTES = [
  'the bridge over the river was closed',
  'At least 40 people were waiting on the far bank',
  'no order had been given to anybody',
]

const editor = anEditor()
let documentId: string
let ids: string[]

beforeEach(async () => {
  const sourceId = await makeSource(editor, 'A speaker')
  documentId = await makeDocument(editor, sourceId, FIRST, { visibility: 'full' })
  const record = { claimId: await makeClaim(editor, 'The bridge was closed'), sourceId, documentId }
  ids = []
  for (const exact of QUOTES) {
    const quotes = [{ exact, occurrence: null }]
    ids.push(value(await recordStatement(editor, statementInputOf(record, { quotes }))).id)
  }
})

const retrieved = async (text: string) =>
  value(await addSnapshot(editor, { documentId, text, retrieved: null, reason: '' })).snapshotId

/** The words that the document's page marks in the newest text, and whose they are. */
async function marked(snapshotId: string) {
  const quotes = citedIn(await listQuotes(documentId)).flatMap((entry) => entry.quotes)
  const spans = quotes.flatMap((quote) => spanIn(quote, snapshotId, snapshotId) ?? [])
  const segments = markQuotes((await getPublicText(snapshotId)) ?? '', spans).flat()
  return segments.filter(({ ids }) => ids.length > 0).map(({ text }) => text)
}

async function decide(index: number, more: Record<string, unknown>) {
  const { entries } = await getLostQuotes()
  const id = entries.find(({ quote }) => quote === QUOTES[index])?.id ?? ''
  const placement = await getPlacementForDesk(id)
  if (!placement) throw new Error('no placement')
  value(
    await decidePlacement(editor, placementChoice.parse({ id, stamp: placementStamp(placement), ...more })),
  )
}

test('the newest text marks the quotes that stand in it, and no others', async () => {
  const snapshotId = await retrieved(SECOND)
  expect(await marked(snapshotId)).toEqual([QUOTES[0]])
  expect(await listQuotes(documentId)).toMatchObject([
    {
      exact: QUOTES[0],
      number: 1,
      missing: null,
      present: { exact: QUOTES[0], start: SECOND.indexOf('the bridge') },
    },
    { exact: QUOTES[1], number: 1, missing: 'not_found', present: null },
    { exact: QUOTES[2], number: 1, missing: 'not_found', present: null },
  ])
})

test('other words are marked once they are confirmed or set; the quote stays as it was recorded', async () => {
  const snapshotId = await retrieved(SECOND)
  await decide(2, { decision: 'confirmed' })
  await decide(1, { decision: 'placed', exact: 'At least 60 people were waiting' })
  expect(await marked(snapshotId)).toEqual([
    QUOTES[0],
    'At least 60 people were waiting',
    'no order was given to anybody',
  ])
  expect((await listQuotes(documentId)).map(({ exact }) => exact)).toEqual(QUOTES)
})

test('a quote that is gone is told as such, and its text can still be read with it', async () => {
  const snapshotId = await retrieved(SECOND)
  await decide(1, { decision: 'gone', reason: 'Taken back.' })
  expect(await marked(snapshotId)).toEqual([QUOTES[0]])
  const quotes = await listQuotes(documentId)
  expect(quotes.find(({ exact }) => exact === QUOTES[1])).toMatchObject({ missing: 'gone', number: 1 })
  const former = await getFormerText(documentId, 1)
  expect(former).toMatchObject({ text: FIRST, id: quotes[0]?.snapshotId })
  expect(quotes.flatMap((quote) => spanIn(quote, former?.id ?? '', snapshotId) ?? [])).toHaveLength(3)
})

test('former texts of a document that is shown in excerpts are not public', async () => {
  const other = await makeDocument(editor, await makeSource(editor, 'Another'), 'Words.', {
    visibility: 'excerpts',
  })
  expect(await getFormerText(other, 1)).toBeNull()
  expect(await getFormerText(documentId, 7)).toBeNull()
})

test('a quote recorded in the newest text itself is marked there as before', async () => {
  const snapshotId = await retrieved(SECOND)
  const [first] = await listQuotes(documentId)
  if (first?.use.type !== 'statement') throw new Error('no statement')
  const quotes = [{ exact: 'Corrected at noon', occurrence: null }]
  const record = { claimId: first.claim.id, sourceId: first.use.source.id, documentId }
  value(await recordStatement(editor, statementInputOf(record, { quotes })))
  expect(await marked(snapshotId)).toEqual(['Corrected at noon', QUOTES[0]])
})

test('what nobody has decided waits in the queue, in the newest text alone, until it is decided or withdrawn', async () => {
  const waiting = async () => (await getLostQuotes()).entries.map(({ quote, outcome }) => [quote, outcome])
  await retrieved(SECOND)
  const open = [
    [QUOTES[1], 'lost'],
    [QUOTES[2], 'approximate'],
  ]
  expect(await waiting()).toEqual(open)
  await retrieved(`${SECOND}\n\nMore.`)
  expect(await waiting()).toEqual(open)
  expect((await getLostQuotes()).total).toBe(2)
  await decide(2, { decision: 'confirmed' })
  value(await withdrawStatement(editor, { id: ids[1] ?? '', version: 1, reason: 'Recorded in error.' }))
  expect(await getLostQuotes()).toEqual({ total: 0, entries: [] })
})

test('the desk is told what comes nearest to a lost quote', async () => {
  await retrieved(SECOND)
  const [lost] = (await getLostQuotes()).entries
  expect((await getPlacementForDesk(lost?.id ?? ''))?.candidates).toMatchObject([
    { exact: 'At least 60 people were waiting on the far bank' },
  ])
})
