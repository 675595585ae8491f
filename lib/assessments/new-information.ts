import type { RecordType } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { factsOf } from '@/lib/record/events'
import type { Done } from '@/lib/record/listeners'

type Information = { claimId: string; type: RecordType; id: string; at: Date }

/** Marks as new what the lines of a command say of their claims, and of those that they bear on. */
export async function noteInformation({ tx, now: at, lines }: Done): Promise<undefined> {
  for (const { type, id, action, claimId, bearsOn } of lines) {
    if (!factsOf(action).informs) continue
    const claims = claimId ? [claimId, ...bearsOn] : bearsOn
    for (const claimId of claims) await noteNewInformation(tx, { claimId, type, id, at })
  }
}

/**
 * Marks the claim "new information since this assessment", where it has a published one: the record of that type and id
 * was added or changed. It stays marked until an editor re-assesses or says that it changes nothing. Marking the same
 * record twice marks it once.
 */
export async function noteNewInformation(
  tx: Transaction,
  { claimId, type, id, at }: Information,
): Promise<void> {
  const published = await tx.assessment.findFirst({
    where: { claimId, state: 'published' },
    select: { id: true },
  })
  if (!published) return
  const open = await tx.newInformation.findFirst({
    where: { claimId, recordType: type, recordId: id, clearedAt: null },
    select: { id: true },
  })
  if (open) return
  await tx.newInformation.create({
    data: { id: newId(), claimId, assessmentId: published.id, recordType: type, recordId: id, addedAt: at },
  })
}

type Cleared = { claimId: string; seen?: string[]; at: Date; byId: string; reason: string }

/**
 * Closes what is open on the claim (of it, what was `seen`, where that is told), with the reason for which it no longer
 * stands as new; answers how many there were.
 */
export async function clearNewInformation(
  tx: Transaction,
  { claimId, seen, at, byId, reason }: Cleared,
): Promise<number> {
  const { count } = await tx.newInformation.updateMany({
    where: { claimId, clearedAt: null, ...(seen ? { id: { in: seen } } : {}) },
    data: { clearedAt: at, clearedById: byId || null, clearReason: reason },
  })
  return count
}
