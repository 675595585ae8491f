import { currentRender } from '@/lib/platform/pages/page-render'

/**
 * Notes that the page being rendered shows `value`, and returns it: each string in it under a key named `id` or ending in
 * `Id` becomes a tag of the page, which is dropped from memory as soon as one of its tags expires. Outside of a page that
 * can be kept (on the desk, in a script) it does nothing.
 */
export function showsRecords<T>(value: T): T {
  const render = currentRender()
  if (render) collect(value, render.tags, new Set())
  return value
}

/** Notes that the page being rendered shows the `list`, which something may join or leave. */
export function showsList(list: 'claims' | 'sources' | 'documents' | 'stories'): void {
  currentRender()?.tags.add(list)
}

/** Notes that the page being rendered stands at another address too: kept here, junk addresses could fill the memory. */
export function standsElsewhere(): void {
  const render = currentRender()
  if (render) render.elsewhere = true
}

function collect(value: unknown, tags: Set<string>, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (Array.isArray(value) || value instanceof Set || value instanceof Map) {
    for (const item of value) collect(item, tags, seen)
    return
  }
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'object') collect(part, tags, seen)
    else if (typeof part === 'string' && (key === 'id' || key.endsWith('Id'))) tags.add(part)
  }
}
