import type { PlacementOutcome } from '@/generated/prisma/enums'

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
