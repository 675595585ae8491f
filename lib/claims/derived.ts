import { readOnRecord } from '@/lib/claims/on-record'
import type { Transaction } from '@/lib/db'

/**
 * Brings the labels that lists show (level, dispute, origins for and against, when it last changed) up to date with the
 * record, for each of the claims, inside the transaction that changed it. Answers the ids of the claims, whose pages
 * now show something else.
 */
export async function refreshClaims(tx: Transaction, claimIds: string[], at: Date): Promise<string[]> {
  const derived = await deriveClaims(tx, claimIds)
  for (const [id, labels] of derived)
    await tx.claim.update({ where: { id }, data: { ...labels, changedAt: at } })
  return [...derived.keys()]
}

/** The labels of each claim as the record gives them now. */
export async function deriveClaims(reader: Transaction, claimIds: string[]) {
  const [records, published] = await Promise.all([
    readOnRecord(reader, claimIds),
    reader.assessment.findMany({
      where: { claimId: { in: claimIds }, state: 'published' },
      select: { claimId: true, level: true },
    }),
  ])
  const levels = new Map(published.map(({ claimId, level }) => [claimId, level]))
  return new Map(
    [...records].map(([id, { dispute, origins, against }]) => [
      id,
      {
        level: levels.get(id) ?? ('unassessed' as const),
        disputeState: dispute.state,
        originCount: origins.length,
        originAgainstCount: against.length,
      },
    ]),
  )
}
