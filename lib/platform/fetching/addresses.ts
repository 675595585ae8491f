import ipaddr from 'ipaddr.js'

/** Why an address is not asked: the last word of a key below `errors` (`fetch_refused_scheme` …). */
export type RefusedAddress = 'scheme' | 'credentials' | 'port' | 'host' | 'private'

/** Hosts that may be asked wherever they are: `archive.internal` at every port, `127.0.0.1:4200` at that one. */
export type AllowedHosts = readonly string[]

export type CheckedUrl = { ok: true; url: URL; allowed: boolean } | { ok: false; why: RefusedAddress }

/** Names that never mean a host of the public internet (RFC 6761, RFC 6762, RFC 8375 and what networks use in fact). */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|test|example|invalid|onion)$/

/**
 * Whether an IP address belongs to a host of the public internet. Everything else is refused: loopback, private,
 * link-local (with the metadata services of clouds), carrier-grade NAT, multicast, documentation, unspecified, and every
 * form of IPv6 that wraps an IPv4 address (mapped, compatible, translated, NAT64, 6to4, Teredo). Of IPv6 only what is
 * given out as global unicast, 2000::/3 (RFC 4291), counts.
 */
export function checkAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.parse(ip)
  if (address.range() !== 'unicast') return false
  if (address instanceof ipaddr.IPv6) return ((address.parts[0] ?? 0) & 0xe000) === 0x2000
  return !WITHIN_CLOUDS.has(address.toString())
}

/** Public by their number, and answered by the machine's own provider inside its network. */
const WITHIN_CLOUDS = new Set(['168.63.129.16'])

/**
 * Whether an address may be asked at all, before any name is resolved: http or https, no credentials, port 80 or 443, a
 * name that can be public or a public IP address in its usual form. Hosts of `allow` are free but for scheme and
 * credentials.
 */
export function checkUrl(text: string, allow: AllowedHosts = []): CheckedUrl {
  const typed = text.trim()
  if (!URL.canParse(typed)) return { ok: false, why: 'host' }
  const url = new URL(typed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, why: 'scheme' }
  if (url.username || url.password) return { ok: false, why: 'credentials' }
  if (isAllowedHost(url.hostname, portOf(url), allow)) return { ok: true, url, allowed: true }
  if (portOf(url) !== '80' && portOf(url) !== '443') return { ok: false, why: 'port' }
  const host = bareHost(url.hostname)
  if (ipaddr.isValid(host)) {
    if (!checkAddress(host)) return { ok: false, why: 'private' }
    // 0x8.8.8.8, 134744072 and the like are written so to get past somebody.
    const written = /^https?:[/\\]*([^/\\?#:]*)/i.exec(typed)?.[1]
    if (ipaddr.IPv4.isValid(host) && written !== host) return { ok: false, why: 'host' }
    return { ok: true, url, allowed: false }
  }
  const name = host.replace(/\.$/, '')
  if (!name.includes('.')) return { ok: false, why: 'private' }
  return LOCAL_NAMES.test(name) ? { ok: false, why: 'private' } : { ok: true, url, allowed: false }
}

/** Whether the settings open this host at this port. */
export function isAllowedHost(hostname: string, port: string, allow: AllowedHosts): boolean {
  const host = hostname.toLowerCase()
  return allow.includes(host) || allow.includes(`${host}:${port}`)
}

/** The port that an address leads to, also where it does not say so. */
function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80')
}

/** A host as it is connected to: an IPv6 address without its brackets. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}
