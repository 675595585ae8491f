import { beforeEach, describe, expect, test } from 'vitest'
import { type About, type KnownClaim, whichClaims as whichAmong } from '@/lib/desk/annotations/which-claim'
import { tellingWords } from '@/lib/text/telling-words'

const claim = (id: string, proposition: string, more: Partial<KnownClaim> = {}): KnownClaim => ({
  id,
  proposition,
  storyIds: [],
  sourceIds: [],
  figures: [],
  ...more,
})

const about = (text: string, more: Partial<About> = {}): About => ({
  texts: [{ text, trust: 1 }],
  storyIds: [],
  sourceIds: [],
  figures: [],
  ...more,
})

const index = new Map<string, KnownClaim>()
const putClaim = (known: KnownClaim) => index.set(known.id, known)

/** All that is on record, each word weighed by how many claims have it. */
const whichClaims = (asked: About) => {
  const claims = [...index.values()]
  const use = new Map<string, number>()
  for (const word of claims.flatMap(({ proposition }) => [...tellingWords(proposition)]))
    use.set(word, (use.get(word) ?? 0) + 1)
  return whichAmong(asked, { claims, weights: { total: claims.length, use } })
}
const ids = (asked: About) => whichClaims(asked).map(({ id }) => id)

beforeEach(() => {
  index.clear()
  putClaim(claim('pier', 'The pier of Norbury is closed', { storyIds: ['harbour'], sourceIds: ['holm'] }))
  putClaim(claim('fire', 'A fire broke out at the market of Norbury'))
  putClaim(
    claim('toll', 'At least 40 people were killed in the storm', {
      figures: [{ counted: 'killed', area: 'Norbury', low: 40, high: null }],
    }),
  )
  putClaim(claim('navy', 'United States ships were attacked in the strait', { storyIds: ['strait'] }))
})

describe('claims that a passage may be about', () => {
  test('are those that share telling words, the likeliest first', () => {
    expect(ids(about('the Norbury pier remains closed'))).toEqual(['pier'])
    expect(ids(about('nothing of that sort'))).toEqual([])
  })

  test('whatever name a country goes by, and however a verb ends', () => {
    expect(ids(about('an attack on American ships in the strait'))).toEqual(['navy'])
    expect(ids(about('attacks on U.S. ships'))).toEqual(['navy'])
    expect(ids(about('a threat to us'))).toEqual([])
    expect(ids(about('a threat to the US'))).toEqual(['navy'])
  })

  test('those of the same story stand before likelier ones', () => {
    const text = 'A fire broke out at the closed market, not at the pier of Norbury'
    expect(ids(about(text))).toEqual(['fire', 'pier'])
    expect(ids(about(text, { storyIds: ['harbour'] }))).toEqual(['pier', 'fire'])
  })

  test('the same source and the same figure add to the likeness, and are given as reasons', () => {
    const [plain] = whichClaims(about('the pier is closed'))
    const [spoken] = whichClaims(about('the pier is closed', { sourceIds: ['holm'] }))
    expect(spoken?.likeness).toBeGreaterThan(plain?.likeness ?? 1)
    expect(spoken?.why.map(({ key }) => key)).toContain('rules.annotation.claim.sameSource')
    const figures = [{ counted: 'killed', area: '', low: 40, high: null }]
    const [counted] = whichClaims(about('40 were killed', { figures }))
    expect(counted).toMatchObject({ id: 'toll' })
    expect(counted?.why.map(({ key }) => key)).toContain('rules.annotation.claim.sameFigure')
  })

  test('a figure of another place is another figure', () => {
    const figures = [{ counted: 'killed', area: 'Oslo', low: 40, high: null }]
    const [found] = whichClaims(about('40 were killed', { figures }))
    expect(found?.why.map(({ key }) => key)).not.toContain('rules.annotation.claim.sameFigure')
  })

  test('one that reads the same is pointed out as a duplicate, words around the passage are not', () => {
    expect(whichClaims(about('the pier of Norbury was closed'))[0]).toMatchObject({ duplicate: true })
    const around = { texts: [{ text: 'The pier of Norbury was closed', trust: 0.9 }] }
    expect(whichClaims(about('', around))[0]).toMatchObject({ id: 'pier', duplicate: false })
  })

  test('what was taken out, or changed, is offered no more', () => {
    index.delete('pier')
    expect(ids(about('the pier is closed'))).toEqual([])
    putClaim(claim('fire', 'The ferry runs again'))
    expect(ids(about('a fire at the market'))).toEqual([])
    expect(ids(about('the ferry runs'))).toEqual(['fire'])
  })
})

test('telling words are the same for the same thing', () => {
  expect([...tellingWords("The US's warning")]).toEqual(['@us', 'warn'])
  expect([...tellingWords('the United States warned')]).toEqual(['@us', 'warn'])
  expect([...tellingWords('7,000 parties')]).toEqual(['7,000', 'party'])
})
