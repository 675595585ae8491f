import type { SourceKind } from '@/generated/prisma/enums'
import { claimInput } from '@/lib/claims/schema'
import type { ReviewedClaim } from '@/lib/desk/imports/claim-review'
import type { DocumentRef, EntryRead, ReviewRef, SaidRef } from '@/lib/desk/imports/entry'
import { kindOfName } from '@/lib/desk/imports/names'
import { type Reader, readDocument, readSource, rowReader } from '@/lib/desk/imports/parts'
import type { Mapping } from '@/lib/desk/imports/schema'
import { dateText, severalIn } from '@/lib/desk/imports/values'
import { evidenceInput } from '@/lib/evidence/schema'
import { parsePartialDate } from '@/lib/reasoning/dates'
import { statementInput } from '@/lib/statements/schema'

type Named = NonNullable<ReviewedClaim['author']>

const KIND_OF_TYPE: Readonly<Record<string, SourceKind>> = {
  Person: 'person',
  NewsMediaOrganization: 'news_outlet',
  GovernmentOrganization: 'government_body',
  NGO: 'ngo',
  Corporation: 'company',
  PoliticalParty: 'ngo',
  CollegeOrUniversity: 'ngo',
}

/**
 * What a reviewed claim becomes: the claim, its author's statement in each place where it appeared (in the review, where
 * none is told), and the review as evidence by whoever published it. The review's verdict is kept in its own words and
 * bears on the claim as context: what it proves is for an editor to say, and no assessment of ours is made of it.
 */
export function readReview(reviewed: ReviewedClaim, { constants }: Mapping): EntryRead {
  const reader = rowReader()
  const claim = reader.read(
    claimInput,
    {
      proposition: reviewed.proposition,
      kind: 'event',
      language: languageTag(reviewed.review.language),
      anyway: 'on',
    },
    { proposition: 'proposition' },
  )
  const review = readReviewDocument(reader, reviewed)
  const said = review ? readSaid(reader, reviewed, review) : []
  const evidence = review && readEvidence(reader, reviewed, review)
  if (!claim || !evidence || reader.faults.length > 0) return { ok: false, faults: reader.faults }
  const [stories, labels] = [severalIn(constants.stories ?? ''), severalIn(constants.labels ?? '')]
  return { ok: true, entry: { makes: 'claim', claim, stories, labels, said, reviews: [evidence] } }
}

function readReviewDocument(reader: Reader, { review }: ReviewedClaim): DocumentRef | null {
  if (!review.url) {
    reader.faults.push({ field: 'documentUrl', message: 'import_review_address' })
    return null
  }
  const texts = {
    title: review.title.slice(0, 300),
    url: review.url,
    published: readableDate(review.published),
    byline: review.byline.slice(0, 300),
    language: languageTag(review.language),
  }
  return readDocument(reader, texts, review.publisher && publisher(review.publisher))
}

function readSaid(reader: Reader, reviewed: ReviewedClaim, review: DocumentRef): SaidRef[] {
  const { author, appearances } = reviewed
  if (!author) return []
  const source = readSource(reader, {
    name: author.name.slice(0, 200),
    kind: authorKind(author),
    url: author.url,
  })
  const documents = appearances.map((it) =>
    readDocument(
      reader,
      { title: it.title.slice(0, 300), url: it.url, published: readableDate(it.published) },
      it.publisher && publisher(it.publisher),
    ),
  )
  const said = reader.read(
    statementInput,
    {
      claimId: '-',
      source: '-',
      document: '-',
      stance: 'asserts',
      mode: 'paraphrased',
      said: readableDate(reviewed.date),
      chain: source?.input.kind === 'unnamed' ? [{ how: 'unnamed' }] : [],
    },
    {},
  )
  if (!source || !said) return []
  const { claimId: _, source: __, document: ___, reason: ____, ...content } = said
  return (documents.length > 0 ? documents : [review]).flatMap((document) =>
    document ? [{ source, document, said: content }] : [],
  )
}

function readEvidence(reader: Reader, { review }: ReviewedClaim, document: DocumentRef): ReviewRef | null {
  const by = document.publisher.input.name
  const rating =
    review.rating &&
    `Its rating, in its own words: “${review.rating}”${review.scale ? ` (${review.scale})` : ''}.`
  const numbered = review.scale && `Its rating is a number: ${review.scale}.`
  const described = [`A review of the claim by ${by}.`, rating || numbered || 'It gives no rating.'].join(' ')
  const input = reader.read(
    evidenceInput,
    {
      claimId: '-',
      kind: 'expert_analysis',
      bearing: 'context',
      credibility: '6',
      description: described.slice(0, 5_000),
      url: review.url,
    },
    {},
  )
  if (!input) return null
  const { claimId: _, source: __, document: ___, reason: ____, ...evidence } = input
  return { document, evidence }
}

function authorKind({ name, type }: Named): SourceKind {
  const guessed = kindOfName(name)
  if (guessed === 'unnamed') return guessed
  return KIND_OF_TYPE[type] ?? (type === 'Organization' && guessed === 'person' ? 'ngo' : guessed)
}

function publisher({ name, type, url }: Named) {
  const kind = KIND_OF_TYPE[type]
  return { name: name.slice(0, 200), url, ...(kind && kind !== 'person' ? { kind } : {}) }
}

/** A date that cannot be read is left out: other people's data is not refused for it. */
function readableDate(text: string): string {
  const date = dateText(text)
  return parsePartialDate(date) ? date : ''
}

function languageTag(text: string): string {
  const tag = text.replace(/_/g, '-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : ''
}
