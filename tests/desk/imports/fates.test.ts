import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { env } from '@/lib/platform/env'
import { testDatabase } from '@/tests/support/database'
import { importAll, plan, rowsOf, run, upload } from '@/tests/support/import-files'
import { person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'
import { verify } from '@/tests/support/verify'

testDatabase({ fresh: 'test' })

const fatesOf = async (id: string) => (await rowsOf(id)).map(({ fate }) => fate)
const plannedOf = async (id: string) => (await rowsOf(id)).map(({ planned }) => planned)
const whyOf = async (id: string, number: number) => (await rowsOf(id))[number - 1]?.why

describe('a row of a table', () => {
  test('makes a claim with its statement, source, document and publisher, each with a line that names the import', async () => {
    const editor = await person('editor')
    const id = await importAll(
      editor,
      'claim,source,url,title,publisher,published,stance,label\n' +
        'The ferry sank,Joan Smith,https://news.example/a?utm_source=x,Ferry lost,Harbour News,2023-10-25,denied,sea; ferry\n',
    )
    const claim = await db.claim.findFirstOrThrow({
      include: {
        statements: { include: { source: true, document: { include: { publisher: true } } } },
        rebuttals: true,
      },
    })
    expect(claim).toMatchObject({
      proposition: 'The ferry sank',
      disputeState: 'disputed',
      rebuttals: [{ kind: 'denial' }],
      statements: [
        {
          stance: 'denies',
          source: { name: 'Joan Smith', kind: 'person' },
          document: {
            title: 'Ferry lost',
            canonicalUrl: 'https://news.example/a',
            publishedPrecision: 'day',
            publisher: { name: 'Harbour News', kind: 'news_outlet' },
          },
        },
      ],
    })
    expect(
      await db.label.findMany({ where: { recordId: claim.id }, orderBy: { name: 'asc' } }),
    ).toMatchObject([{ name: 'ferry' }, { name: 'sea' }])
    const lines = await db.event.findMany({ where: { actorId: editor.id }, orderBy: { seq: 'asc' } })
    expect(new Set(lines.map(({ reason }) => reason))).toEqual(new Set(['Imported from rows.csv, row 1.']))
    expect(await rowsOf(id)).toMatchObject([
      { planned: 'create', fate: 'create', recordType: 'claim', recordId: claim.id },
    ])
    expect(await verify(env().DATA_DIR)).toMatchObject({ ok: true })
  })

  test('finds the sources, documents and stories that are on record', async () => {
    const editor = await person('editor')
    const sourceId = await makeSource(editor, 'Joan Smith')
    const publisherId = await makeSource(editor, 'Harbour News', { kind: 'news_outlet' })
    const documentId = await makeDocument(editor, publisherId, 'The ferry sank, she said.', {
      canonicalUrl: 'https://news.example/a',
    })
    await importAll(
      editor,
      'claim,source,url,quote\nThe ferry sank,JOAN SMITH,https://news.example/a#top,The ferry sank\n',
    )
    expect(await db.statement.findMany({ include: { anchors: true } })).toMatchObject([
      { sourceId, documentId, mode: 'quoted', anchors: [{ exact: 'The ferry sank', start: 0, end: 14 }] },
    ])
    expect(await db.source.count()).toBe(2)
  })

  test('makes sources alone, and documents alone', async () => {
    const editor = await person('editor')
    const sources = await importAll(
      editor,
      'source,kind,aliases,affiliation\nA Ministry,government_body,AM; The Ministry,\nIts envoy,person,,AM\nthe ministry,,,\n',
      { columns: ['sourceName', 'sourceKind', 'aliases', 'affiliation'] },
    )
    expect(await fatesOf(sources)).toEqual(['create', 'create', 'duplicate'])
    const ministry = await db.source.findFirstOrThrow({
      where: { name: 'A Ministry' },
      include: { aliases: true },
    })
    expect(ministry.aliases.map(({ name }) => name).sort()).toEqual(['AM', 'The Ministry'])
    expect(await db.source.findFirst({ where: { name: 'Its envoy' } })).toMatchObject({
      affiliationId: ministry.id,
    })
    const documents = await importAll(
      editor,
      'title,url,text\nOne,https://news.example/1,What it says.\nOne more,https://news.example/1,Other\n',
    )
    expect(await fatesOf(documents)).toEqual(['create', 'duplicate'])
    expect(await db.document.findMany({ include: { snapshots: true } })).toMatchObject([
      { title: 'One', snapshots: [{ text: 'What it says.' }] },
    ])
  })

  test('that is refused says why in its column, writes nothing, and keeps no other row back', async () => {
    const editor = await person('editor')
    const id = await importAll(
      editor,
      'claim,source,url,event date,quote,story\n' +
        'One,X,https://news.example/1,4/5/2023,,\n' +
        'Two,X,https://news.example/2,,not there,\n' +
        'Three,X,https://news.example/3,,,No such story\n' +
        ',,,,,\n' +
        'Four,X,https://news.example/4,2023,,\n',
    )
    expect(await plannedOf(id)).toEqual(['refuse', 'refuse', 'refuse', 'create'])
    expect(await fatesOf(id)).toEqual(['refuse', 'refuse', 'refuse', 'create'])
    expect(await whyOf(id, 1)).toEqual({ notes: [], faults: [{ field: 'event', message: 'bad_date' }] })
    expect(await whyOf(id, 2)).toEqual({
      notes: [],
      faults: [{ field: 'quote', message: 'document_without_text' }],
    })
    expect(await whyOf(id, 3)).toMatchObject({
      faults: [{ field: 'stories', message: 'import_story_unknown' }],
    })
    expect((await db.claim.findMany()).map(({ proposition }) => proposition)).toEqual(['Four'])
    expect((await db.document.findMany()).map(({ canonicalUrl }) => canonicalUrl)).toEqual([
      'https://news.example/4',
    ])
  })
})

describe('a claim that is on record', () => {
  const FILE =
    'claim,source,url\n' +
    'The ferry sank,X,https://news.example/1\n' +
    'the FERRY sank,Y,https://news.example/1\n' +
    'The ferry sank,X,https://news.example/1\n'

  test.each([
    ['add', ['add', 'add', 'duplicate'], 1, 2],
    ['skip', ['duplicate', 'duplicate', 'duplicate'], 1, 0],
    ['create', ['create', 'create', 'create'], 4, 3],
  ] as const)('is treated as the option %s says', async (same, fates, claims, statements) => {
    const editor = await person('editor')
    const known = await makeClaim(editor, 'The ferry sank')
    const id = await importAll(editor, FILE, { same })
    expect(await plannedOf(id)).toEqual(fates)
    expect(await fatesOf(id)).toEqual(fates)
    expect(await db.claim.count()).toBe(claims)
    expect(await db.statement.count()).toBe(statements)
    if (same !== 'create') expect((await rowsOf(id)).every(({ recordId }) => recordId === known)).toBe(true)
  })

  test('with other words is pointed out from the likeness asked for', async () => {
    const editor = await person('editor')
    await makeClaim(editor, 'The old ferry sank in the harbour at night')
    const file = 'claim\nThe old ferry sank in the harbour\n'
    expect(await fatesOf(await importAll(editor, file, { likeness: '0.7' }))).toEqual(['duplicate'])
    expect(await fatesOf(await importAll(editor, file, { likeness: '0.9' }))).toEqual(['create'])
  })

  test('keeps what is said of it, joins the story and gets the labels', async () => {
    const editor = await person('editor')
    const claimId = await makeClaim(editor, 'The ferry sank')
    const { createStory } = await import('@/lib/stories/create')
    const { storyInput } = await import('@/lib/stories/schema')
    await createStory(editor, storyInput.parse({ title: 'Ferries', summary: 'What sank.' }))
    await importAll(editor, FILE, { constants: { stories: 'ferries', labels: 'sea' } })
    expect(await db.claimStory.findMany()).toMatchObject([{ claimId }])
    expect(await db.label.findMany()).toMatchObject([{ recordId: claimId, name: 'sea' }])
    expect(await verify(env().DATA_DIR)).toMatchObject({ ok: true })
  })

  test('by somebody else’s hand after the dry run counts too', async () => {
    const editor = await person('editor')
    const id = await upload(editor, FILE)
    await plan(editor, id)
    expect(await plannedOf(id)).toEqual(['create', 'add', 'duplicate'])
    await makeClaim(editor, 'The ferry sank')
    await run(editor, id)
    expect(await fatesOf(id)).toEqual(['add', 'add', 'duplicate'])
    expect(await db.claim.count()).toBe(1)
  })
})

test('a file imported twice adds nothing the second time', async () => {
  const editor = await person('editor')
  const file = 'claim,source,url,low,counted\nShips were lost,X,https://news.example/1,3,ships\n'
  expect(await fatesOf(await importAll(editor, file))).toEqual(['create'])
  const before = await db.event.count()
  expect(await fatesOf(await importAll(editor, file))).toEqual(['duplicate'])
  expect(await db.event.count()).toBe(before)
  const other = 'claim,source,url,low,counted\nShips were lost,X,https://news.example/1,4,ships\n'
  expect(await fatesOf(await importAll(editor, other))).toEqual(['add'])
})

test('what was merged is found where it went', async () => {
  const editor = await person('editor')
  const file = 'claim,source,url,title\nThe ferry sank,X,https://news.example/1,One\n'
  await importAll(editor, file)
  const merged = await db.claim.findFirstOrThrow()
  const paper = await db.document.findFirstOrThrow()
  const claimId = await makeClaim(editor, 'A vessel went down')
  const documentId = await makeDocument(editor, paper.publisherId, 'Text')
  await inTransaction(async (tx) => {
    const gone = { removedAt: new Date() }
    await tx.claim.update({ where: { id: merged.id }, data: { ...gone, mergedIntoId: claimId } })
    await tx.document.update({ where: { id: paper.id }, data: { ...gone, mergedIntoId: documentId } })
  })
  const id = await importAll(editor, file.replace(',X,', ',Y,'))
  expect(await rowsOf(id)).toMatchObject([{ planned: 'add', fate: 'add', recordId: claimId }])
  expect(await db.statement.findMany({ where: { claimId } })).toMatchObject([{ documentId }])
})

test('reviews become claims, statements and evidence, and never an assessment', async () => {
  const editor = await person('editor')
  const review = {
    '@type': 'ClaimReview',
    url: 'https://checks.example/ferry',
    author: { name: 'Harbour Checks' },
    claimReviewed: 'The ferry sank',
    itemReviewed: { author: { name: 'Joan Smith' }, appearance: ['https://posts.example/1'] },
    reviewRating: { alternateName: 'False' },
  }
  const other = { ...review, url: 'https://others.example/ferry', author: { name: 'Other Checks' } }
  const id = await importAll(editor, JSON.stringify([review, other, review]))
  expect(await fatesOf(id)).toEqual(['create', 'add', 'duplicate'])
  const claim = await db.claim.findFirstOrThrow({
    include: { evidence: { include: { source: true } }, statements: true, assessments: true },
  })
  expect(claim).toMatchObject({ level: 'unassessed', assessments: [] })
  expect(claim.statements).toHaveLength(1)
  expect(claim.evidence.map(({ bearing, kind, source }) => [bearing, kind, source?.name])).toEqual([
    ['context', 'expert_analysis', 'Harbour Checks'],
    ['context', 'expert_analysis', 'Other Checks'],
  ])
  expect(await verify(env().DATA_DIR)).toMatchObject({ ok: true })
})
