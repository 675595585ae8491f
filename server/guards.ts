import { IncomingMessage, type ServerResponse } from 'node:http'
import { DATA_POLICY, type RawHeaders } from '@/server/headers'

/** The longest address, in bytes. */
export const MAX_TARGET = 4096
/** The largest body, in bytes: uploads of 10 MB with what a form adds. */
export const MAX_BODY = 12 * 1024 * 1024

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

const READS = ['GET', 'HEAD']
const FORMS = [...READS, 'POST']
const API = [...FORMS, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The methods that a path may be asked with. */
export function allowedMethods(pathname: string, reader: boolean): readonly string[] {
  if (reader) return READS
  return /^\/api(?:\/|$)/.test(pathname) ? API : FORMS
}

/**
 * Whether a request that may change something comes from another site. A request without Origin and Sec-Fetch-Site is not
 * from a browser, which could be abused for it.
 */
export function isCrossSite(req: IncomingMessage, origins: readonly string[]): boolean {
  if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return false
  const { origin, 'sec-fetch-site': fetchSite } = req.headers
  if (origin !== undefined) return !origins.includes(origin)
  return fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
}

/** Answers with a line of text and nothing else. */
export function refuse(
  res: ServerResponse,
  status: number,
  text: string,
  headers: RawHeaders,
  more: RawHeaders = [],
): void {
  const body = Buffer.from(`${text}\n`)
  res.writeHead(status, [
    ...headers,
    ...['Content-Security-Policy', DATA_POLICY],
    ...['Content-Type', 'text/plain; charset=utf-8'],
    ...['Cache-Control', 'no-store'],
    ...['Content-Length', String(body.length)],
    ...more,
  ])
  res.end(res.req.method === 'HEAD' ? undefined : body)
}

/** Whether a body is announced that is larger than allowed. */
export function announcesTooMuch(req: IncomingMessage): boolean {
  return Number(req.headers['content-length'] ?? 0) > MAX_BODY
}

/**
 * Calls `onTooMuch` once when more than `limit` bytes have come in, and lets no more through. They are counted where Node's
 * parser hands them over: a listener would set the stream flowing before Next reads it.
 */
export function boundBody(req: IncomingMessage, limit: number, onTooMuch: () => void): void {
  let received = 0
  req.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) {
      const before = received
      received += chunk.length
      if (received > limit) {
        if (before <= limit) onTooMuch()
        return false
      }
    }
    return IncomingMessage.prototype.push.call(req, chunk, encoding)
  }
}
