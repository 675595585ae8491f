/** What was typed into a form and not yet saved: names and texts in the order of the form, and when. */
export type Draft = { entries: [string, string][]; at: number }

const PREFIX = 'counterclaim.draft'
/** Days after which a draft that nobody came back to is dropped. */
const KEPT = 30
/** Drafts larger than this many characters are not kept: a browser's store is small. */
const MOST = 2_000_000

/**
 * Drafts are kept in this browser alone, apart for each user, by where they were typed. A browser that keeps nothing (in
 * a private window, or with its store full) is borne with: then there is no draft.
 */
export function keepDraft(place: string, entries: Draft['entries']): void {
  const text = JSON.stringify({ entries, at: Date.now() })
  if (text.length > MOST) return
  quietly(() => localStorage.setItem(keyOf(place), text))
}

/** The draft that was typed here, or null. */
export function readDraft(place: string): Draft | null {
  return quietly(() => draftOf(localStorage.getItem(keyOf(place)))) ?? null
}

/** The places below one at which a draft was typed; what is left of their names. */
export function draftsBelow(place: string): string[] {
  const start = keyOf(`${place}:`)
  const keys = quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(start)))
  return (keys ?? []).map((key) => key.slice(start.length))
}

/** Forgets the draft of this place: it was saved, or given up. */
export function dropDraft(place: string): void {
  quietly(() => localStorage.removeItem(keyOf(place)))
}

/** Forgets drafts that nobody came back to for a month. */
export function dropOldDrafts(): void {
  quietly(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(`${PREFIX}:`)) continue
      const draft = draftOf(localStorage.getItem(key))
      if (!draft || draft.at < Date.now() - KEPT * 86_400_000) localStorage.removeItem(key)
    }
  })
}

/** The signed-in user, as the desk's page names them. */
const keyOf = (place: string) => `${PREFIX}:${document.body.dataset.user ?? ''}:${place}`

function draftOf(text: string | null): Draft | null {
  if (!text) return null
  const read: unknown = JSON.parse(text)
  if (!read || typeof read !== 'object' || !('entries' in read) || !('at' in read)) return null
  const { entries, at } = read
  if (!Array.isArray(entries) || typeof at !== 'number') return null
  return { entries: entries.filter(isEntry), at }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
