import type { Level } from '@/generated/prisma/enums'
import { onRecord } from '@/lib/claims/on-record'
import type { Reader } from '@/lib/platform/database/database'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'
import type { Derive } from '@/lib/record/derived'
import { factsOf } from '@/lib/record/events'
import type { Done } from '@/lib/record/listeners'

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
 * record, inside the transaction that changed it: of the claims in whose history readers see a new line, and of those that
 * were touched by changing something else (a source's affiliation, say), which have changed only where a label is now
 * another. Answers the ids of all of them, whose pages may show something else, and the lists of claims: what changed last
 * and what is most disputed stands in them, whatever record changed it.
 */
export async function relabelClaims({ tx, now, derive, lines, touched }: Done): Promise<string[]> {
  const changed = new Set(
    lines.flatMap(({ claimId, action }) => (claimId && factsOf(action).public ? [claimId] : [])),
  )
  const ids = [...new Set([...changed, ...touched])]
  const derived = await deriveClaims(tx, ids, derive)
  const stale = new Map(derived)
  for (const id of await labelledRight(tx, derived)) if (!changed.has(id)) stale.delete(id)
  for (const { ids, labels } of alike(stale))
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: { ...labels, changedAt: now } })
  return derived.size > 0 ? [...derived.keys(), 'claims'] : []
}

/** The labels of each claim as the record gives them now; inside a command by its own `derive`. */
export async function deriveClaims(
  reader: Reader,
  claimIds: readonly string[],
  derive: Derive = (derivation, ids) => derivation.read(reader, [...ids]),
): Promise<Map<string, Labels>> {
  const derived = new Map<string, Labels>()
  for (let from = 0; from < claimIds.length; from += BATCH) {
    for (const [id, labels] of await deriveBatch(reader, claimIds.slice(from, from + BATCH), derive))
      derived.set(id, labels)
  }
  return derived
}

async function deriveBatch(reader: Reader, claimIds: string[], derive: Derive): Promise<[string, Labels][]> {
  const [records, published] = await Promise.all([
    derive(onRecord, claimIds),
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
async function labelledRight(tx: Reader, derived: ReadonlyMap<string, Labels>): Promise<string[]> {
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
