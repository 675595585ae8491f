import type { RecordType } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { readCanonicalJson } from '@/lib/platform/database/canonical-json'
import type { Reader, Transaction } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { type Refusal, type Result, refuse } from '@/lib/platform/errors'
import { appendLine } from '@/lib/record/append-line'
import { type Derive, derivedOnce } from '@/lib/record/derived'
import { EVENTS, type EventName } from '@/lib/record/events'
import { listeners, type Written } from '@/lib/record/listeners'
import { recordShape } from '@/lib/record/shapes'
import { shownBy } from '@/lib/record/shown-by'

/** What a line of the history says beside who and when. */
export type Change = {
  type: RecordType
  id: string
  action: EventName
  reason?: string
  /** The claim in whose history the line belongs. */
  claimId?: string | null
  /** Other claims that it bears on: their labels are derived anew, and what informs of their record is new to them. */
  bearsOn?: readonly string[]
  /** Write the line even though the record itself stays as it was (an acknowledgement, say). */
  unchanged?: boolean
}

/** A transaction that writes: who acts (as read in it), when, and the one way to change a record. */
export type Write = {
  tx: Transaction
  actor: Actor
  now: Date
  /** Runs `work` and writes the line of history with the record before and after it. Nothing changed: no line. */
  change<T>(change: Change, work: () => Promise<T>): Promise<T>
  /** Names a claim whose labels must be derived anew before the commit; `change` does so for its own claim. */
  touchClaim(id: string): void
  /** Says that this step takes back another one, so that it is not offered for undoing itself. */
  undoes(actionId: string): void
  /** What is derived from the record, once as long as that does not change. */
  derive: Derive
}

/** The app itself, where nobody is signed in: set-up and maintenance. */
export const SYSTEM: Actor = { id: '', name: 'Counterclaim', role: 'admin', isExample: false }

/**
 * Runs a mutation in one exclusive transaction. The acting user is read anew inside it, so that a role taken away a
 * moment ago counts; a returned refusal, like a thrown error, rolls everything back. Whoever listens to the record is told
 * before the commit, inside the transaction, and after it.
 */
export async function write<T>(
  actor: Pick<Actor, 'id'>,
  work: (write: Write) => Promise<Result<T>>,
): Promise<Result<T>> {
  const told = listeners()
  const shown = new Set<string>()
  const lines: Written[] = []
  try {
    const result = await inTransaction(async (tx) => {
      const user = await readActor(tx, actor.id)
      if (!user) throw new Refused(refuse('forbidden'))
      const at = now()
      const touched = new Set<string>()
      const { derive, forget } = derivedOnce(tx)
      let undoes: string | null = null
      const outcome = await work({
        tx,
        actor: user,
        now: at,
        derive,
        touchClaim: (id) => touched.add(id),
        undoes: (id) => {
          undoes = id
        },
        change: async (change, run) => {
          const { type, id, action, claimId = null, bearsOn = [] } = change
          if (EVENTS[action].of !== type) throw new Error(`${action} is no event of a ${type}`)
          const before = await readRecord(tx, type, id)
          forget(type)
          const value = await run()
          forget(type)
          const after = await readRecord(tx, type, id)
          if (before === after && !change.unchanged) return value
          const reason = change.reason?.trim() ?? ''
          const seq = await appendLine(tx, {
            actor: user,
            at,
            action,
            type,
            id,
            claimId,
            reason,
            before,
            after,
          })
          lines.push({ seq, type, id, action, claimId, bearsOn })
          for (const { onChange } of told) await onChange?.(tx, { type, id })
          for (const claim of bearsOn) touched.add(claim)
          for (const it of [id, claimId ?? id, ...shownBy(type, before, after)]) shown.add(it)
          return value
        },
      })
      if (!outcome.ok) throw new Refused(outcome)
      for (const { beforeCommit } of told) {
        const more = await beforeCommit?.({ tx, actor: user, now: at, derive, lines, touched, undoes })
        for (const it of more ?? []) shown.add(it)
      }
      return outcome
    })
    const [first, ...others] = lines
    if (first)
      for (const { afterCommit } of told) afterCommit?.({ lines: [first, ...others], shownBy: shown })
    return result
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** A record's canonical JSON as the database holds it now, or null. */
export function readRecord(reader: Reader, type: RecordType, id: string): Promise<string | null> {
  return readCanonicalJson(reader, recordShape(type), id)
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

async function readActor(tx: Transaction, id: string): Promise<Actor | null> {
  if (id === SYSTEM.id) return SYSTEM
  return tx.user.findFirst({
    where: { id, disabledAt: null },
    select: { id: true, name: true, role: true, isExample: true },
  })
}
