import type { Bearing } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'
import { bearingsThatDecide } from '@/lib/rebuttals/policy'
import { lineOf } from '@/lib/rebuttals/tree'

/** The decisions in force that rest on a piece of evidence, each with the bearings that it may have for them. */
export async function decisionsOn(
  tx: Transaction,
  evidenceId: string,
): Promise<{ rebuttalId: string; bearings: Bearing[] }[]> {
  const decisions = await tx.standingDecision.findMany({
    where: { evidenceId, supersededAt: null, rebuttal: { supersededAt: null } },
    select: { rebuttalId: true, standing: true },
  })
  const found: { rebuttalId: string; bearings: Bearing[] }[] = []
  for (const { rebuttalId, standing } of decisions) {
    if (standing !== 'upheld' && standing !== 'refuted') continue
    const depth = (await lineOf(tx, rebuttalId)).length
    found.push({ rebuttalId, bearings: bearingsThatDecide(standing, depth) })
  }
  return found
}
