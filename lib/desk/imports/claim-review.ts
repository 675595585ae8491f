import { z } from 'zod'
import { plainText } from '@/lib/desk/imports/json-ld-in'
import { firstText, isObject, nodesIn, type Properties, typesOf } from '@/lib/desk/imports/json-ld-nodes'

const party = z.object({ name: z.string(), type: z.string(), url: z.string() })
const item = z.object({
  url: z.string(),
  title: z.string(),
  publisher: party.nullable(),
  published: z.string(),
})

/** A reviewed claim, as somebody else's data tells it: texts, in the words used there; '' where nothing is told. */
export const reviewedClaim = z.object({
  proposition: z.string(),
  /** When it was made, and by whom. */
  date: z.string(),
  author: party.nullable(),
  /** Where it was made. */
  appearances: z.array(item),
  review: item.extend({
    byline: z.string(),
    language: z.string(),
    /** The rating in the reviewer's words, and its number as "2 of 1 to 5" where there is one. */
    rating: z.string(),
    scale: z.string(),
  }),
})

export type ReviewedClaim = z.output<typeof reviewedClaim>
type Party = z.output<typeof party>
type Item = z.output<typeof item>

const MOST_APPEARANCES = 20

/**
 * The ClaimReviews (schema.org) of JSON-LD: a document, a list of them, a graph or a feed, however deep they stand. What a
 * node says by the id of another node of the same data is followed. Nothing that is missing is made up.
 */
export function claimReviewsIn(data: unknown): ReviewedClaim[] {
  const nodes = nodesIn(data)
  const follow = (value: unknown): unknown => {
    if (!isObject(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 1) return value
    return nodes.byId.get(value['@id']) ?? value
  }
  return nodes.all
    .filter((node) => typesOf(node).includes('ClaimReview'))
    .flatMap((node) => reviewsOf(node, follow))
}

type Follow = (value: unknown) => unknown

/** One review may speak of several items; each is a claim of its own. */
function reviewsOf(review: Properties, follow: Follow): ReviewedClaim[] {
  const items = listOf(review.itemReviewed, follow)
  const claimed = text(review.claimReviewed)
  const about: Properties[] = items.length > 0 ? items : [{}]
  return about.map((reviewed) => {
    const own = listOf(reviewed, follow).concat(listOf(reviewed.itemReviewed, follow))[0] ?? {}
    return {
      proposition:
        claimed || text(own.claimReviewed) || text(own.name) || text(own.text) || text(own.description),
      date: text(own.datePublished) || text(own.dateCreated),
      author: partyIn(own.author, follow) ?? partyIn(own.creator, follow),
      appearances: appearancesOf(own, follow),
      review: reviewOf(review, follow),
    }
  })
}

function reviewOf(review: Properties, follow: Follow): ReviewedClaim['review'] {
  const author = partyIn(review.author, follow)
  const publisher = partyIn(review.publisher, follow) ?? author
  const [rating] = listOf(review.reviewRating, follow)
  const person = author && author !== publisher && author.name !== publisher?.name ? author.name : ''
  return {
    url: address(review.url) || address(review.mainEntityOfPage) || address(review['@id']),
    title: text(review.name) || text(review.headline),
    publisher,
    published: text(review.datePublished),
    byline: person,
    language: text(review.inLanguage),
    rating: rating ? text(rating.alternateName) || text(rating.ratingExplanation) || text(rating.name) : '',
    scale: rating ? scaleOf(rating) : '',
  }
}

function scaleOf({ ratingValue, bestRating, worstRating }: Properties): string {
  const [value, best, worst] = [text(ratingValue), text(bestRating), text(worstRating)]
  if (!/^-?\d/.test(value) || !best) return ''
  return worst ? `${value} of ${worst} to ${best}` : `${value} of ${best}`
}

/** Where the claim was made: the first place first; each address once. */
function appearancesOf(claim: Properties, follow: Follow): Item[] {
  const all = [claim.firstAppearance, claim.appearance, claim.sameAs].flatMap((value) =>
    [value].flat().flatMap((it) => appearance(follow(it), follow)),
  )
  const places = new Map<string, Item>()
  for (const it of all) if (!places.has(it.url)) places.set(it.url, it)
  return [...places.values()].slice(0, MOST_APPEARANCES)
}

function appearance(value: unknown, follow: Follow): Item[] {
  if (typeof value === 'string') {
    const url = address(value)
    return url ? [{ url, title: '', publisher: null, published: '' }] : []
  }
  if (!isObject(value)) return []
  const url = address(value.url) || address(value['@id']) || address(value.sameAs)
  if (!url) return []
  const title = text(value.headline) || text(value.name)
  const publisher = partyIn(value.publisher, follow) ?? partyIn(value.provider, follow)
  return [{ url, title, publisher, published: text(value.datePublished) }]
}

function partyIn(value: unknown, follow: Follow): Party | null {
  const first = follow([value].flat()[0])
  if (typeof first === 'string')
    return /^https?:/i.test(first) ? null : party.parse({ name: plainText(first), type: '', url: '' })
  if (!isObject(first)) return null
  const name = text(first.name) || text(first.legalName) || text(first.alternateName)
  return name ? { name, type: typesOf(first)[0] ?? '', url: address(first.url) } : null
}

function listOf(value: unknown, follow: Follow): Properties[] {
  return [value].flat().map(follow).filter(isObject)
}

const text = (value: unknown) => plainText(firstText(value))

function address(value: unknown): string {
  const found = firstText(value) || (isObject(value) ? firstText(value['@id']) || firstText(value.url) : '')
  const typed = found.trim()
  return /^https?:\/\//i.test(typed) && URL.canParse(typed) && typed.length <= 2_000
    ? new URL(typed).href
    : ''
}
