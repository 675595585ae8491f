import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work after which others have their turn. */
const TURN = 8

/**
 * Lets others of this process in between long work: to be awaited often, it costs nothing until a turn is over. Throws the
 * signal's reason once it is aborted.
 */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < TURN) return
    await setImmediate()
    signal.throwIfAborted()
    began = performance.now()
  }
}
