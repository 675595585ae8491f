import type { Rebuttal } from '@/generated/prisma/client'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { readCounterClaim } from '@/lib/rebuttals/counter-claim'
import { insertRebuttal, refuseElsewhere } from '@/lib/rebuttals/insert-rebuttal'
import { bearingsThatDecide, canRebut, needsEvidence } from '@/lib/rebuttals/policy'
import { rebuttalReasons } from '@/lib/rebuttals/reasons'
import type { CounterClaimLink, RebuttalInput, StandingDecisionInput } from '@/lib/rebuttals/schema'
import { lineOf } from '@/lib/rebuttals/tree'
import { type Write, write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'

type Saved = { id: string; claimId: string }

/** Records a rebuttal of a claim, or of a rebuttal, that rests on a statement on record. Editors only. */
export async function recordRebuttal(
  actor: Pick<Actor, 'id'>,
  { claimId, statementId, reason, ...part }: RebuttalInput,
): Promise<Result<Saved & { counterClaimId: string | null }>> {
  return write(actor, async (writing) => {
    if (!canRebut(writing.actor)) return refuse('forbidden')
    const statement = await findGround(writing.tx, statementId)
    if (!statement.ok) return statement
    const done = await insertRebuttal(writing, { claimId, statement: statement.value, part, reason })
    return done.ok ? { ok: true, value: { ...done.value, claimId } } : done
  })
}

/**
 * Decides a rebuttal's standing, always with a reason. Upheld and refuted rest on evidence on the claim that speaks for
 * the objection, or against it. The former decision is superseded and stays on record.
 */
export async function decideStanding(
  actor: Pick<Actor, 'id'>,
  { id, version, standing, reason, evidenceId }: StandingDecisionInput,
): Promise<Result<Saved>> {
  return change(actor, { id, version }, async (writing, rebuttal) => {
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

/** Links the claim that says what holds instead, makes it where it is new, or takes the link away. */
export async function setCounterClaim(
  actor: Pick<Actor, 'id'>,
  { id, version, reason, ...counter }: CounterClaimLink,
): Promise<Result<Saved>> {
  return change(actor, { id, version }, async (writing, rebuttal) => {
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

/** The statement that a rebuttal is to rest on: on record, and not withdrawn as recorded in error. */
export async function findGround(
  tx: Transaction,
  id: string,
): Promise<Result<{ id: string; claimId: string; sourceId: string; source: { name: string } }>> {
  const statement = await tx.statement.findUnique({
    where: { id },
    select: {
      id: true,
      claimId: true,
      sourceId: true,
      withdrawnAt: true,
      source: { select: { name: true } },
    },
  })
  if (!statement) return refuseField('statementId', 'statement_unknown')
  if (statement.withdrawnAt) return refuseField('statementId', 'statement_withdrawn')
  return { ok: true, value: statement }
}

type Seen = Rebuttal & { statement: { claimId: string; withdrawnAt: Date | null }; source: { name: string } }
type Plan = { action: EventName; reason: string; run: () => Promise<unknown> }

/** One change of a rebuttal in force, as it was last seen. */
async function change(
  actor: Pick<Actor, 'id'>,
  { id, version }: { id: string; version: number },
  plan: (writing: Write, rebuttal: Seen) => Promise<Plan | Refusal>,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, actor, change } = writing
    if (!canRebut(actor)) return refuse('forbidden')
    const rebuttal = await tx.rebuttal.findUnique({
      where: { id },
      include: {
        statement: { select: { claimId: true, withdrawnAt: true } },
        source: { select: { name: true } },
      },
    })
    if (!rebuttal) return refuse('not_found')
    if (rebuttal.supersededAt) return refuse('conflict', 'rebuttal_superseded')
    if (rebuttal.version !== version) {
      const { kind, summary, standing, version } = rebuttal
      return stale({ kind, summary, standing, version })
    }
    const planned = await plan(writing, rebuttal)
    if ('ok' in planned) return planned
    const { action, reason, run } = planned
    const claimId = rebuttal.rootClaimId
    await change({ type: 'rebuttal', id, action, reason, claimId }, run)
    return { ok: true, value: { id, claimId } }
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
