import type { RecordType } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import type { Derive } from '@/lib/record/derived'
import type { EventName } from '@/lib/record/events'

/** A line of the history that a command has written. */
export type Written = {
  seq: number
  type: RecordType
  id: string
  action: EventName
  /** The claim in whose history it stands. */
  claimId: string | null
  /** Other claims that it bears on. */
  bearsOn: readonly string[]
}

/** A command that has done its work, before it is committed. */
export type Done = {
  tx: Transaction
  actor: Actor
  now: Date
  derive: Derive
  lines: readonly Written[]
  /** Claims of which something may show that was derived from another record. */
  touched: ReadonlySet<string>
  /** The step at the desk that it takes back. */
  undoes: string | null
}

/** A command that was committed. */
export type Committed = {
  lines: readonly [Written, ...Written[]]
  /** Whatever may show something else now: ids of records and names of lists. */
  shownBy: ReadonlySet<string>
}

/** Somebody whom every change of the record concerns. */
export type Listener = {
  /** Runs in the transaction right after each change, so that what follows in the same command finds the record. */
  onChange?(tx: Transaction, changed: Pick<Written, 'type' | 'id'>): Promise<void>
  /** Runs in the transaction, in the order of registration; answers what else shows something else now. */
  beforeCommit?(done: Done): Promise<Iterable<string> | undefined>
  /** Runs only where lines were written. */
  afterCommit?(committed: Committed): void
}

const KEY = Symbol.for('counterclaim.record-listeners')
const shared: typeof globalThis & { [KEY]?: Map<string, Listener> } = globalThis

/**
 * Has `listener` told of every command of this process from now on, in every module instance; a listener of the same name
 * gives up its place to this one.
 */
export function listen(name: string, listener: Listener): void {
  shared[KEY] ??= new Map()
  shared[KEY].set(name, listener)
}

/** Who listens. @throws where nobody does: what is derived from the record would silently be outdated. */
export function listeners(): Listener[] {
  if (!shared[KEY]) throw new Error('the record was to change before its listeners were registered')
  return [...shared[KEY].values()]
}
