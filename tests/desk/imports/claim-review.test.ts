import { describe, expect, test } from 'vitest'
import { claimReviewsIn } from '@/lib/desk/imports/claim-review'
import { jsonLdBlocks, plainText } from '@/lib/desk/imports/json-ld-in'
import { readReview } from '@/lib/desk/imports/review-row'

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/ferry',
  name: 'Did the ferry sink?',
  datePublished: '2023-10-27T09:00:00+02:00',
  author: { '@type': 'Organization', name: 'Harbour Checks', url: 'https://checks.example/' },
  claimReviewed: 'The ferry sank on &quot;Monday&quot; night',
  itemReviewed: {
    '@type': 'Claim',
    datePublished: '2023-10-25',
    author: { '@type': 'Person', name: 'Joan Smith' },
    firstAppearance: { '@type': 'CreativeWork', url: 'https://posts.example/1', headline: 'It sank!' },
    appearance: [
      'https://posts.example/1',
      'https://posts.example/2#top',
      { '@id': 'https://posts.example/3' },
    ],
  },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: 2,
    bestRating: '5',
    worstRating: '1',
    alternateName: 'Mostly false',
  },
}
const one = (data: unknown) => {
  const [review, ...others] = claimReviewsIn(data)
  if (!review || others.length > 0) throw new Error(`${others.length + (review ? 1 : 0)} reviews`)
  return review
}
const entryOf = (data: unknown, constants = {}) => {
  const read = readReview(one(data), { columns: [], constants })
  if (!read.ok || read.entry?.makes !== 'claim') throw new Error(JSON.stringify(read))
  return read.entry
}

describe('what reviews tell', () => {
  test('is read with all its parts', () => {
    expect(one(REVIEW)).toEqual({
      proposition: 'The ferry sank on "Monday" night',
      date: '2023-10-25',
      author: { name: 'Joan Smith', type: 'Person', url: '' },
      appearances: [
        { url: 'https://posts.example/1', title: 'It sank!', publisher: null, published: '' },
        { url: 'https://posts.example/2#top', title: '', publisher: null, published: '' },
        { url: 'https://posts.example/3', title: '', publisher: null, published: '' },
      ],
      review: {
        url: 'https://checks.example/ferry',
        title: 'Did the ferry sink?',
        publisher: { name: 'Harbour Checks', type: 'Organization', url: 'https://checks.example/' },
        published: '2023-10-27T09:00:00+02:00',
        byline: '',
        language: '',
        rating: 'Mostly false',
        scale: '2 of 1 to 5',
      },
    })
  })

  test('is found in lists, graphs and feeds, whatever the type is called', () => {
    const { '@context': _, ...bare } = REVIEW
    for (const data of [
      [REVIEW],
      { '@graph': [{ '@type': 'WebPage' }, bare] },
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [bare] }] },
      { ...REVIEW, '@type': ['Review', 'http://schema.org/ClaimReview'] },
      { ...REVIEW, '@type': 'schema:ClaimReview' },
    ]) {
      expect(one(data).proposition).toBe('The ferry sank on "Monday" night')
    }
    expect(claimReviewsIn({ '@type': 'Review', claimReviewed: 'x' })).toEqual([])
  })

  test('is followed from node to node of a graph', () => {
    const graph = {
      '@graph': [
        { ...REVIEW, author: { '@id': '#us' }, itemReviewed: { '@id': '#claim' } },
        { '@id': '#us', '@type': 'NewsMediaOrganization', name: 'Harbour Checks' },
        { '@id': '#claim', '@type': 'Claim', author: [{ name: 'Joan Smith' }] },
      ],
    }
    expect(one(graph)).toMatchObject({
      author: { name: 'Joan Smith' },
      review: { publisher: { name: 'Harbour Checks', type: 'NewsMediaOrganization' } },
    })
  })

  test('may be little: nothing is made up', () => {
    expect(one({ '@type': 'ClaimReview', itemReviewed: 'x', reviewRating: null, author: 7 })).toMatchObject({
      proposition: '',
      author: null,
      appearances: [],
      review: { url: '', publisher: null, rating: '', scale: '' },
    })
  })

  test('of several items are several claims', () => {
    const items = [
      { '@type': 'Claim', name: 'One' },
      { '@type': 'Claim', name: 'Two' },
    ]
    const found = claimReviewsIn({ ...REVIEW, claimReviewed: undefined, itemReviewed: items })
    expect(found.map(({ proposition }) => proposition)).toEqual(['One', 'Two'])
  })

  test('that is made to be endless comes to an end', () => {
    let deep: unknown = REVIEW
    for (let level = 0; level < 5_000; level += 1) deep = { in: deep }
    expect(claimReviewsIn(deep)).toEqual([])
  })
})

