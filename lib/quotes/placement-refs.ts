import type { Prisma } from '@/generated/prisma/client'

/** What a line says of a quote's place in a later text. */
export const placementLineSelect = {
  id: true,
  outcome: true,
  score: true,
  exact: true,
  decision: true,
  decisionReason: true,
  snapshot: { select: { number: true } },
} satisfies Prisma.QuotePlacementSelect

export type PlacementLine = Prisma.QuotePlacementGetPayload<{ select: typeof placementLineSelect }>
