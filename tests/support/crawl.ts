import type { APIRequestContext } from '@playwright/test'

export type Answer = { status: number; headers: Record<string, string>; body: string }

const AT_ONCE = 4
const ADDRESS = /\s(?:href|src|action)="([^"#]*)/g

/**
 * Asks for a page and for all that it links to on this site, and so on, as somebody without an account does. Gives the
 * answers by path, redirects as they stand. `also` names further addresses to begin with.
 */
export async function crawl(
  reader: APIRequestContext,
  site: string,
  also: readonly string[] = [],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const found = new Set(['/', ...also])
  let waiting = [...found]
  while (waiting.length > 0) {
    const together = waiting.slice(0, AT_ONCE)
    waiting = waiting.slice(AT_ONCE)
    const asked = await Promise.all(together.map(async (path) => [path, await ask(reader, path)] as const))
    for (const [path, answer] of asked) {
      answers.set(path, answer)
      for (const next of linksIn(answer, new URL(path, site))) {
        if (!found.has(next)) waiting.push(next)
        found.add(next)
      }
    }
  }
  return answers
}

/** Asks once, without following where it leads. */
export async function ask(
  reader: APIRequestContext,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await reader.fetch(path, { method, headers, maxRedirects: 0 })
  return { status: response.status(), headers: response.headers(), body: await response.text() }
}

function linksIn({ headers, body }: Answer, base: URL): string[] {
  const addresses = headers.location ? [headers.location] : []
  if (headers['content-type']?.startsWith('text/html')) {
    for (const [, address = ''] of body.matchAll(ADDRESS)) addresses.push(address.replaceAll('&amp;', '&'))
  }
  return addresses.flatMap((address) => {
    if (!URL.canParse(address, base)) return []
    const { origin, pathname, search } = new URL(address, base)
    return origin === base.origin ? [pathname + search] : []
  })
}
