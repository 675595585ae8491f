import type { RecordType } from '@/generated/prisma/enums'
import { canUndo, isUndoable, type UndoLine } from '@/lib/desk/undo/policy'
import type { Undoing } from '@/lib/desk/undo/schema'
import { restoreInForce, withdrawRecord } from '@/lib/desk/undo/take-back'
import { holdsRecord } from '@/lib/desk/undo/what-stands-on'
import type { Actor } from '@/lib/platform/actor'
import { keepRedirect } from '@/lib/platform/addresses/slugs'
import type { Transaction } from '@/lib/platform/database/database'
import { claimsRestingOn, partyOf } from '@/lib/platform/database/party-of-source'
import { type Refusal, type Result, refuse } from '@/lib/platform/errors'
import { readRecord, type Write, write } from '@/lib/record/command'
import { type EventName, factsOf, type UndoWay } from '@/lib/record/events'
import { putBackRecord, restoreRecord } from '@/lib/record/restore'

/**
 * Takes back one step that the actor did at the desk: each of its lines in reverse, as new lines, in one transaction.
 * Refused where a record was changed since, where something that came later stands on it, or where the step is one that
 * readers have seen the end of (a publication) or that is taken back elsewhere (a merge).
 */
export async function undoAction(
  actor: Pick<Actor, 'id'>,
  { id, record }: Undoing,
): Promise<Result<{ id: string; claimId: string | null }>> {
  return write(actor, async (writing) => {
    const { tx, actor, now } = writing
    const action = id
      ? await tx.deskAction.findUnique({ where: { id } })
      : await tx.deskAction.findFirst({
          where: { userId: actor.id, undoneAt: null, undoes: null, ...(await touching(tx, record)) },
          orderBy: { lastSeq: 'desc' },
        })
    if (!action || action.userId !== actor.id) return refuse('not_found', 'nothing_to_undo')
    if (action.undoneAt) return refuse('conflict', 'undone_already')
    const lines = await tx.event.findMany({
      where: { seq: { gte: action.firstSeq, lte: action.lastSeq } },
      orderBy: { seq: 'desc' },
    })
    if (!isUndoable(lines)) return refuse('conflict', 'not_undoable')
    if (!canUndo(actor, action, lines)) return refuse('forbidden')
    const changed = await changedSince(tx, lines)
    if (changed) return changed
    writing.undoes(action.id)
    for (const line of lines) {
      const way = factsOf(line.action).undo
      const refusal = way && (await takeBack(writing, line, way))
      if (refusal) return refusal
    }
    await tx.deskAction.update({ where: { id: action.id }, data: { undoneAt: now } })
    return {
      ok: true,
      value: { id: action.id, claimId: lines.find((line) => line.claimId)?.claimId ?? null },
    }
  })
}

/** The step that wrote the record's last line; nothing where no record is named, and no step where it has no line. */
async function touching(tx: Transaction, record: string | undefined) {
  if (!record) return {}
  const last = await tx.event.findFirst({
    where: { recordId: record },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  return { firstSeq: { lte: last?.seq ?? -1 }, lastSeq: { gte: last?.seq ?? -1 } }
}

/** Each record must be as the step left it; of several lines on one record the last tells. */
async function changedSince(tx: Transaction, lines: readonly UndoLine[]): Promise<Refusal | null> {
  const seen = new Set<string>()
  for (const { recordType, recordId, after } of lines) {
    if (seen.has(recordId)) continue
    seen.add(recordId)
    if ((await readRecord(tx, recordType, recordId)) !== after) return refuse('conflict', 'changed_since')
  }
  return null
}

async function takeBack(writing: Write, line: UndoLine, way: UndoWay): Promise<Refusal | null> {
  const { tx, now, change, touchClaim } = writing
  const { recordType: type, recordId: id, claimId, before, after } = line
  const as = (action: EventName) => ({ type, id, claimId, action, reason: REASON })
  switch (way) {
    case 'follows':
      return null
    case 'withdraw':
      if (await holdsRecord(tx, type, id)) return refuse('conflict', 'something_stands_on_it')
      await withdrawRecord(writing, line, REASON)
      break
    case 'remove': {
      if (!isRemovable(type)) return refuse('conflict', 'not_undoable')
      if (await holdsRecord(tx, type, id)) return refuse('conflict', 'something_stands_on_it')
      const [where, data] = [{ id }, { removedAt: now, version: { increment: 1 } }]
      await change(as(`${type}.removed`), async () => {
        if (type === 'claim') await tx.claim.update({ where, data })
        else if (type === 'source') await tx.source.update({ where, data })
        else if (type === 'document')
          await tx.document.update({ where, data: { ...data, canonicalUrl: null } })
        else await tx.story.update({ where, data })
      })
      break
    }
    case 'discard':
      await change(as('assessment.discarded'), () => tx.assessment.delete({ where: { id } }))
      break
    case 'put_back':
      if (before) await change(as('assessment.put_back'), () => putBackRecord(tx, type, before))
      break
    case 'restore':
      if (!before || !isRestorable(type)) return refuse('conflict', 'not_undoable')
      await change(as(`${type}.restored`), async () => {
        await restoreRecord(tx, type, before)
        await keepAddress(writing, line)
        await restoreInForce(writing, type, id, { before, after })
      })
      // A statement that had been moved leaves one claim for the other.
      for (const claim of [claimIn(before), claimIn(after)]) if (claim) touchClaim(claim)
      if (type === 'source')
        for (const claim of await claimsRestingOn(tx, await partyOf(tx, id))) touchClaim(claim)
  }
  return null
}

const isRemovable = (type: RecordType) =>
  type === 'claim' || type === 'source' || type === 'document' || type === 'story'

const isRestorable = (type: RecordType) =>
  type !== 'snapshot' && type !== 'user' && type !== 'invitation' && type !== 'setting'

/** The address that the record had meanwhile goes on leading to it. */
async function keepAddress({ tx, now }: Write, { recordType: type, recordId: id, before, after }: UndoLine) {
  const [from, to] = [slugIn(after), slugIn(before)]
  if (isRemovable(type) && from && to) await keepRedirect(tx, type, id, { from, to, at: now })
}

/** What the history gives as the reason; the line before it tells what was undone. */
const REASON = 'Undone by whoever did it.'

const claimIn = (record: string | null) => textIn(record, 'claimId')
const slugIn = (record: string | null) => textIn(record, 'slug')

function textIn(record: string | null, column: string): string | null {
  const said: unknown = record && JSON.parse(record)
  const text: unknown = said && typeof said === 'object' ? Reflect.get(said, column) : null
  return typeof text === 'string' ? text : null
}
