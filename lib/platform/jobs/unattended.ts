import { AsyncLocalStorage } from 'node:async_hooks'

const KEY = Symbol.for('counterclaim.unattended')
const shared: typeof globalThis & { [KEY]?: AsyncLocalStorage<true> } = globalThis

function storage(): AsyncLocalStorage<true> {
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY]
}

/** Runs `work` as what nobody sits in front of: it keeps no steps to undo. */
export function unattended<T>(work: () => T): T {
  return storage().run(true, work)
}

/** Whether this runs as a job. */
export function isUnattended(): boolean {
  return storage().getStore() === true
}
