import { canAssignClaim, canEditClaim } from '@/lib/claims/policy'
import { bulkReasons } from '@/lib/desk/bulk/reasons'
import type { BulkInput } from '@/lib/desk/bulk/schema'
import { canLabel } from '@/lib/labels/policy'
import type { Actor } from '@/lib/platform/actor'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { type Refusal, type Result, refuse, refuseField } from '@/lib/platform/errors'
import { type Change, type Write, write } from '@/lib/record/command'

/** What became of many records: how many changed, how many were so already, and which were refused and why. */
export type BulkResult = {
  changed: number
  same: number
  refused: { id: string; text: string; href: string; why: string }[]
}

/** One record's part of a step: `why` it is refused (a key below `errors`), or what changes it. */
type Part = { why: string } | { same: true } | { line: Omit<Change, 'reason'>; run: () => Promise<unknown> }
type Plan = { reason: string; part: (record: Chosen) => Promise<Part> }

/**
 * Does one thing to many records, in one transaction: each that changes has a line of its own with the one reason. Records
 * for which it is not allowed, or that no longer stand, are left and named; the others change all the same.
 */
export async function changeMany(actor: Pick<Actor, 'id'>, input: BulkInput): Promise<Result<BulkResult>> {
  return write(actor, async (writing) => {
    const planned = await PLANS[input.act](writing, input)
    if ('ok' in planned) return planned
    const reason = input.reason || planned.reason
    const result: BulkResult = { changed: 0, same: 0, refused: [] }
    const records = await readChosen(writing, input)
    for (const id of input.ids) {
      const record = records.get(id)
      const part = record ? await planned.part(record) : { why: 'not_found' }
      if ('why' in part) {
        result.refused.push({
          id,
          text: record?.text ?? id,
          href: deskAddress(input.type, id),
          why: part.why,
        })
      } else if ('same' in part) {
        result.same += 1
      } else {
        await writing.change({ ...part.line, reason }, part.run)
        result.changed += 1
      }
    }
    return { ok: true, value: result }
  })
}

type Chosen = { id: string; text: string; labels: ReadonlySet<string>; claim: ClaimRow | null }
type ClaimRow = { assigneeId: string | null; createdById: string; assessed: boolean; storyIds: string[] }

async function readChosen(
  { tx }: Write,
  { type, ids }: Pick<BulkInput, 'type' | 'ids'>,
): Promise<Map<string, Chosen>> {
  const where = { id: { in: ids }, removedAt: null }
  const labels = new Map<string, Set<string>>()
  for (const { recordId, name } of await tx.label.findMany({
    where: { recordType: type, recordId: { in: ids } },
  }))
    labels.set(recordId, (labels.get(recordId) ?? new Set()).add(name))
  const found = (id: string, text: string, claim: ClaimRow | null = null): [string, Chosen] => [
    id,
    { id, text, labels: labels.get(id) ?? new Set(), claim },
  ]
  if (type === 'source') {
    const rows = await tx.source.findMany({ where, select: { id: true, name: true } })
    return new Map(rows.map(({ id, name }) => found(id, name)))
  }
  if (type === 'document') {
    const rows = await tx.document.findMany({ where, select: { id: true, title: true } })
    return new Map(rows.map(({ id, title }) => found(id, title)))
  }
  if (type === 'story') {
    const rows = await tx.story.findMany({ where, select: { id: true, title: true } })
    return new Map(rows.map(({ id, title }) => found(id, title)))
  }
  const rows = await tx.claim.findMany({
    where,
    select: {
      id: true,
      proposition: true,
      assigneeId: true,
      createdById: true,
      stories: { select: { storyId: true } },
      assessments: { where: { state: { not: 'draft' } }, take: 1, select: { id: true } },
    },
  })
  return new Map(
    rows.map(({ id, proposition, stories, assessments, ...row }) => {
      const storyIds = stories.map(({ storyId }) => storyId)
      return found(id, proposition, { ...row, assessed: assessments.length > 0, storyIds })
    }),
  )
}

const PLANS: Record<BulkInput['act'], (writing: Write, input: BulkInput) => Promise<Plan | Refusal>> = {
  label: planLabels(true),
  unlabel: planLabels(false),
  assign: planAssignment,
  add_to_story: planStory(false),
  move_to_story: planStory(true),
}

function planLabels(on: boolean) {
  return async ({ tx, actor }: Write, { type, label: name }: BulkInput): Promise<Plan | Refusal> => {
    if (!canLabel(actor)) return refuse('forbidden')
    return {
      reason: on ? bulkReasons.labelled(name) : bulkReasons.unlabelled(name),
      part: async ({ id, labels }) => {
        if (labels.has(name) === on) return { same: true }
        const row = { recordType: type, recordId: id, name }
        const line = { type, id, action: `${type}.labelled` } as const
        return {
          line,
          run: () =>
            on
              ? tx.label.create({ data: row })
              : tx.label.delete({ where: { recordType_recordId_name: row } }),
        }
      },
    }
  }
}

async function planAssignment(
  { tx, actor }: Write,
  { assigneeId: asked }: BulkInput,
): Promise<Plan | Refusal> {
  const to = asked === 'nobody' ? null : asked
  const where = { id: to ?? '', disabledAt: null, isExample: actor.isExample }
  const assignee = to ? await tx.user.findFirst({ where, select: { name: true } }) : null
  if (to && !assignee) return refuseField('assigneeId', 'assignee_unknown')
  return {
    reason: assignee ? bulkReasons.assigned(assignee.name) : bulkReasons.unassigned,
    part: async ({ id, claim }) => {
      if (!claim) return { why: 'not_found' }
      if (claim.assigneeId === to) return { same: true }
      if (!canAssignClaim(actor, { from: claim.assigneeId, to })) return { why: 'assign_by_editor' }
      const line = { type: 'claim', id, action: 'claim.assigned' } as const
      return { line, run: () => tx.claim.update({ where: { id }, data: { assigneeId: to } }) }
    },
  }
}

function planStory(only: boolean) {
  return async ({ tx, actor }: Write, { storyId }: BulkInput): Promise<Plan | Refusal> => {
    const story = await tx.story.findUnique({
      where: { id: storyId, removedAt: null },
      select: { title: true },
    })
    if (!story) return refuseField('storyId', 'story_unknown')
    const last = await tx.claimStory.aggregate({ where: { storyId }, _max: { position: true } })
    let position = last._max.position ?? 0
    return {
      reason: only ? bulkReasons.moved(story.title) : bulkReasons.added(story.title),
      part: async ({ id, claim }) => {
        if (!claim) return { why: 'not_found' }
        if (!canEditClaim(actor, claim)) return { why: 'claim_by_editor' }
        const stays = claim.storyIds.includes(storyId)
        if (stays && (!only || claim.storyIds.length === 1)) return { same: true }
        return {
          line: { type: 'claim', id, action: 'claim.moved', claimId: id },
          run: async () => {
            if (only) await tx.claimStory.deleteMany({ where: { claimId: id, storyId: { not: storyId } } })
            if (stays) return
            position += 1
            await tx.claimStory.create({ data: { claimId: id, storyId, position } })
          },
        }
      },
    }
  }
}
