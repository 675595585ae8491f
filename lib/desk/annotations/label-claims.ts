import { claimLine, claimLineSelect } from '@/lib/claims/refs'
import type { ClaimGuess } from '@/lib/desk/annotations/types'
import type { ClaimMatch } from '@/lib/desk/annotations/which-claim'
import { db } from '@/lib/platform/database/database'

/**
 * Puts the labels that claims have now beside those that are offered: labels follow from other records, so that no line
 * of a claim's history tells when the index in memory would have to change them. What was removed since is left out.
 */
export async function labelClaims<R extends { claims: ClaimMatch[] }>(
  readings: readonly R[],
): Promise<(Omit<R, 'claims'> & { claims: ClaimGuess[] })[]> {
  const ids = new Set(readings.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const rows = await db.claim.findMany({
    where: { id: { in: [...ids] }, removedAt: null },
    select: claimLineSelect,
  })
  const lines = new Map(rows.map((row) => [row.id, claimLine(row)]))
  return readings.map((reading) => ({
    ...reading,
    claims: reading.claims.flatMap((match): ClaimGuess[] => {
      const line = lines.get(match.id)
      return line ? [{ ...match, kind: line.kind, level: line.level, disputeState: line.dispute }] : []
    }),
  }))
}
