import { labelsToAdd, planComments, planWatches } from '@/lib/desk/merges/plan-claims'
import type { MergePlan, SetColumn, Step } from '@/lib/desk/merges/schema'
import type { Reader } from '@/lib/platform/database/database'
import { closesCircle } from '@/lib/sources/parties'

/** What comes to name the other source when two are merged, and the names that it goes by from then on. */
export async function planSources(tx: Reader, from: string, to: string): Promise<MergePlan> {
  const orderBy = { id: 'asc' } as const
  const statements = await tx.statement.findMany({
    where: { OR: [{ sourceId: from }, { chain: { some: { sourceId: from } } }] },
    orderBy,
    select: {
      id: true,
      claimId: true,
      sourceId: true,
      chain: { where: { sourceId: from }, orderBy: { position: 'asc' }, select: { position: true } },
    },
  })
  const rebuttals = await tx.rebuttal.findMany({
    where: { sourceId: from, supersededAt: null },
    orderBy,
    select: { id: true, rootClaimId: true },
  })
  const evidence = await tx.evidence.findMany({
    where: { sourceId: from },
    orderBy,
    select: { id: true, claimId: true },
  })
  const documents = await tx.document.findMany({
    where: { publisherId: from, removedAt: null },
    orderBy,
    select: { id: true },
  })
  const affiliates = await tx.source.findMany({
    where: { affiliationId: from, removedAt: null, id: { not: to } },
    orderBy,
    select: { id: true },
  })
  const steps: Step[] = [
    ...statements.map((it): Step => {
      const own: SetColumn[] = it.sourceId === from ? [{ column: 'sourceId', from, to }] : []
      const hops = it.chain.map(({ position: hop }): SetColumn => ({ column: 'sourceId', from, to, hop }))
      return { type: 'statement', id: it.id, claimId: it.claimId, set: [...own, ...hops] }
    }),
    ...rebuttals.map(({ id, rootClaimId }): Step => naming('rebuttal', id, rootClaimId)),
    ...evidence.map(({ id, claimId }): Step => naming('evidence', id, claimId)),
    ...documents.map(
      ({ id }): Step => ({
        type: 'document',
        id,
        claimId: null,
        set: [{ column: 'publisherId', from, to }],
      }),
    ),
    ...affiliates.map(
      ({ id }): Step => ({
        type: 'source',
        id,
        claimId: null,
        set: [{ column: 'affiliationId', from, to }],
      }),
    ),
    ...(await planComments(tx, 'source', from, to)),
  ]
  return {
    steps,
    survivor: {
      set: await affiliationToTake(tx, from, to),
      stories: [],
      labels: await labelsToAdd(tx, 'source', from, to),
      aliases: await namesToAdd(tx, from, to),
    },
    watches: await planWatches(tx, 'source', from, to),
  }

  function naming(type: 'rebuttal' | 'evidence', id: string, claimId: string): Step {
    return { type, id, claimId, set: [{ column: 'sourceId', from, to }] }
  }
}

/**
 * The survivor keeps what it is affiliated to. Where it has nothing, or was affiliated to the merged source itself, it
 * takes the merged one's, unless that would close a circle.
 */
async function affiliationToTake(tx: Reader, from: string, to: string): Promise<SetColumn[]> {
  const [merged, survivor] = await Promise.all(
    [from, to].map((id) => tx.source.findUniqueOrThrow({ where: { id }, select: { affiliationId: true } })),
  )
  const had = survivor?.affiliationId ?? null
  if (had !== null && had !== from) return []
  const offered = merged?.affiliationId ?? null
  const taken = offered !== null && offered !== to && !(await closesCircle(tx, to, offered)) ? offered : null
  return taken === had ? [] : [{ column: 'affiliationId', from: had, to: taken }]
}

async function namesToAdd(tx: Reader, from: string, to: string): Promise<string[]> {
  const select = { name: true, aliases: { orderBy: { name: 'asc' as const }, select: { name: true } } }
  const merged = await tx.source.findUniqueOrThrow({ where: { id: from }, select })
  const survivor = await tx.source.findUniqueOrThrow({ where: { id: to }, select })
  const known = new Set([survivor.name, ...survivor.aliases.map(({ name }) => name)])
  const names = new Set([merged.name, ...merged.aliases.map(({ name }) => name)])
  return [...names].filter((name) => !known.has(name))
}
