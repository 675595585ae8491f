import type { RecordType } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { GENESIS, hashLine } from '@/lib/record/chain'
import type { EventName } from '@/lib/record/events'

/** What happened, to which record, by whom and when; the record's canonical JSON before and after it, or null. */
type NewLine = {
  actor: Actor
  at: Date
  action: EventName
  type: RecordType
  id: string
  claimId: string | null
  reason: string
  before: string | null
  after: string | null
}

/** Appends a line to the history, chained to the last one; answers its number. */
export async function appendLine(tx: Transaction, { actor, type, id, ...said }: NewLine): Promise<number> {
  const last = await tx.event.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const line = {
    ...said,
    seq: (last?.seq ?? 0) + 1,
    actorId: actor.id || null,
    actorName: actor.name,
    recordType: type,
    recordId: id,
    prevHash: last?.hash ?? GENESIS,
  }
  await tx.event.create({ data: { ...line, hash: hashLine(line) } })
  return line.seq
}
