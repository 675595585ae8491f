import type { PlacementOutcome } from '@/generated/prisma/enums'

/** What the history says where nobody gave a reason. A document may be private: nothing of its contents stands here. */
export const documentReasons = {
  created: 'Document recorded.',
  edited: (parts: readonly string[]) =>
    parts.length > 0 ? `Document changed: ${parts.join(', ')}.` : 'Document saved.',
  firstText: 'Text stored.',
  newText: (number: number) => `Retrieved again: the text differs; stored as snapshot ${number}.`,
  retrieved: (number: number) => `Retrieved again, with the text of snapshot ${number}.`,
  sameText: (number: number) => `Retrieved again: the text is that of snapshot ${number}.`,
}

const several = (count: number, one: string, more: string) =>
  count === 0 ? [] : [count === 1 ? one : `${count} ${more}`]

/** What the history says of quotes in another text of their document. Readers see it: nothing of the texts stands here. */
export const placementReasons = {
  found: (number: number, counts: Record<PlacementOutcome, number>) =>
    `In text ${number} of the document: ${[
      ...several(counts.exact, 'one quote as it was', 'quotes as they were'),
      ...several(counts.context, 'one told by what stands around it', 'told by what stands around them'),
      ...several(
        counts.approximate,
        'one in other words, to be confirmed',
        'in other words, to be confirmed',
      ),
      ...several(counts.lost, 'one not found', 'not found'),
    ].join('; ')}.`,
  confirmed: (number: number) => `The quote’s place in text ${number} of the document is confirmed.`,
  placed: (number: number) => `The quote’s place in text ${number} of the document is set.`,
  gone: (number: number) => `The quote is gone from text ${number} of the document.`,
}

/** The columns that an editor changes, as the history calls them. */
export const documentParts = {
  title: 'title',
  canonicalUrl: 'address',
  archiveUrl: 'archive address',
  publisherId: 'publisher',
  byline: 'byline',
  publishedAt: 'publication date',
  publishedPrecision: 'publication date',
  retrievedAt: 'time of retrieval',
  language: 'language',
  visibility: 'what readers may see',
}
