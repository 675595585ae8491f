import { AsyncLocalStorage } from 'node:async_hooks'

/** A page while it is being rendered: what it is known to show so far, and what expired meanwhile. */
export type PageRender = {
  readonly tags: Set<string>
  readonly expired: Set<string>
  /** Everything was dropped meanwhile. */
  cleared: boolean
  /** It shows what stands at another address: not worth keeping twice. */
  elsewhere: boolean
}

// The server and the bundle that Next builds each have an instance of this module: what they share hangs on globalThis.
const KEY = Symbol.for('counterclaim.page-render')
const shared: typeof globalThis & { [KEY]?: AsyncLocalStorage<PageRender> } = globalThis

function storage(): AsyncLocalStorage<PageRender> {
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY]
}

/** The page that the calling code is part of, if it is one that can be kept. */
export function currentRender(): PageRender | undefined {
  return storage().getStore()
}

/** Runs `work` as part of `render`: the records and lists that it shows are noted there. */
export function withRender<T>(render: PageRender, work: () => T): T {
  return storage().run(render, work)
}

/** A page of which nothing is known yet. */
export function newRender(): PageRender {
  return { tags: new Set(), expired: new Set(), cleared: false, elsewhere: false }
}

/** Whether something that the page shows has changed since its render began, so that it may be out of date. */
export function isOutdated(render: PageRender): boolean {
  if (render.cleared) return true
  for (const tag of render.expired) if (render.tags.has(tag)) return true
  return false
}
