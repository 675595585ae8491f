import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { changeRebuttal, type Saved, type Seen } from '@/lib/rebuttals/change-in-force'
import { bearingsThatDecide, needsEvidence } from '@/lib/rebuttals/policy'
import type { StandingDecisionInput } from '@/lib/rebuttals/schema'
import { lineOf } from '@/lib/rebuttals/tree'

/**
 * Decides a rebuttal's standing, always with a reason. Upheld and refuted rest on evidence on the claim that speaks for
 * the objection, or against it. The former decision is superseded and stays on record.
 */
export async function decideStanding(
  actor: Pick<Actor, 'id'>,
  { id, version, standing, reason, evidenceId }: StandingDecisionInput,
): Promise<Result<Saved>> {
  return changeRebuttal(actor, { id, version }, async (writing, rebuttal) => {
    const { tx, actor, now } = writing
    const fault = await faultOfStanding(tx, rebuttal, { standing, evidenceId })
    if (fault) return fault
    return {
      action: 'rebuttal.standing_decided',
      reason,
      run: async () => {
        await tx.standingDecision.updateMany({
          where: { rebuttalId: id, supersededAt: null },
          data: { supersededAt: now },
        })
        await tx.standingDecision.create({
          data: {
            id: newId(),
            rebuttalId: id,
            standing,
            reason,
            evidenceId,
            decidedAt: now,
            decidedById: actor.id,
          },
        })
        await tx.rebuttal.update({ where: { id }, data: { standing, version: { increment: 1 } } })
      },
    }
  })
}

async function faultOfStanding(
  tx: Transaction,
  rebuttal: Seen,
  { standing, evidenceId }: Pick<StandingDecisionInput, 'standing' | 'evidenceId'>,
): Promise<Refusal | null> {
  if (standing !== 'withdrawn' && rebuttal.statement.withdrawnAt) {
    return refuseField('standing', 'standing_without_statement')
  }
  if (!evidenceId)
    return needsEvidence(standing) ? refuseField('evidenceId', `${standing}_needs_evidence`) : null
  const evidence = await tx.evidence.findUnique({ where: { id: evidenceId } })
  if (!evidence || evidence.claimId !== rebuttal.rootClaimId)
    return refuseField('evidenceId', 'evidence_unknown')
  if (evidence.withdrawnAt) return refuseField('evidenceId', 'evidence_withdrawn')
  if (standing !== 'upheld' && standing !== 'refuted') return null
  const depth = (await lineOf(tx, rebuttal.id)).length
  return bearingsThatDecide(standing, depth).includes(evidence.bearing)
    ? null
    : refuseField('evidenceId', `evidence_against_${standing}`)
}
