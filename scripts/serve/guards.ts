import { IncomingMessage, type ServerResponse } from 'node:http'
import type { RawHeaders } from '@/lib/page-cache/answer'
import { DATA_POLICY } from '@/scripts/serve/headers'

/** The longest address, in bytes. */
export const MAX_TARGET = 4096
/** The largest body, in bytes: uploads of 10 MB with what a form adds. */
export const MAX_BODY = 12 * 1024 * 1024

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

/** Calls `onTooMuch` once when more than `limit` bytes have come in, and lets no more through. */
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