describe('a page', () => {
  const page = (block: string) => `<!doctype html><body><script type="application/ld+json">${block}</script>`
  test('gives its blocks, also where they are carelessly written', () => {
    const json = JSON.stringify(REVIEW)
    for (const block of [json, `${json};`, `<!-- ${json} -->`, json.replace('Did the', 'Did\n the')]) {
      expect(claimReviewsIn(jsonLdBlocks(page(block)))).toHaveLength(1)
    }
    expect(jsonLdBlocks(page('{not json'))).toEqual([])
    expect(jsonLdBlocks('<script>{"@type":"ClaimReview"}</script>')).toEqual([])
  })

  test('nested ten thousand deep is read to its end', () => {
    expect(jsonLdBlocks(`${'<div>'.repeat(10_000)}${page(JSON.stringify(REVIEW))}`)).toHaveLength(1)
  })

  test.each([
    ['A &amp; B &lt; C', 'A & B < C'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['<script>alert(1)</script> 5 < 6', 'alert(1) 5 < 6'],
    ['  a\n b\u0000 ', 'a b'],
  ])('text %j is read as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
})

describe('a review becomes', () => {
  test('a claim, its author’s statement wherever it appeared, and evidence that assesses nothing', () => {
    const entry = entryOf(REVIEW, { stories: 'Ferry', labels: 'checked' })
    expect(entry).toMatchObject({
      claim: { proposition: 'The ferry sank on "Monday" night', kind: 'event' },
      stories: ['Ferry'],
      labels: ['checked'],
      reviews: [
        {
          document: {
            input: { title: 'Did the ferry sink?', url: 'https://checks.example/ferry' },
            publisher: { input: { name: 'Harbour Checks', kind: 'news_outlet' } },
          },
          evidence: {
            kind: 'expert_analysis',
            bearing: 'context',
            credibility: 6,
            description:
              'A review of the claim by Harbour Checks. Its rating, in its own words: “Mostly false” (2 of 1 to 5).',
          },
        },
      ],
    })
    expect(
      entry.said.map(({ source, document, said }) => [source.input.name, document.input.url, said.stance]),
    ).toEqual([
      ['Joan Smith', 'https://posts.example/1', 'asserts'],
      ['Joan Smith', 'https://posts.example/2#top', 'asserts'],
      ['Joan Smith', 'https://posts.example/3', 'asserts'],
    ])
    expect(entry.said[0]?.said.said).toMatchObject({ precision: 'day' })
  })

  test('a statement in the review itself where no appearance is told; none without an author', () => {
    const { firstAppearance: _, appearance: __, ...item } = REVIEW.itemReviewed
    const [said] = entryOf({ ...REVIEW, itemReviewed: item }).said
    expect(said?.document.input.url).toBe('https://checks.example/ferry')
    expect(entryOf({ ...REVIEW, itemReviewed: { ...item, author: undefined } }).said).toEqual([])
  })

  test('a statement of nobody known, where the author is no name', () => {
    const item = { ...REVIEW.itemReviewed, author: { name: 'Viral posts on social media' } }
    const [said] = entryOf({ ...REVIEW, itemReviewed: item }).said
    expect(said).toMatchObject({
      source: { input: { kind: 'unnamed', description: 'Viral posts on social media' } },
      said: { chain: [{ how: 'unnamed' }] },
    })
  })

  test('nothing where what it needs is missing or has no measure', () => {
    const faults = (data: object) => {
      const read = readReview(one({ ...REVIEW, ...data }), { columns: [], constants: {} })
      return read.ok ? [] : read.faults.map(({ message }) => message)
    }
    expect(faults({ url: 'javascript:alert(1)' })).toEqual(['import_review_address'])
    expect(faults({ claimReviewed: 'x'.repeat(501) })).toEqual(['too_long'])
    expect(faults({ claimReviewed: ' ', itemReviewed: {} })).toEqual(['required'])
    expect(faults({ datePublished: 'last week', inLanguage: 'English' })).toEqual([])
  })

  test.each([
    [{ alternateName: 'Pants on Fire' }, '“Pants on Fire”.'],
    [{ ratingValue: '-1', bestRating: 10 }, 'Its rating is a number: -1 of 10.'],
    [{ ratingValue: 'True' }, 'It gives no rating.'],
    [null, 'It gives no rating.'],
  ])('evidence with the rating in its own words: %j', (reviewRating, words) => {
    expect(entryOf({ ...REVIEW, reviewRating }).reviews[0]?.evidence.description).toContain(words)
  })
})
