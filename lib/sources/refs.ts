import type { Prisma } from '@/generated/prisma/client'

/** What a page says of a source that it names. */
export const sourceRefSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  description: true,
  stateAffiliated: true,
  partyToConflict: true,
  affiliation: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.SourceSelect

export type SourceRef = Prisma.SourceGetPayload<{ select: typeof sourceRefSelect }>
