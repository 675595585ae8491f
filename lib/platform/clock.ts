let fixed: Date | null = null

/** The present moment, or the one that a test has set; always a new Date, so a caller may keep it. */
export function now(): Date {
  return fixed ? new Date(fixed) : new Date()
}

/** Stops the clock at `date` (tests, and the example story, which tells its own past); `null` lets it run again. */
export function setClock(date: Date | null): void {
  fixed = date ? new Date(date) : null
}
