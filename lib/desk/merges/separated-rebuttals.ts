import { deskAddress } from '@/lib/platform/addresses/record-address'
import type { Reader } from '@/lib/platform/database/database'
import type { Candidate } from '@/lib/platform/errors'
import { CANDIDATES } from '@/lib/record/lookup/resolve'

type Row = {
  id: string
  rootClaimId: string
  summary: string
  kind: string
  source: { name: string }
}

/**
 * What would no longer hold together on these claims, in records to be shown: a rebuttal that answers one of another
 * claim, that rests on what was said of neither its claim nor its counter-claim, whose standing was decided on evidence of
 * another claim, or whose counter-claim is the claim itself. Empty where all holds. Superseded rebuttals are history.
 */
export async function findParted(tx: Reader, claimIds: readonly string[]): Promise<Candidate[]> {
  const rebuttals = await tx.rebuttal.findMany({
    where: {
      supersededAt: null,
      OR: [
        { rootClaimId: { in: [...claimIds] } },
        { counterClaimId: { in: [...claimIds] } },
        { statement: { claimId: { in: [...claimIds] } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      rootClaimId: true,
      targetClaimId: true,
      counterClaimId: true,
      summary: true,
      kind: true,
      source: { select: { name: true } },
      statement: { select: { claimId: true } },
      targetRebuttal: { select: { rootClaimId: true } },
      decisions: {
        where: { supersededAt: null, evidenceId: { not: null } },
        select: { evidence: { select: { claimId: true } } },
      },
    },
  })
  const parted = rebuttals.filter((it) => {
    const grounds = [it.rootClaimId, it.counterClaimId]
    return (
      (it.targetRebuttal !== null && it.targetRebuttal.rootClaimId !== it.rootClaimId) ||
      (it.targetClaimId !== null && it.targetClaimId !== it.rootClaimId) ||
      it.counterClaimId === it.rootClaimId ||
      !grounds.includes(it.statement.claimId) ||
      it.decisions.some(({ evidence }) => evidence !== null && evidence.claimId !== it.rootClaimId)
    )
  })
  return parted.slice(0, CANDIDATES).map(rebuttalCandidate)
}

/** How a rebuttal is named where it stands in the way. */
export function rebuttalCandidate({ id, summary, kind, source }: Row): Candidate {
  const text = `${source.name}: ${kind.replaceAll('_', ' ')}`
  return { id, href: deskAddress('rebuttal', id), text, detail: summary }
}
