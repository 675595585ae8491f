import type { Level } from '@/generated/prisma/enums'
import { readOnRecord } from '@/lib/claims/on-record'
import type { Transaction } from '@/lib/platform/database/database'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'

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
 * record, inside the transaction that changed it: of the claims that it `changed`, and of those that it `touched` by
 * changing something else (a source's affiliation, say), which have changed only where a label is now another. Answers
 * the ids of all of them, whose pages may show something else.
 */
export async function refreshClaims(
  tx: Transaction,
  { changed, touched }: { changed: ReadonlySet<string>; touched: ReadonlySet<string> },
  at: Date,
): Promise<string[]> {
  const derived = await deriveClaims(tx, [...new Set([...changed, ...touched])])
  const stale = new Map(derived)
  for (const id of await labelledRight(tx, derived)) if (!changed.has(id)) stale.delete(id)
  for (const { ids, labels } of alike(stale))
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

/** Those of the claims that have the labels already that the record gives them. */
async function labelledRight(tx: Transaction, derived: ReadonlyMap<string, Labels>): Promise<string[]> {
  const rows = await tx.claim.findMany({
    where: { id: { in: [...derived.keys()] } },
    select: { id: true, level: true, disputeState: true, originCount: true, originAgainstCount: true },
  })
  return rows.flatMap(({ id, ...has }) => {
    const right = derived.get(id)
    const same =
      right?.level === has.level &&
      right.disputeState === has.disputeState &&
      right.originCount === has.originCount &&
      right.originAgainstCount === has.originAgainstCount
    return same ? [id] : []
  })
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
