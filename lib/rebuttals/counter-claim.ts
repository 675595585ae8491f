import type { Claim } from '@/generated/prisma/client'
import { insertClaim } from '@/lib/claims/create'
import { resolveClaim } from '@/lib/claims/resolve'
import { type Result, refuseField } from '@/lib/platform/errors'
import { gatherFaults } from '@/lib/platform/forms/field-errors'
import { rebuttalReasons } from '@/lib/rebuttals/reasons'
import type { CounterClaimInput } from '@/lib/rebuttals/schema'
import type { Write } from '@/lib/record/command'

/**
 * The claim that a form names as counter-claim, made where it is a new one (in the stories of the claim that is
 * disputed); null where it names none. Refusals stand at the fields below `prefix`.
 */
export async function readCounterClaim(
  write: Write,
  root: Pick<Claim, 'id' | 'kind' | 'language'>,
  { counterClaim, newCounterClaim, counterKind, counterAnyway }: CounterClaimInput,
  { prefix, sourceName }: { prefix: string; sourceName: string },
): Promise<Result<string | null>> {
  if (counterClaim && newCounterClaim) return refuseField(`${prefix}newCounterClaim`, 'counter_claim_twice')
  if (counterClaim) {
    const faults = gatherFaults()
    const id = faults.idOf(`${prefix}counterClaim`, 'claim', await resolveClaim(write.tx, counterClaim))
    if (id === root.id) faults.add(`${prefix}counterClaim`, 'counter_claim_same')
    return faults.refusal() ?? { ok: true, value: id }
  }
  if (!newCounterClaim) return { ok: true, value: null }
  const stories = await write.tx.claimStory.findMany({
    where: { claimId: root.id },
    orderBy: { storyId: 'asc' },
    select: { storyId: true },
  })
  const made = await insertClaim(write, {
    proposition: newCounterClaim,
    kind: counterKind ?? root.kind,
    event: null,
    place: '',
    storyIds: stories.map(({ storyId }) => storyId),
    language: root.language,
    note: '',
    anyway: counterAnyway,
    reason: rebuttalReasons.counterClaimMade(sourceName),
  })
  if (made.ok) return { ok: true, value: made.value.id }
  const [message = 'invalid'] = made.fields?.proposition ?? [made.message]
  return refuseField(`${prefix}newCounterClaim`, message, made.candidates?.proposition)
}
