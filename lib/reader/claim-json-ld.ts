import type { Claim, ClaimReview } from 'schema-dts'
import type { AssessmentView } from '@/lib/assessments/refs'
import type { ClaimHead } from '@/lib/claims/queries'
import type { StatementView } from '@/lib/claims/statement-refs'
import { partialDateText } from '@/lib/reasoning/dates'
import type { RebuttalView } from '@/lib/rebuttals/queries'

/** At most so many statements are described for machines; the read API has them all. */
const DESCRIBED = 50

// The meaning of these terms: http://purl.org/spar/cito (CiTO 2.8).
const STANCE_TERM: Record<StatementView['stance'], string> = {
  asserts: 'cito:agreesWith',
  confirms: 'cito:confirms',
  denies: 'cito:disputes',
  doubts: 'cito:critiques',
  qualifies: 'cito:qualifies',
  retracts: 'cito:retracts',
  could_not_verify: 'cito:discusses',
  declined_to_comment: 'cito:discusses',
}

const REBUTTAL_TERM: Record<RebuttalView['kind'], string> = {
  denial: 'cito:disputes',
  contradiction: 'cito:disagreesWith',
  rival_figure: 'cito:disagreesWith',
  wrong_attribution: 'cito:corrects',
  misquotation: 'cito:corrects',
  undercut: 'cito:critiques',
  missing_context: 'cito:qualifies',
}

export type ClaimPageData = {
  claim: ClaimHead
  statements: readonly StatementView[]
  rebuttals: readonly RebuttalView[]
  assessment: AssessmentView | null
}

/** The site by its name and origin, and the level's label in the reader's language. */
export type Site = { name: string; url: string; levelLabel: string }

/**
 * A claim's page for machines: a schema.org Claim; a ClaimReview where an assessment is published; statements and
 * rebuttals in CiTO's terms, their chains in PROV's. `ratingValue` stands only where the level is a point on a scale of
 * truth (1 refuted, 5 verified); otherwise the rating has its label alone. Nothing of a private document is named.
 */
export function claimJsonLd({ claim, statements, rebuttals, assessment }: ClaimPageData, site: Site): object {
  const url = `${site.url}/claims/${claim.slug}`
  const counted = statements.filter((statement) => !statement.withdrawnAt).slice(0, DESCRIBED)
  const described: Claim = {
    '@type': 'Claim',
    '@id': url,
    url,
    text: claim.proposition,
    inLanguage: claim.language,
    dateCreated: claim.createdAt.toISOString(),
    dateModified: claim.changedAt.toISOString(),
    ...(claim.event ? { temporal: isoDate(claim.event) } : {}),
    isPartOf: claim.stories.map(({ slug, title }) => ({
      '@type': 'CreativeWork' as const,
      name: title,
      url: `${site.url}/stories/${slug}`,
    })),
  }
  return {
    '@context': [
      'https://schema.org',
      { cito: 'http://purl.org/spar/cito/', prov: 'http://www.w3.org/ns/prov#' },
    ],
    '@graph': [
      described,
      ...(assessment ? [claimReview(assessment, claim, url, site)] : []),
      ...counted.map((statement) => statementNode(statement, url, site)),
      ...flatten(rebuttals)
        .slice(0, DESCRIBED)
        .map(({ rebuttal, target }) => rebuttalNode(rebuttal, target, url, site)),
    ],
  }
}

/** One published version of an assessment for machines, on a page of its own. */
export function claimReviewJsonLd(
  assessment: AssessmentView,
  claim: Pick<ClaimHead, 'slug' | 'proposition'>,
  site: Site,
): object {
  const url = `${site.url}/claims/${claim.slug}`
  return { '@context': 'https://schema.org', ...claimReview(assessment, claim, url, site) }
}

function claimReview(
  assessment: AssessmentView,
  claim: Pick<ClaimHead, 'proposition'>,
  url: string,
  site: Site,
): ClaimReview {
  const rating = { verified: 5, refuted: 1 }[String(assessment.level)]
  return {
    '@type': 'ClaimReview',
    '@id': `${url}/versions/${assessment.number}`,
    url: `${url}/versions/${assessment.number}`,
    claimReviewed: claim.proposition,
    datePublished: assessment.publishedAt.toISOString(),
    author: { '@type': 'Organization', name: site.name, url: site.url },
    itemReviewed: { '@type': 'Claim', '@id': url },
    reviewBody: assessment.rationale,
    reviewRating: {
      '@type': 'Rating',
      alternateName: site.levelLabel,
      ...(rating === undefined ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
    },
  }
}

function statementNode(statement: StatementView, url: string, site: Site): object {
  const { document, chain, source, said, quote } = statement
  return {
    '@type': quote.length > 0 ? 'Quotation' : 'CreativeWork',
    '@id': `${url}#statement-${statement.id}`,
    ...(quote.length > 0 ? { text: quote.join(' … ') } : {}),
    ...(said ? { dateCreated: isoDate(said) } : {}),
    [STANCE_TERM[statement.stance]]: { '@id': url },
    'prov:wasAttributedTo': agent(source, site),
    ...(chain.length > 0
      ? {
          'prov:qualifiedAttribution': chain.map((step) => ({
            '@type': 'prov:Attribution',
            'prov:agent': agent(step.source, site),
            'prov:hadRole': step.how,
          })),
        }
      : {}),
    ...(document.hidden
      ? {}
      : {
          'prov:wasQuotedFrom': {
            '@id': `${site.url}/documents/${document.slug}`,
            '@type': 'CreativeWork',
            name: document.title,
            ...(document.url ? { url: document.url } : {}),
          },
        }),
  }
}

function rebuttalNode(rebuttal: RebuttalView, target: string | null, url: string, site: Site): object {
  return {
    '@type': 'CreativeWork',
    '@id': `${url}#rebuttal-${rebuttal.id}`,
    [REBUTTAL_TERM[rebuttal.kind]]: { '@id': target ? `${url}#rebuttal-${target}` : url },
    'prov:wasAttributedTo': agent(rebuttal.source, site),
    'prov:wasDerivedFrom': { '@id': `${url}#statement-${rebuttal.statement.id}` },
    creativeWorkStatus: rebuttal.standing,
    ...(rebuttal.counterClaim
      ? { 'cito:obtainsSupportFrom': { '@id': `${site.url}/claims/${rebuttal.counterClaim.slug}` } }
      : {}),
  }
}

function agent(source: { slug: string; name: string; kind: string }, site: Site): object {
  const type = source.kind === 'person' || source.kind === 'unnamed' ? 'Person' : 'Organization'
  return { '@type': type, '@id': `${site.url}/sources/${source.slug}`, name: source.name }
}

/** Every rebuttal of the tree with the id of the one that it answers; null for the claim itself. */
function flatten(
  rebuttals: readonly RebuttalView[],
  target: string | null = null,
): { rebuttal: RebuttalView; target: string | null }[] {
  return rebuttals.flatMap((rebuttal) => [{ rebuttal, target }, ...flatten(rebuttal.answers, rebuttal.id)])
}

function isoDate({ at, precision }: { at: Date; precision: 'year' | 'month' | 'day' | 'minute' }): string {
  return precision === 'minute' ? at.toISOString() : partialDateText(at, precision)
}
