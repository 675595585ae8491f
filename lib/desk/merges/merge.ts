import { noteNewInformation } from '@/lib/assessments/new-information'
import { findHindrances } from '@/lib/desk/merges/hindrances'
import { markOf, planMerge } from '@/lib/desk/merges/plan'
import { canMerge } from '@/lib/desk/merges/policy'
import { addToSurvivor, moveWatches } from '@/lib/desk/merges/remaining-record'
import type { MergeInput, MergePlan, Step } from '@/lib/desk/merges/schema'
import { findParted } from '@/lib/desk/merges/separated-rebuttals'
import { takeStep } from '@/lib/desk/merges/take-step'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { claimsRestingOn, partyOf } from '@/lib/platform/database/party-of-source'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'
import type { Mergeable } from '@/lib/record/merged-records'

type Merged = { id: string; intoId: string; moved: number }
type Pair = { type: Mergeable; from: string; to: string }

/**
 * Makes one of two claims, sources or documents: what names `fromId` comes to name `intoId`, each record with a line of
 * its own, in one transaction. The merged record is kept, with its published assessments, grades or snapshots, and its
 * address leads to the survivor. Refused where something else would move than was shown (`seen`), and where the result
 * would not hold together.
 */
export async function mergeRecords(actor: Pick<Actor, 'id'>, input: MergeInput): Promise<Result<Merged>> {
  const { type, fromId: from, intoId: to, reason } = input
  return write<Merged>(actor, async (writing) => {
    const { tx, actor, now, change } = writing
    if (!canMerge(actor)) return refuse('forbidden')
    if (from === to) return refuse('conflict', 'merge_same')
    const pair = { type, from, to }
    if (!(await bothStand(tx, pair))) return refuse('not_found', 'merge_gone')
    const plan = await planMerge(tx, type, from, to)
    const [hindrance] = await findHindrances(tx, pair, plan)
    if (hindrance) {
      const refusal = refuse('conflict', hindrance.message, { reason: [hindrance.message] })
      return { ...refusal, candidates: { reason: hindrance.candidates } }
    }
    if (markOf(plan) !== input.seen) return refuse('conflict', 'merge_changed')
    const party = type === 'source' ? await partyOf(tx, from) : []

    for (const step of plan.steps) await takeStep(writing, step, { action: actionOf(step), reason })
    await addToSurvivor(writing, pair, plan.survivor, reason)
    const ofClaim = type === 'claim' ? from : null
    const line = { type, id: from, action: `${type}.merged`, reason, claimId: ofClaim } as const
    await change(line, () => remove(tx, pair, now))
    await moveWatches(tx, pair, plan.watches)
    if (type === 'claim') {
      const parted = await findParted(tx, [to])
      if (parted.length > 0) {
        const refusal = refuse('conflict', 'merge_parted', { reason: ['merge_parted'] })
        return { ...refusal, candidates: { reason: parted } }
      }
    }
    await noteMoved(writing, pair, plan)
    await touchClaims(writing, pair, plan, party)
    const id = await keepMerge(writing, pair, plan, reason)
    return { ok: true, value: { id, intoId: to, moved: plan.steps.length } }
  })
}

async function bothStand(tx: Transaction, { type, from, to }: Pair): Promise<boolean> {
  const where = { id: { in: [from, to] }, removedAt: null }
  const count = {
    claim: () => tx.claim.count({ where }),
    source: () => tx.source.count({ where }),
    document: () => tx.document.count({ where }),
  }
  return (await count[type]()) === 2
}

/** Of claims their records move; of sources and documents they come to name another, as of a claim's counter-claim. */
function actionOf({ type, set }: Step): EventName {
  if (type === 'source' || type === 'document') return `${type}.followed`
  if (type === 'assessment' || type === 'comment') return `${type}.moved`
  const moves = set.some(({ column }) => column === 'claimId' || column === 'rootClaimId')
  return `${type}.${moves ? 'moved' : 'followed'}`
}

function remove(tx: Transaction, { type, from, to }: Pair, removedAt: Date): Promise<unknown> {
  const row = { where: { id: from }, data: { removedAt, mergedIntoId: to, version: { increment: 1 } } }
  if (type === 'claim') return tx.claim.update(row)
  return type === 'source' ? tx.source.update(row) : tx.document.update(row)
}

/** For a published assessment of the survivor, all that came to it is new. */
async function noteMoved({ tx, now: at }: Write, { type, to }: Pair, { steps }: MergePlan): Promise<void> {
  if (type !== 'claim') return
  for (const step of steps) {
    if (step.claimId !== to) continue
    if (step.type !== 'statement' && step.type !== 'rebuttal' && step.type !== 'evidence') continue
    await noteNewInformation(tx, { claimId: to, type: step.type, id: step.id, at })
  }
}

/** Claims of which nothing changed but the parties that their origins are told apart by. */
async function touchClaims(
  { tx, touchClaim }: Write,
  { type, to }: Pair,
  { steps }: MergePlan,
  party: readonly string[],
): Promise<void> {
  for (const { claimId } of steps) if (claimId) touchClaim(claimId)
  if (type === 'document') return
  if (type === 'claim') return touchClaim(to)
  for (const id of await claimsRestingOn(tx, [...party, ...(await partyOf(tx, to))])) touchClaim(id)
}

async function keepMerge(
  { tx, actor, now }: Write,
  { type, from, to }: Pair,
  moved: MergePlan,
  reason: string,
): Promise<string> {
  const id = newId()
  await tx.merge.create({
    data: {
      id,
      recordType: type,
      fromId: from,
      intoId: to,
      moved,
      reason,
      mergedAt: now,
      mergedById: actor.id,
    },
  })
  const [firstId = '', secondId = ''] = [from, to].sort()
  await tx.duplicatePair.updateMany({
    where: { recordType: type, firstId, secondId },
    data: { decision: 'merged', decidedAt: now, decidedById: actor.id, reason },
  })
  return id
}
