const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/** Which names the site may be asked for by, so that nobody can point a name of his own at it (DNS rebinding). */
export type Hosts = {
  allows(host: string | undefined): boolean
  /** The origin that a request for `host` belongs to. */
  originOf(host: string, proxyScheme?: string): string
}

/** The site's own host, the loopback names with any port, and the further ones in `allowed`. */
export function siteHosts(siteUrl: string, allowed: readonly string[]): Hosts {
  const site = new URL(siteUrl)
  const known = new Set([site.host, ...allowed])
  return {
    allows: (host) =>
      host !== undefined && (known.has(host) || known.has(host.toLowerCase()) || LOOPBACK.test(host)),
    originOf: (host, proxyScheme) => {
      if (host.toLowerCase() === site.host) return site.origin
      return `${proxyScheme === 'https' ? 'https' : 'http'}://${host.toLowerCase()}`
    },
  }
}
