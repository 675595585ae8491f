import { deriveClaims } from '@/lib/claims/derived'
import { db } from '@/lib/platform/database/database'

const PAGE = 200

/**
 * Claims whose labels in the database (level, dispute, origins) are not what the record gives, in words, `most` at most.
 * Labels are derived, so the history does not hold them: they are derived anew here.
 */
export async function wrongLabels(most = 20): Promise<string[]> {
  const faults: string[] = []
  let after = ''
  while (faults.length < most) {
    const claims = await db.claim.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: {
        id: true,
        slug: true,
        level: true,
        disputeState: true,
        originCount: true,
        originAgainstCount: true,
      },
    })
    const last = claims.at(-1)
    if (!last) break
    after = last.id
    const derived = await deriveClaims(
      db,
      claims.map(({ id }) => id),
    )
    for (const claim of claims) {
      const right = derived.get(claim.id)
      if (!right) continue
      const wrong = (['level', 'disputeState', 'originCount', 'originAgainstCount'] as const).filter(
        (label) => claim[label] !== right[label],
      )
      for (const label of wrong) {
        faults.push(
          `The claim ${claim.slug} says ${label} “${claim[label]}”; the record gives “${right[label]}”.`,
        )
      }
    }
  }
  return faults.slice(0, most)
}
