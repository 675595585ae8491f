/** What a commit changed: ids of records and names of lists. */
export type Change = { tags: ReadonlySet<string> }
/** Somebody who has a page of the desk open. */
export type Present = { id: string; name: string }

type Listener = { on: string; heard(): void; ended(): void }
type Guest = Present & { on: string; until: number }
type Hub = { listeners: Set<Listener>; guests: Map<string, Guest>; turn: number }

const KEY = Symbol.for('counterclaim.live')
const shared: typeof globalThis & { [KEY]?: Hub } = globalThis

function hub(): Hub {
  shared[KEY] ??= { listeners: new Set(), guests: new Map(), turn: 0 }
  return shared[KEY]
}

/** Tells those who have the page of a changed record open. To be called after the commit. */
export function announce(change: Change): void {
  hub().turn += 1
  for (const listener of hub().listeners) if (change.tags.has(listener.on)) listener.heard()
}

/** Tells everybody that another process has written, whatever it was. */
export function announceForeign(): void {
  hub().turn += 1
  for (const listener of hub().listeners) listener.heard()
}

/** Tells those who listen that the server stops: a stream that stays open would hold it up. */
export function endListening(): void {
  for (const listener of [...hub().listeners]) listener.ended()
}

/** Calls `heard` after each change of the record `on`, until the answer is called; `ended` when the server stops. */
export function listen(on: string, heard: () => void, ended: () => void): () => void {
  const listener = { on, heard, ended }
  hub().listeners.add(listener)
  return () => {
    hub().listeners.delete(listener)
  }
}

/** Notes that somebody has the record's page open in the window named `key`, until `until` (milliseconds since 1970). */
export function arrive(key: string, guest: Present & { on: string }, until: number): void {
  const { guests } = hub()
  if (guests.size >= MOST_WINDOWS && !guests.has(key)) sweep(Date.now())
  if (guests.size >= MOST_WINDOWS && !guests.has(key)) return
  guests.set(key, { ...guest, until })
}

/** Notes that a window was closed. */
export function leave(key: string): void {
  hub().guests.delete(key)
}

/** Who has the record's page open at the moment `at`, each person once, by name. */
export function presentAt(on: string, at: number): Present[] {
  sweep(at)
  const people = new Map<string, Present>()
  for (const guest of hub().guests.values()) {
    if (guest.on === on) people.set(guest.id, { id: guest.id, name: guest.name })
  }
  return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Counts the changes that this process knows of: what a page that asks now and then compares. */
export function turn(): number {
  return hub().turn
}

const MOST_WINDOWS = 2_000

function sweep(at: number): void {
  for (const [key, guest] of hub().guests) if (guest.until < at) hub().guests.delete(key)
}
