import Database from 'better-sqlite3'

/** Knows how far the history was when the pages in memory were made. */
export type HistoryWatch = {
  /** Lines that this process wrote itself, and has expired the pages of. */
  wrote(first: number, last: number): void
  close(): void
}

const INTERVAL = 250 // milliseconds

/**
 * Looks four times a second whether another process (an import, the example being loaded) has written to the history, and
 * calls `onForeign` then. Reads on a connection of its own that cannot write.
 */
export function watchHistory(file: string, onForeign: () => void): HistoryWatch {
  const db = new Database(file, { readonly: true, timeout: 1000 })
  const newest = db.prepare<[], number | null>('SELECT max(seq) FROM "Event"').pluck()
  let known = newest.get() ?? 0
  let ahead: { first: number; last: number }[] = []

  // Two transactions of this process may tell of their lines in the other order, so those that come too early wait.
  const settle = () => {
    ahead = ahead.filter(({ last }) => last > known).sort((a, b) => a.first - b.first)
    while (ahead[0] && ahead[0].first <= known + 1) {
      known = Math.max(known, ahead[0].last)
      ahead.shift()
    }
  }

  const look = () => {
    let last: number
    try {
      last = newest.get() ?? 0
    } catch {
      return // locked for a moment, while it is restored or checkpointed: the next look will tell
    }
    if (last === known) return
    known = last
    settle()
    onForeign()
  }

  const timer = setInterval(look, INTERVAL)
  timer.unref()
  return {
    wrote: (first, last) => {
      ahead.push({ first, last })
      settle()
    },
    close: () => {
      clearInterval(timer)
      db.close()
    },
  }
}
