import type { Level } from '@/generated/prisma/enums'
import { readOnRecord } from '@/lib/claims/on-record'
import type { Transaction } from '@/lib/db'
import type { DisputeState } from '@/lib/disputes/rules'

/** What lists show of a claim without reading its whole record. */
export type Labels = {
  level: Level
  disputeState: DisputeState
  originCount: number
  originAgainstCount: number
}

/** As many claims are read at once: one source can stand in thousands, each with all its statements. */
const BATCH = 100

/**
 * Brings the labels that lists show (level, dispute, origins for and against, when it last changed) up to date with the
 * record, for each of the claims, inside the transaction that changed it. Answers the ids of the claims, whose pages
 * now show something else.
 */
export async function refreshClaims(tx: Transaction, claimIds: string[], at: Date): Promise<string[]> {
  const derived = await deriveClaims(tx, claimIds)
  for (const { ids, labels } of alike(derived))
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: { ...labels, changedAt: at } })
  return [...derived.keys()]
}

/** The labels of each claim as the record gives them now. */
export async function deriveClaims(
  reader: Transaction,
  claimIds: readonly string[],
): Promise<Map<string, Labels>> {
  const derived = new Map<string, Labels>()
  for (let from = 0; from < claimIds.length; from += BATCH) {
    for (const [id, labels] of await deriveBatch(reader, claimIds.slice(from, from + BATCH)))
      derived.set(id, labels)
  }
  return derived
}

async function deriveBatch(reader: Transaction, claimIds: string[]): Promise<[string, Labels][]> {
  const [records, published] = await Promise.all([
    readOnRecord(reader, claimIds),
    reader.assessment.findMany({
      where: { claimId: { in: claimIds }, state: 'published' },
      select: { claimId: true, level: true },
    }),
  ])
  const levels = new Map(published.map(({ claimId, level }) => [claimId, level]))
  return [...records].map(([id, { dispute, origins, against }]) => [
    id,
    {
      level: levels.get(id) ?? 'unassessed',
      disputeState: dispute.state,
      originCount: origins.length,
      originAgainstCount: against.length,
    },
  ])
}

/** Claims with the same labels together: there are few labels, and a source can have thousands of claims. */
function alike(derived: ReadonlyMap<string, Labels>): { ids: string[]; labels: Labels }[] {
  const groups = new Map<string, { ids: string[]; labels: Labels }>()
  for (const [id, labels] of derived) {
    const key = JSON.stringify(labels)
    const group = groups.get(key) ?? { ids: [], labels }
    groups.set(key, group)
    group.ids.push(id)
  }
  return [...groups.values()]
}
