import { describe, expect, test } from 'vitest'
import { namedNear } from '@/lib/desk/annotations/named-near'
import type { WhoGuess } from '@/lib/desk/annotations/types'
import { whoIs } from '@/lib/desk/annotations/who'
import type { Mention } from '@/lib/reporting/types'
import { index, mention } from './registry'

const names = (guesses: readonly WhoGuess[]) => guesses.map((it) => (it.known ? it.name : `new: ${it.name}`))

describe('a mention that means one source fills it in', () => {
  const cases: [said: string, mention: Mention, meant: string][] = [
    ['the name', mention('Ada Holm'), 'Ada Holm'],
    ['without accents and case', mention('jose amir-lund'), 'José Amir-Lund'],
    ['an alias', mention('NPA', { kind: 'government_body' }), 'Port Authority of Norbury'],
    ['with and without the', mention('Harbour Times', { kind: 'news_outlet' }), 'The Harbour Times'],
    ['a title before the name', mention('Deputy Mayor Ada Holm'), 'Ada Holm'],
    ['the last name', mention('Holm', { by: 'short_name' }), 'Ada Holm'],
    ['a title before the last name', mention('Mayor Holm'), 'Ada Holm'],
    ['an initial', mention('A. Holm'), 'Ada Holm'],
    ['a last name without its hyphen', mention('Amirlund'), 'José Amir-Lund'],
    [
      'two of that last name, told apart by what is said of them',
      mention('Reka', { description: 'Port Authority spokesman' }),
      'Jonas Reka',
    ],
    [
      'the words of a name in another order',
      mention('Norwegian Foreign Ministry', { kind: 'government_body' }),
      'Ministry of Foreign Affairs of Norway',
    ],
    [
      'more words than the name has',
      mention('the Port Authority of Norbury harbour', { kind: 'government_body' }),
      'Port Authority of Norbury',
    ],
    [
      'a description that says enough',
      mention("an aide to Norbury's mayor, Ada Holm", { by: 'description' }),
      'Petra Vance',
    ],
  ]
  test.each(cases)('%s', (_, said, meant) => {
    const { who } = whoIs(said, index)
    expect(who).toMatchObject({ known: true, name: meant })
  })
})

describe('a mention that may mean several fills nothing in', () => {
  test('two of one name are both offered, and a new one', () => {
    const { who, others } = whoIs(mention('Twin', { kind: 'company' }), index)
    expect(who).toBeNull()
    expect(names(others)).toEqual(['Twin', 'Twin Ltd', 'new: Twin'])
  })

  test('two of one last name are both offered', () => {
    const { who, others } = whoIs(mention('Reka'), index)
    expect(who).toBeNull()
    expect(names(others)).toEqual(['Jonas Reka', 'Mira Reka', 'new: Reka'])
  })
})

describe('a mention that means nobody on record is a new source', () => {
  test('another given name is another person, who is only offered', () => {
    const { who, others } = whoIs(mention('Sven Holm'), index)
    expect(who).toMatchObject({ known: false, name: 'Sven Holm', kind: 'person' })
    expect(names(others)).toEqual(['Ada Holm'])
  })

  test('with what the text says of it, without an article', () => {
    const said = mention('the Salt Company', { kind: 'company', description: 'a maker of salt' })
    const { who } = whoIs(said, index)
    expect(who).toMatchObject({
      known: false,
      name: 'Salt Company',
      kind: 'company',
      description: 'a maker of salt',
    })
  })

  test('a country only offers its government', () => {
    const { who, others } = whoIs(mention('Oslo', { kind: 'government_body' }), index)
    expect(who).toMatchObject({ known: false, name: 'Oslo' })
    expect(names(others)).toEqual(['Government of Norway'])
  })

  test('one word that names many bodies fills none in', () => {
    const { who } = whoIs(mention('the ministry', { kind: 'government_body', by: 'description' }), index)
    expect(who).toMatchObject({ known: false, name: 'ministry' })
  })

  test('whoever is only described has no name to go by', () => {
    const { who } = whoIs(mention('a fishmonger', { by: 'description' }), index, 'The Harbour Times')
    expect(who).toEqual(
      expect.objectContaining({
        known: false,
        kind: 'unnamed',
        name: 'Fishmonger cited by The Harbour Times',
        description: 'a fishmonger',
      }),
    )
  })

  test('an aide to somebody is not that person', () => {
    const { who, others } = whoIs(mention('a cousin of the mayor, Ada Holm', { by: 'description' }), index)
    expect(who).toMatchObject({ known: false })
    expect(names(others)).not.toContain('Ada Holm')
  })
})

describe('a source that the text does not name', () => {
  const worker = mention('a dock worker', { kind: 'unnamed', unnamed: true, by: 'description' })

  test('is the one of the same description whom the same one relayed', () => {
    const { who } = whoIs(worker, index, 'The Harbour Times')
    expect(who).toMatchObject({ known: true, name: 'Unnamed dock worker cited by The Harbour Times' })
  })

  test('is a new one where another relayed it; the other is offered', () => {
    const { who, others } = whoIs(worker, index, 'Evening Post')
    expect(who).toMatchObject({ known: false, kind: 'unnamed', name: 'Dock worker cited by Evening Post' })
    expect(names(others)).toEqual(['Unnamed dock worker cited by The Harbour Times'])
  })

  test('never is somebody with a name', () => {
    const official = mention('Holm', { kind: 'unnamed', unnamed: true })
    expect(whoIs(official, index).who).toMatchObject({ known: false, kind: 'unnamed' })
  })
})

describe('sources named near', () => {
  const text = 'The NPA closed the pier, Judge Reka and Mayor Holm said, as Twin watched.'

  test('are those of which one name is meant, the nearest first', () => {
    expect(names(namedNear(text, text.indexOf('Holm'), index))).toEqual([
      'Ada Holm',
      'Port Authority of Norbury',
    ])
    expect(names(namedNear(text, 0, index))).toEqual(['Port Authority of Norbury', 'Ada Holm'])
  })

  test('words in lower case are no names', () => {
    expect(namedNear('the holm oak stood', 0, index)).toEqual([])
  })
})
