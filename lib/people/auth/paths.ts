/** Set by the server in front of the app: the path and query that the browser asked for. */
const PATH_HEADER = 'x-counterclaim-path'

/** The sign-in page that leads back to the desk's page that the request asked for, or that its form stood on. */
export function signInPath(headers: Headers): string {
  const asked = headers.get('next-action') ? pathOf(headers.get('referer')) : headers.get(PATH_HEADER)
  const next = deskPath(asked)
  return next === '/desk' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}

/** The path, if it is one of the desk's; otherwise the desk's front page. Never leads to another site. */
export function deskPath(path: string | null | undefined): string {
  if (!path || path.length > 500 || !URL.canParse(path, 'http://desk.invalid')) return '/desk'
  const url = new URL(path, 'http://desk.invalid')
  const own = url.origin === 'http://desk.invalid' && /^\/desk(\/|$)/.test(url.pathname)
  return own ? url.pathname + url.search : '/desk'
}

function pathOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  return pathname + search
}
