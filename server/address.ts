// Everything below these is for one person, or no page at all; all else is a reader's.
const NOT_FOR_READERS = /^\/(?:desk|sign-in|sign-out|setup|invitation|account|api|_next)(?:\/|$)/

// The only queries that change what a reader sees. All others (utm_source …) are dropped before the page is looked up.
const QUERIES: ReadonlyMap<string, readonly string[]> = new Map([['/search', ['q']]])

/** Lists that come in pages. The first page is the list's own address. */
const PAGED = /^\/(?:claims|sources|stories|claims\/[^/]+\/history|sources\/[^/]+)$/
const FURTHER_PAGE = /^(?:[2-9]|[1-9]\d{1,2}|1000)$/

/** Whether a path, written as `pageAddress` writes it, leads to a page that is the same for everybody. */
export function isReaderPath(pathname: string): boolean {
  return !NOT_FOR_READERS.test(pathname)
}

/** An address on this site in the one way of writing it. */
export type PageAddress = {
  pathname: string
  /** The whole query, with its question mark, or empty. */
  search: string
  /** Path and the part of the query that the page depends on: what a reader's page is kept under. */
  key: string
}

/**
 * Takes a request's target apart: dots resolved, letters that need no escape unescaped, so that one page has one address.
 * Null for what is no path (`*`, an absolute address, something that cannot be parsed).
 */
export function pageAddress(target: string): PageAddress | null {
  if (!target.startsWith('/')) return null
  const text = `http://site${target}`
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const pathname = url.pathname.replace(/%[0-9a-f]{2}/gi, unescapeUnreserved)
  return { pathname, search: url.search, key: pathname + keptQuery(pathname, url.searchParams) }
}

function unescapeUnreserved(escaped: string): string {
  const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
  return /[A-Za-z0-9._~-]/.test(letter) ? letter : escaped.toUpperCase()
}

function keptQuery(pathname: string, given: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of QUERIES.get(pathname) ?? []) {
    const value = given.get(name)
    if (value) kept.set(name, value)
  }
  const page = given.get('page')
  if (page && FURTHER_PAGE.test(page) && PAGED.test(pathname)) kept.set('page', page)
  return kept.size > 0 ? `?${kept}` : ''
}
