import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Handler } from '@/server/ask-next'
import { announcesTooMuch, boundBody, isCrossSite, MAX_BODY, refuse } from '@/server/guards'
import { DATA_POLICY, deskPolicy, type RawHeaders } from '@/server/headers'

/** What is known of a request before Next sees it. */
export type Origin = {
  /** The site's own address for readers. */
  site: string
  /** The origin that this request was sent to. */
  asked: string
  /** The asker's address. */
  client: string
}

// Only this server may tell Next such things; a proxy's word was weighed before.
const OURS =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-counterclaim-.*|x-nonce|content-security-policy|x-middleware-.*)$/

/**
 * Hands a request that no memory can answer to Next: with a policy of its own for scripts, never to be kept, from a page
 * of this site only, and with a bounded body.
 */
export function forward(
  handler: Handler,
  req: IncomingMessage,
  res: ServerResponse,
  {
    pathname,
    origin,
    common,
    development,
  }: {
    pathname: string
    origin: Origin
    common: RawHeaders
    development: boolean
  },
): Promise<void> | void {
  if (isCrossSite(req, [origin.site, origin.asked])) {
    return refuse(res, 403, 'This request came from a page of another site.', common)
  }
  if (announcesTooMuch(req)) return tooLarge(req, res, common)
  boundBody(req, MAX_BODY, () => tooLarge(req, res, common))

  const nonce = randomBytes(16).toString('base64')
  const page = !/^\/(?:api|_next)(?:\/|$)/.test(pathname)
  const policy = page ? deskPolicy(nonce, development) : DATA_POLICY
  for (let i = 0; i < common.length; i += 2) res.setHeader(common[i] ?? '', common[i + 1] ?? '')
  res.setHeader('Content-Security-Policy', policy)
  if (!pathname.startsWith('/_next/')) res.setHeader('Cache-Control', 'private, no-store')

  for (const name of Object.keys(req.headers)) if (OURS.test(name)) delete req.headers[name]
  const { host, protocol } = new URL(req.headers.origin === origin.site ? origin.site : origin.asked)
  req.headers.host = host
  req.headers['x-forwarded-host'] = host
  req.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  req.headers['x-forwarded-for'] = origin.client
  req.headers['x-counterclaim-client'] = origin.client
  req.headers['x-counterclaim-path'] = req.url ?? '/' // where the sign-in page leads back to
  if (page) req.headers['content-security-policy'] = policy
  return handler(req, res)
}

function tooLarge(req: IncomingMessage, res: ServerResponse, common: RawHeaders): void {
  const text = `What was sent is larger than ${MAX_BODY / 1024 / 1024} MB.`
  if (res.headersSent) res.destroy()
  else refuse(res, 413, text, common, ['Connection', 'close'])
  // Leaves the answer time to arrive: a connection closed on unread data is reset.
  setTimeout(() => req.destroy(), 1000).unref()
}
