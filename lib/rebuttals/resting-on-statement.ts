import { rebuttalReasons } from '@/lib/rebuttals/reasons'
import type { Write } from '@/lib/record/command'

/** Rebuttals that rest on the statement and have not been withdrawn. */
export function countRebuttalsOn({ tx }: Write, statementId: string): Promise<number> {
  return tx.rebuttal.count({
    where: { statementId, supersededAt: null, standing: { not: 'withdrawn' } },
  })
}

/** A rebuttal's source is that of its statement: where that changes, the rebuttals that rest on it follow. */
export async function followStatement(
  { tx, change }: Write,
  { statementId, sourceId }: { statementId: string; sourceId: string },
): Promise<void> {
  const { name } = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: { name: true } })
  const rebuttals = await tx.rebuttal.findMany({
    where: { statementId, supersededAt: null },
    select: { id: true, rootClaimId: true },
  })
  for (const { id, rootClaimId: claimId } of rebuttals) {
    const line = { type: 'rebuttal', id, action: 'rebuttal.followed', claimId } as const
    await change({ ...line, reason: rebuttalReasons.source(name) }, () =>
      tx.rebuttal.update({ where: { id }, data: { sourceId, version: { increment: 1 } } }),
    )
  }
}
