/** What a cache of pages does when records change; the server in front of the app puts one up. */
export type ExpiringPages = {
  expire(tags: Iterable<string>): void
  clear(): void
  /** Tells which lines of the history, from `first` to `last`, were written by this process. */
  wrote(first: number, last: number): void
}

const KEY = Symbol.for('counterclaim.page-cache')
const shared: typeof globalThis & { [KEY]?: ExpiringPages } = globalThis

/** Makes `pages` the ones that `expirePages` reaches, in every module instance of this process. */
export function registerPages(pages: ExpiringPages | undefined): void {
  shared[KEY] = pages
}

/**
 * Drops every kept page that shows one of `tags` (ids of records, names of lists), and keeps renders of such pages that
 * began before from being kept. To be called right after the commit. `firstSeq` to `lastSeq` are the lines of the history
 * that the transaction wrote: lines that nobody tells of here were written by another process, and drop everything.
 */
export function expirePages(tags: Iterable<string>, lastSeq: number, firstSeq: number = lastSeq): void {
  shared[KEY]?.wrote(firstSeq, lastSeq)
  shared[KEY]?.expire(tags)
}

/** Drops every kept page: for a change that no list of tags could name. To be called right after the commit. */
export function expireAllPages(): void {
  shared[KEY]?.clear()
}
