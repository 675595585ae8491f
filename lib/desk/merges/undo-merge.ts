import { clearNewInformation, noteNewInformation } from '@/lib/assessments/new-information'
import { canMerge } from '@/lib/desk/merges/policy'
import { returnWatches, takeFromSurvivor } from '@/lib/desk/merges/remaining-record'
import { type MergePlan, type MergeUndoing, mergePlan, type Step } from '@/lib/desk/merges/schema'
import { findParted } from '@/lib/desk/merges/separated-rebuttals'
import { columnsToReturn, takeStep } from '@/lib/desk/merges/take-step'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { claimsRestingOn, partyOf } from '@/lib/platform/database/party-of-source'
import { type Result, refuse } from '@/lib/platform/errors'
import { type Write, write } from '@/lib/record/command'
import { MERGEABLE, type Mergeable, mergedInto } from '@/lib/record/merged-records'

type Undone = { type: Mergeable; fromId: string; intoId: string; returned: number; left: number }
type Pair = { type: Mergeable; from: string; to: string }

/**
 * Undoes a merge with lines of its own. Whatever the merge changed and nobody changed since goes back; what has gone
 * elsewhere since is left where it is and counted. Refused, with the records named, where something that was recorded
 * since would be parted from what it rests on, and while the survivor is itself merged away.
 */
export async function undoMerge(
  actor: Pick<Actor, 'id'>,
  { id, reason }: MergeUndoing,
): Promise<Result<Undone>> {
  return write<Undone>(actor, async (writing) => {
    const { tx, actor, now } = writing
    if (!canMerge(actor)) return refuse('forbidden')
    const merge = await tx.merge.findUnique({ where: { id } })
    const type = MERGEABLE.find((it) => it === merge?.recordType)
    if (!merge || !type) return refuse('not_found')
    if (merge.undoneAt) return refuse('conflict', 'merge_undone')
    const pair = { type, from: merge.fromId, to: merge.intoId }
    if (!(await stands(tx, type, pair.to))) return refuse('conflict', 'merge_survivor_gone')
    const plan = mergePlan.parse(merge.moved)
    const texts = type === 'document' ? await mergedInto(tx, type, pair.from) : null
    const party = type === 'source' ? await partyOf(tx, pair.to) : []

    const returned: Step[] = []
    for (const step of plan.steps) {
      const back = await stepBack(tx, pair, step, texts)
      if (!back) continue
      await takeStep(writing, back, { action: `${step.type}.went_back`, reason })
      returned.push(back)
    }
    await takeFromSurvivor(writing, pair, plan.survivor, reason)
    await restore(writing, pair, reason)
    await returnWatches(tx, pair, plan.watches)
    if (type === 'claim') {
      const parted = await findParted(tx, [pair.from, pair.to])
      if (parted.length > 0) {
        const refusal = refuse('conflict', 'merge_undo_parted', { reason: ['merge_undo_parted'] })
        return { ...refusal, candidates: { reason: parted } }
      }
    }
    await noteReturned(writing, pair, returned, merge.mergedAt)
    for (const { claimId } of returned) if (claimId) writing.touchClaim(claimId)
    if (type === 'claim') writing.touchClaim(pair.to)
    if (type === 'source') {
      const parties = [...party, ...(await partyOf(tx, pair.from))]
      for (const claimId of await claimsRestingOn(tx, parties)) writing.touchClaim(claimId)
    }
    await tx.merge.update({
      where: { id },
      data: { undoneAt: now, undoneById: actor.id, undoReason: reason },
    })
    const [firstId = '', secondId = ''] = [pair.from, pair.to].sort()
    // Whoever undoes it says that the two are not one: they are not to be raised again.
    await tx.duplicatePair.updateMany({
      where: { recordType: type, firstId, secondId },
      data: { decision: 'different', decidedAt: now, decidedById: actor.id, reason },
    })
    const left = plan.steps.length - returned.length
    return {
      ok: true,
      value: { type, fromId: pair.from, intoId: pair.to, returned: returned.length, left },
    }
  })
}

async function stands(tx: Transaction, type: Mergeable, id: string): Promise<boolean> {
  const where = { id, removedAt: null }
  const count = {
    claim: () => tx.claim.count({ where }),
    source: () => tx.source.count({ where }),
    document: () => tx.document.count({ where }),
  }
  return (await count[type]()) === 1
}

/** What goes back of a step, on the record that stands for it now; null where nothing of it is as the merge left it. */
async function stepBack(
  tx: Transaction,
  { type, from }: Pair,
  step: Step,
  texts: readonly string[] | null,
): Promise<Step | null> {
  const id = step.type === 'rebuttal' ? await corrected(tx, step.id) : step.id
  if (texts && (await isQuotedElsewhere(tx, step, texts))) return null
  const set = await columnsToReturn(tx, { type: step.type, id }, step.set)
  if (set.length === 0) return null
  const goes = set.some(({ column }) => column === 'claimId' || column === 'rootClaimId')
  return { ...step, id, set, claimId: type === 'claim' && goes ? from : step.claimId }
}

/** The rebuttal in force: a correction is a row of its own. */
async function corrected(tx: Transaction, id: string): Promise<string> {
  const next = await tx.rebuttal.findUnique({ where: { supersedesId: id }, select: { id: true } })
  return next ? corrected(tx, next.id) : id
}

/** Whether quotes were added since from a text that is not the merged document's own. */
async function isQuotedElsewhere(tx: Transaction, { type, id, set }: Step, texts: readonly string[]) {
  if (!set.some(({ column, hop }) => column === 'documentId' && hop === undefined)) return false
  const owner = type === 'statement' ? { statementId: id } : { evidenceId: id }
  const count = await tx.anchor.count({
    where: { ...owner, snapshot: { documentId: { notIn: [...texts] } } },
  })
  return count > 0
}

function restore({ tx, change }: Write, { type, from }: Pair, reason: string): Promise<unknown> {
  const line = { action: `${type}.unmerged`, reason, claimId: type === 'claim' ? from : null } as const
  const row = {
    where: { id: from },
    data: { removedAt: null, mergedIntoId: null, version: { increment: 1 } },
  }
  return change<unknown>({ type, id: from, ...line }, () => {
    if (type === 'claim') return tx.claim.update(row)
    return type === 'source' ? tx.source.update(row) : tx.document.update(row)
  })
}

/**
 * What had come with the merge is no longer new to the survivor; where it was weighed in an assessment since, that it is
 * gone is.
 */
async function noteReturned(
  { tx, actor, now: at }: Write,
  { type, to }: Pair,
  returned: MergePlan['steps'],
  mergedAt: Date,
): Promise<void> {
  if (type !== 'claim') return
  const ids = returned.map(({ id }) => id)
  const open = await tx.newInformation.findMany({
    where: { claimId: to, clearedAt: null, recordId: { in: ids } },
    select: { id: true },
  })
  const seen = open.map(({ id }) => id)
  await clearNewInformation(tx, { claimId: to, seen, at, byId: actor.id, reason: 'The merge was undone.' })
  const weighed = await tx.assessment.count({
    where: { claimId: to, state: 'published', publishedAt: { gt: mergedAt } },
  })
  if (weighed === 0) return
  for (const { type, id } of returned) {
    if (type !== 'statement' && type !== 'rebuttal' && type !== 'evidence') continue
    await noteNewInformation(tx, { claimId: to, type, id, at })
  }
}
