import type { RecordType } from '@/generated/prisma/enums'
import { refreshClaims } from '@/lib/claims/derived'
import { now } from '@/lib/clock'
import { inTransaction, type Transaction } from '@/lib/db'
import { type Refusal, type Result, refuse } from '@/lib/errors'
import { GENESIS, hashLine } from '@/lib/history/chain'
import { isPublicChange } from '@/lib/history/policy'
import { recordSql } from '@/lib/history/record'
import { newId } from '@/lib/ids'
import { isUnattended } from '@/lib/jobs/unattended'
import { announce } from '@/lib/live/hub'
import { notifyOf, type Written } from '@/lib/notifications/follow-mutations'
import { expirePages } from '@/lib/page-cache/expire'
import { indexRecords } from '@/lib/record/lookup/index-records'
import type { Actor } from '@/lib/users/policy'

/** What a line of the history says beside who and when. */
export type Change = {
  type: RecordType
  id: string
  /** In the past tense: `claim.edited`. */
  action: string
  reason?: string
  /** The claim in whose history the line belongs. */
  claimId?: string | null
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
}

/** The app itself, where nobody is signed in: set-up and maintenance. */
export const SYSTEM: Actor = { id: '', name: 'Counterclaim', role: 'admin', isExample: false }

/**
 * Runs a mutation in one exclusive transaction. The acting user is read anew inside it, so that a role taken away a
 * moment ago counts; a returned refusal, like a thrown error, rolls everything back. After the commit every page that
 * shows one of the changed records is dropped from memory.
 */
export async function write<T>(
  actor: Pick<Actor, 'id'>,
  work: (write: Write) => Promise<Result<T>>,
): Promise<Result<T>> {
  const pages = new Set<string>()
  const lines: number[] = []
  const written: Written[] = []
  try {
    const result = await inTransaction(async (tx) => {
      const user = await readActor(tx, actor.id)
      if (!user) throw new Refused(refuse('forbidden'))
      const at = now()
      const [changed, touched] = [new Set<string>(), new Set<string>()]
      let undoes: string | null = null
      const outcome = await work({
        tx,
        actor: user,
        now: at,
        touchClaim: (id) => touched.add(id),
        undoes: (id) => {
          undoes = id
        },
        change: async (change, run) => {
          const before = await readRecord(tx, change.type, change.id)
          const value = await run()
          const after = await readRecord(tx, change.type, change.id)
          if (before === after && !change.unchanged) return value
          lines.push(await appendEvent(tx, { change, actor: user, at, before, after }))
          const { type, id, action, claimId = null } = change
          await indexRecords(tx, [{ type, id }])
          written.push({ type, id, action, claimId })
          collectPages(pages, change, before, after)
          if (change.claimId && isPublicChange(change.type, change.action)) changed.add(change.claimId)
          return value
        },
      })
      if (!outcome.ok) throw new Refused(outcome)
      const refreshed = await refreshClaims(tx, { changed, touched }, at)
      for (const id of refreshed) pages.add(id)
      // What changed last and what is most disputed stands in lists of claims, whatever record changed it.
      if (refreshed.length > 0) pages.add('claims')
      await keepAction(tx, { user, at, lines, undoes })
      await notifyOf(tx, { actorId: user.id, actorName: user.name, at, lines: written })
      return outcome
    })
    const [first, last] = [lines[0], lines.at(-1)]
    if (first && last) {
      expirePages(pages, last, first)
      announce({ tags: pages })
    }
    return result
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** A record's canonical JSON as the database holds it now, or null. */
export async function readRecord(tx: Transaction, type: RecordType, id: string): Promise<string | null> {
  const rows = await tx.$queryRawUnsafe<{ record: string }[]>(recordSql(type), id)
  return rows[0]?.record ?? null
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

async function appendEvent(
  tx: Transaction,
  {
    change,
    actor,
    at,
    before,
    after,
  }: { change: Change; actor: Actor; at: Date; before: string | null; after: string | null },
): Promise<number> {
  const last = await tx.event.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const line = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actorId: actor.id || null,
    actorName: actor.name,
    action: change.action,
    recordType: change.type,
    recordId: change.id,
    claimId: change.claimId ?? null,
    reason: change.reason?.trim() ?? '',
    before,
    after,
    prevHash: last?.hash ?? GENESIS,
  }
  await tx.event.create({ data: { ...line, hash: hashLine(line) } })
  return line.seq
}

/** As many of somebody's actions are kept for undoing; the desk offers the last twenty. */
const KEPT_ACTIONS = 40

/** Keeps which lines somebody wrote in one step, so that it can be undone. What a job writes is no action at the desk. */
async function keepAction(
  tx: Transaction,
  { user, at, lines, undoes }: { user: Actor; at: Date; lines: readonly number[]; undoes: string | null },
): Promise<void> {
  const [firstSeq, lastSeq] = [lines[0], lines.at(-1)]
  if (!user.id || !firstSeq || !lastSeq || isUnattended()) return
  await tx.deskAction.create({ data: { id: newId(), userId: user.id, firstSeq, lastSeq, at, undoes } })
  const old = await tx.deskAction.findFirst({
    where: { userId: user.id },
    orderBy: { lastSeq: 'desc' },
    skip: KEPT_ACTIONS,
    select: { lastSeq: true },
  })
  if (old) await tx.deskAction.deleteMany({ where: { userId: user.id, lastSeq: { lte: old.lastSeq } } })
}

const LISTS: Partial<Record<RecordType, string[]>> = {
  story: ['stories'],
  source: ['sources'],
  document: ['documents'],
  claim: ['claims'],
  statement: ['claims'],
  rebuttal: ['claims'],
  evidence: ['claims'],
  assessment: ['claims'],
  dissent: ['claims'],
}

/**
 * Every id that the record names, before or after: a page that shows any of them shows something that changed. Who
 * entered it (`createdById` …) is left out: that somebody worked elsewhere changes nothing here.
 */
function collectPages(pages: Set<string>, change: Change, before: string | null, after: string | null): void {
  pages.add(change.id)
  if (change.claimId) pages.add(change.claimId)
  for (const list of LISTS[change.type] ?? []) pages.add(list)
  for (const json of [before, after]) {
    for (const [, id] of (json ?? '').matchAll(/"(?:id|\w+(?<!By)Id)":"([^"]+)"/g)) if (id) pages.add(id)
  }
}
