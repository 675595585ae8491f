import { labelsToAdd, planComments, planWatches } from '@/lib/desk/merges/plan-claims'
import type { MergePlan, SetColumn, Step } from '@/lib/desk/merges/schema'
import type { Reader } from '@/lib/platform/database/database'

/**
 * What comes to name the other document when two are merged. The snapshots of the merged one, and the quotes in them,
 * stay what they are: texts of it, which the survivor's page shows as those of a copy.
 */
export async function planDocuments(tx: Reader, from: string, to: string): Promise<MergePlan> {
  const orderBy = { id: 'asc' } as const
  const statements = await tx.statement.findMany({
    where: { OR: [{ documentId: from }, { chain: { some: { documentId: from } } }] },
    orderBy,
    select: {
      id: true,
      claimId: true,
      documentId: true,
      chain: { where: { documentId: from }, orderBy: { position: 'asc' }, select: { position: true } },
    },
  })
  const evidence = await tx.evidence.findMany({
    where: { documentId: from },
    orderBy,
    select: { id: true, claimId: true },
  })
  const steps: Step[] = [
    ...statements.map((it): Step => {
      const own: SetColumn[] = it.documentId === from ? [{ column: 'documentId', from, to }] : []
      const hops = it.chain.map(({ position: hop }): SetColumn => ({ column: 'documentId', from, to, hop }))
      return { type: 'statement', id: it.id, claimId: it.claimId, set: [...own, ...hops] }
    }),
    ...evidence.map(
      ({ id, claimId }): Step => ({
        type: 'evidence',
        id,
        claimId,
        set: [{ column: 'documentId', from, to }],
      }),
    ),
    ...(await planComments(tx, 'document', from, to)),
  ]
  return {
    steps,
    survivor: { set: [], stories: [], labels: await labelsToAdd(tx, 'document', from, to), aliases: [] },
    watches: await planWatches(tx, 'document', from, to),
  }
}
