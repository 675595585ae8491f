import type { Actor } from '@/lib/platform/actor'
import type { Result } from '@/lib/platform/errors'
import { changeRebuttal, type Saved } from '@/lib/rebuttals/change-in-force'
import { readCounterClaim } from '@/lib/rebuttals/counter-claim'
import { refuseElsewhere } from '@/lib/rebuttals/place'
import { rebuttalReasons } from '@/lib/rebuttals/reasons'
import type { CounterClaimLink } from '@/lib/rebuttals/schema'

/** Links the claim that says what holds instead, makes it where it is new, or takes the link away. */
export async function setCounterClaim(
  actor: Pick<Actor, 'id'>,
  { id, version, reason, ...counter }: CounterClaimLink,
): Promise<Result<Saved>> {
  return changeRebuttal(actor, { id, version }, async (writing, rebuttal) => {
    const { tx } = writing
    const root = await tx.claim.findUniqueOrThrow({
      where: { id: rebuttal.rootClaimId },
      select: { id: true, kind: true, language: true },
    })
    const names = { prefix: '', sourceName: rebuttal.source.name }
    const read = await readCounterClaim(writing, root, counter, names)
    if (!read.ok) return read
    const counterClaimId = read.value
    const elsewhere = refuseElsewhere(rebuttal.statement, { claimId: root.id, counterClaimId })
    if (elsewhere) return elsewhere
    const said = counterClaimId ? rebuttalReasons.counterClaimSet : rebuttalReasons.counterClaimTaken
    return {
      action: 'rebuttal.counter_claim_set',
      reason: reason || said,
      run: () => tx.rebuttal.update({ where: { id }, data: { counterClaimId, version: { increment: 1 } } }),
    }
  })
}
