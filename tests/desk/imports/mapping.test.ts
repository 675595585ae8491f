import { describe, expect, test } from 'vitest'
import { guessMapping } from '@/lib/desk/imports/guess-mapping'
import { kindOfName, publisherOfUrl, shortName, titleOfUrl } from '@/lib/desk/imports/names'
import { readRow } from '@/lib/desk/imports/row'
import type { Mapping } from '@/lib/desk/imports/schema'
import { dateText } from '@/lib/desk/imports/values'

describe('headings', () => {
  test.each([
    [
      ['Claim', 'Speaker', 'URL', 'Date'],
      ['proposition', 'sourceName', 'documentUrl', 'published'],
    ],
    [
      ['claim_text', 'eventDate', 'Location'],
      ['proposition', 'event', 'place'],
    ],
    [
      ['Headline', 'Link', 'Outlet', 'Publication date'],
      ['documentTitle', 'documentUrl', 'publisher', 'published'],
    ],
    [
      ['Proposicion', 'Quotes', 'Xyzzy'],
      ['proposition', 'quote', ''],
    ],
    [
      ['source name', 'source'],
      ['sourceName', ''],
    ],
    [
      ['statement date', 'Fatalities', 'as-of'],
      ['said', 'low', 'asOf'],
    ],
  ])('are taken for what they mean: %j', (columns, fields) => {
    expect(guessMapping(columns)).toEqual(fields)
  })
})

describe('a date', () => {
  test.each([
    ['2023-10', '2023-10'],
    ['2023-10-25T14:30:00Z', '2023-10-25 14:30'],
    ['2023-10-25T01:30:00+03:00', '2023-10-24 22:30'],
    ['2023-10-25T00:00:00Z', '2023-10-25'],
    ['2023/10/25', '2023-10-25'],
    ['25 October 2023', '2023-10-25'],
    ['Oct 25, 2023', '2023-10-25'],
    ['1st March 2023', '2023-03-01'],
    ['October 2023', '2023-10'],
    ['25.10.2023', '2023-10-25'],
    ['4.5.2023', '2023-05-04'],
    ['25/10/2023', '2023-10-25'],
    ['10/25/2023', '2023-10-25'],
    ['4/5/2023', '4/5/2023'],
    ['31 February 2023', '31 February 2023'],
    ['yesterday', 'yesterday'],
  ])('%s is read as %s', (typed, text) => {
    expect(dateText(typed)).toBe(text)
  })
})

describe('names', () => {
  test.each([
    ['Ministry of Health', 'government_body'],
    ['Reuters', 'news_agency'],
    ['Harbour Daily News', 'news_outlet'],
    ['Facebook posts', 'unnamed'],
    ['Multiple sources', 'unnamed'],
    ['Joan Smith', 'person'],
    ['Northern Liberation Army', 'armed_force'],
    ['World Health Organization', 'international_body'],
  ])('%s sounds like %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind)
  })

  test('an address gives a title and a publisher', () => {
    expect(titleOfUrl('https://www.news.example/2023/the-port-was-closed.html')).toBe(
      'The port was closed (news.example)',
    )
    expect(titleOfUrl('https://news.example/p/123?id=4')).toBe('news.example/p/123?id=4')
    expect(publisherOfUrl('https://www.news.example/a')).toMatchObject({
      name: 'news.example',
      kind: 'news_outlet',
    })
    expect(publisherOfUrl('https://m.facebook.com/a')).toMatchObject({
      name: 'facebook.com',
      kind: 'company',
    })
  })

  test('a file is named without its folders', () => {
    expect(shortName('C:\\private\\tolls\u0000.csv')).toBe('tolls .csv')
    expect(shortName(`${'x'.repeat(200)}.csv`)).toHaveLength(120)
  })
})

describe('a row', () => {
  const mapping = (columns: Mapping['columns'], constants: Mapping['constants'] = {}): Mapping => ({
    columns,
    constants,
  })
  const faults = (cells: string[], map: Mapping) => {
    const read = readRow(cells, map)
    return read.ok ? [] : read.faults.map(({ field, message }) => `${field}: ${message}`)
  }

  test('becomes a claim, a statement, a source or a document by what is read of it', () => {
    expect(readRow(['The port was closed'], mapping(['proposition']))).toMatchObject({
      entry: { makes: 'claim', claim: { kind: 'event' }, said: [] },
    })
    const said = mapping(['proposition', 'sourceName', 'documentUrl', 'stance', 'low'])
    expect(
      readRow(['Ships were lost', 'The navy', 'https://a.example/b', 'denied', '1,200'], said),
    ).toMatchObject({
      ok: false,
      faults: [{ field: 'counted', message: 'required' }],
    })
    const counted = { ...said, constants: { counted: 'ships', unit: 'ships' } }
    expect(
      readRow(['Ships were lost', 'The navy', 'https://a.example/b', 'denied', '1,200'], counted),
    ).toMatchObject({
      entry: {
        claim: { kind: 'quantity' },
        said: [
          {
            source: { input: { name: 'The navy', kind: 'armed_force' } },
            document: { publisher: { input: { name: 'a.example' } } },
            said: {
              stance: 'denies',
              rebuttal: { kind: 'denial' },
              figure: { counted: 'ships', low: 1200, comparator: 'exactly' },
            },
          },
        ],
      },
    })
    expect(readRow(['X', 'ngo', 'A; B'], mapping(['sourceName', 'sourceKind', 'aliases']))).toMatchObject({
      entry: { makes: 'source', source: { input: { name: 'X', kind: 'ngo', aliases: ['A', 'B'] } } },
    })
    expect(readRow(['T', 'P'], mapping(['documentTitle', 'publisher']))).toMatchObject({
      entry: { makes: 'document', document: { input: { title: 'T' }, publisher: { input: { name: 'P' } } } },
    })
  })

  test('a constant stands where a cell is empty, and makes nothing of an empty row', () => {
    const map = mapping(['proposition', 'place'], { place: 'Harbour' })
    expect(readRow(['A', ''], map)).toMatchObject({ entry: { claim: { place: 'Harbour' } } })
    expect(readRow(['A', 'Bay'], map)).toMatchObject({ entry: { claim: { place: 'Bay' } } })
    expect(readRow(['', ' '], map)).toEqual({ ok: true, entry: null })
  })

  test('says at once everything that is wrong, each in its field', () => {
    const map = mapping(['proposition', 'claimKind', 'event', 'sourceName', 'stance', 'documentUrl'])
    expect(faults(['A', 'rumour', '4/5/2023', 'X', 'perhaps', 'ftp://a.example'], map)).toEqual([
      'claimKind: import_choice_claimKind',
      'event: bad_date',
      'publisher: import_publisher_missing',
      'documentUrl: required',
      'documentUrl: bad_url',
      'stance: import_choice_stance',
    ])
    expect(faults(['A', '', '', 'X', '', ''], map)).toEqual(['documentUrl: import_document_missing'])
    expect(faults(['A', '', '', '', '', 'https://a.example'], map)).toEqual([
      'sourceName: import_source_missing',
    ])
    expect(faults(['', '', '', 'X', '', 'https://a.example'], map)).toEqual(['proposition: required'])
    expect(faults(['A', 'B', 'C'], mapping(['proposition', 'place']))).toEqual([': import_cells'])
  })

  test('control characters and halves of letters go no further', () => {
    expect(readRow(['A\u0000B\uD800\u0007'], mapping(['proposition']))).toMatchObject({
      entry: { claim: { proposition: 'AB\uFFFD' } },
    })
  })
})
