import type { ImportKind } from '@/generated/prisma/enums'
import { claimReviewsIn, type ReviewedClaim } from '@/lib/desk/imports/claim-review'
import { decodeText } from '@/lib/desk/imports/decoding'
import { jsonLdBlocks } from '@/lib/desk/imports/json-ld-in'
import { MOST_ROWS, readCsv, readJson, readJsonTable, type Unreadable } from '@/lib/desk/imports/tables'

/** What a file holds: a table, or reviews of claims. */
export type ImportContent =
  | { kind: Exclude<ImportKind, 'claim_review'>; columns: string[]; rows: string[][] }
  | { kind: 'claim_review'; rows: ReviewedClaim[] }

/** Reads an uploaded file: reviews of claims (JSON-LD, or a page that holds some), JSON, or separated values. */
export async function readFile(
  bytes: Uint8Array,
): Promise<{ ok: true; content: ImportContent } | Unreadable> {
  const { text } = decodeText(bytes)
  const begin = text.trimStart().charAt(0)
  if (begin === '<') return asContent(reviewsInPage(text))
  if (begin === '[' || begin === '{') {
    const json = readJson(text)
    if (!json.ok) return json
    const reviews = claimReviewsIn(json.value)
    if (reviews.length > 0) return asContent(bounded(reviews))
    const read = readJsonTable(json.value)
    return read.ok ? { ok: true, content: { kind: 'json', ...read.table } } : read
  }
  const read = await readCsv(text)
  return read.ok ? { ok: true, content: { kind: 'csv', ...read.table } } : read
}

type ReviewsRead = { ok: true; reviews: ReviewedClaim[] } | Unreadable

/** The reviews that an address answered with: a page, a JSON-LD document, or a feed of them. */
export function reviewsIn(bytes: Uint8Array): ReviewsRead {
  const { text } = decodeText(bytes)
  if (text.trimStart().startsWith('<')) return reviewsInPage(text)
  const json = readJson(text)
  return json.ok ? bounded(claimReviewsIn(json.value)) : { ok: false, message: 'import_no_reviews' }
}

function reviewsInPage(html: string): ReviewsRead {
  return bounded(claimReviewsIn(jsonLdBlocks(html)))
}

function bounded(reviews: ReviewedClaim[]): ReviewsRead {
  if (reviews.length === 0) return { ok: false, message: 'import_no_reviews' }
  return reviews.length > MOST_ROWS ? { ok: false, message: 'import_too_many_rows' } : { ok: true, reviews }
}

function asContent(read: ReviewsRead): { ok: true; content: ImportContent } | Unreadable {
  return read.ok ? { ok: true, content: { kind: 'claim_review', rows: read.reviews } } : read
}
