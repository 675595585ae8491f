import { describe, expect, it } from 'vitest'
import type { AssessmentView } from '@/lib/assessments/refs'
import type { StatementView } from '@/lib/claims/statement-refs'
import { jsonLdText } from '@/lib/platform/json-ld'
import { type ClaimPageData, claimJsonLd, claimReviewJsonLd } from '@/lib/reader/claim-json-ld'

const at = new Date('2023-10-26T12:00:00Z')
const site = { name: 'Counterclaim', url: 'https://claims.example.org', levelLabel: 'Single origin' }

const claim: ClaimPageData['claim'] = {
  id: 'c1',
  slug: 'a-warning',
  proposition: 'A warning was sent </script><script>alert(1)</script>',
  language: 'en',
  kind: 'event',
  event: { at: new Date('2023-10-01T00:00:00Z'), precision: 'month' },
  level: 'single_origin',
  dispute: 'disputed',
  originCount: 1,
  originAgainstCount: 1,
  place: '',
  note: '',
  createdAt: at,
  changedAt: at,
  stories: [],
}

const source = {
  id: 's1',
  slug: 'kirby',
  name: 'John Kirby',
  kind: 'person',
  description: '',
  stateAffiliated: false,
  partyToConflict: false,
  affiliation: null,
} as const

const statement = (more: Partial<StatementView> = {}): StatementView => ({
  id: 'm1',
  claimId: 'c1',
  stance: 'denies',
  mode: 'quoted',
  said: { at, precision: 'day' },
  place: '',
  note: '',
  withdrawnAt: null,
  withdrawReason: '',
  source,
  document: {
    hidden: false,
    id: 'd1',
    slug: 'briefing',
    title: 'Briefing',
    url: null,
    archiveUrl: null,
    published: null,
    publisher: { id: 's2', slug: 'desk', name: 'Desk' },
  },
  quote: ['no message was sent'],
  chain: [{ position: 0, how: 'social_post', wording: '', source, document: null }],
  figures: [],
  ...more,
})

const assessment = (level: AssessmentView['level']): AssessmentView => ({
  id: 'a1',
  claimId: 'c1',
  number: 2,
  state: 'published',
  level,
  rationale: 'One party says so.',
  known: '',
  notKnown: '',
  wouldSettle: '',
  credibility: 3,
  overruleReason: '',
  reviewBy: null,
  peerReviewed: true,
  publishedAt: at,
  endedAt: null,
  endReason: '',
  record: null,
  author: { id: 'u1', name: 'Ines', isExample: true },
  reviewer: null,
  statements: [],
  evidence: [],
  dissents: [],
})

const page = (more: Partial<ClaimPageData> = {}): ClaimPageData => ({
  claim,
  statements: [],
  rebuttals: [],
  assessment: null,
  ...more,
})

describe('jsonLdText', () => {
  it('cannot close the element that holds it, and reads back the same', () => {
    const data = claimJsonLd(page(), site)
    const text = jsonLdText(data)
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)))
  })

  it('escapes the separators that older parsers take for line ends', () => {
    expect(jsonLdText({ a: '\u2028\u2029' })).toBe('{"a":"\\u2028\\u2029"}')
  })
})

describe('claimJsonLd', () => {
  it('has a Claim and no review where nothing is published', () => {
    const data = claimJsonLd(page(), site)
    expect(data).toMatchObject({
      '@graph': [
        {
          '@type': 'Claim',
          text: claim.proposition,
          '@id': 'https://claims.example.org/claims/a-warning',
          temporal: '2023-10',
        },
      ],
    })
    expect(JSON.stringify(data)).not.toContain('ClaimReview')
  })

  it('names the stance in CiTO and the chain in PROV', () => {
    expect(claimJsonLd(page({ statements: [statement()] }), site)).toMatchObject({
      '@graph': [
        {},
        {
          '@type': 'Quotation',
          text: 'no message was sent',
          'cito:disputes': { '@id': 'https://claims.example.org/claims/a-warning' },
          'prov:wasAttributedTo': { name: 'John Kirby' },
          'prov:qualifiedAttribution': [{ 'prov:hadRole': 'social_post' }],
          'prov:wasQuotedFrom': { name: 'Briefing' },
        },
      ],
    })
  })

  it('leaves out what was recorded in error, and all of a private document', () => {
    const gone = statement({ id: 'gone', withdrawnAt: at, withdrawReason: 'twice' })
    const hidden = statement({ id: 'hidden', document: { hidden: true, id: 'secret-document' }, quote: [] })
    const text = JSON.stringify(claimJsonLd(page({ statements: [gone, hidden] }), site))
    expect(text).not.toContain('statement-gone')
    expect(text).toContain('statement-hidden')
    expect(text).not.toContain('secret-document')
    expect(text).not.toContain('wasQuotedFrom')
  })

  it('lets a rebuttal of a rebuttal point at what it answers', () => {
    const rebuttal = (id: string, answers: ClaimPageData['rebuttals'][number][]) => ({
      id,
      kind: 'denial' as const,
      standing: 'standing' as const,
      summary: '',
      targetRebuttalId: null,
      source,
      statement: statement(),
      counterClaim: null,
      decision: null,
      answers,
    })
    const text = JSON.stringify(
      claimJsonLd(page({ rebuttals: [rebuttal('r1', [rebuttal('r2', [])])] }), site),
    )
    expect(text).toContain(
      '"@id":"https://claims.example.org/claims/a-warning#rebuttal-r2","cito:disputes":{"@id":"https://claims.example.org/claims/a-warning#rebuttal-r1"}',
    )
  })
})

describe('claimReviewJsonLd', () => {
  it.each([
    ['verified', 5],
    ['refuted', 1],
  ] as const)('gives %s a rating value of %i', (level, value) => {
    expect(claimReviewJsonLd(assessment(level), claim, site)).toMatchObject({
      '@type': 'ClaimReview',
      reviewRating: { ratingValue: value, bestRating: 5, worstRating: 1 },
    })
  })

  it.each(['unverified', 'unverifiable', 'single_origin', 'corroborated', 'not_checkable'] as const)(
    'gives %s its label alone',
    (level) => {
      const { reviewRating } = JSON.parse(jsonLdText(claimReviewJsonLd(assessment(level), claim, site)))
      expect(reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Single origin' })
    },
  )
})
