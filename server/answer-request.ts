import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Env } from '@/lib/platform/env'
import { isReaderPath, type PageAddress, pageAddress } from '@/server/address'
import type { Handler } from '@/server/ask-next'
import type { BuiltFiles } from '@/server/built-files'
import { forward } from '@/server/forward'
import { allowedMethods, MAX_TARGET, refuse, siteHosts } from '@/server/guards'
import { commonHeaders } from '@/server/headers'
import type { PageStore } from '@/server/page-store'
import { renderPage } from '@/server/render-page'
import { type Asked, readAsked, send } from '@/server/send'

type Settings = Pick<Env, 'SITE_URL' | 'ALLOWED_HOSTS' | 'TRUST_PROXY'>

const SESSION = /(?:^|;)\s*[^=;]*session_token=/

/**
 * The way of every request. What is in memory is sent at once; anything else passes the guards and gets its address. A
 * reader's page is then rendered, kept and sent, a built file read, and the rest forwarded to Next. In development (without
 * `files`) nothing is kept, and pages keep the scripts that Next's tools need.
 */
export function answerRequests(
  settings: Settings,
  { pages, files, next }: { pages: PageStore; files: BuiltFiles | undefined; next: Handler },
): RequestListener {
  const site = new URL(settings.SITE_URL)
  const common = commonHeaders(site.protocol === 'https:')
  const hosts = siteHosts(settings.SITE_URL, settings.ALLOWED_HOSTS)

  return (req, res) => {
    const target = req.url ?? ''
    const asked = readAsked(req.rawHeaders)
    if ((req.method === 'GET' || req.method === 'HEAD') && hosts.allows(asked.host)) {
      const ready = pages.get(target) ?? files?.get(target)
      if (ready) return send(ready, asked, req, res)
    }
    answer(req, res, asked).catch((error: unknown) => {
      // Without the query: it can hold the token of an invitation.
      console.error(`${req.method} ${target.split('?', 1)[0]} failed:`, error)
      if (res.headersSent) res.destroy()
      else refuse(res, 500, 'Something went wrong on the server. It has been noted in its log.', common)
    })
  }

  async function answer(req: IncomingMessage, res: ServerResponse, asked: Asked): Promise<void> {
    if ((req.url?.length ?? 0) > MAX_TARGET) return refuse(res, 414, 'This address is too long.', common)
    const host = proxied(req, 'x-forwarded-host') ?? asked.host
    if (host === undefined || !hosts.allows(host)) {
      const text = `This site is at ${settings.SITE_URL}, and was asked for by another name. Whoever runs it can set SITE_URL or ALLOWED_HOSTS.`
      return refuse(res, 421, text, common)
    }
    const address = pageAddress(req.url ?? '')
    if (!address) return refuse(res, 400, 'This is no address of a page.', common)
    const reader = isReaderPath(address.pathname)
    const methods = allowedMethods(address.pathname, reader)
    if (!methods.includes(req.method ?? '')) {
      return refuse(res, 405, `Only ${methods.join(', ')} can be used here.`, common, [
        'Allow',
        methods.join(', '),
      ])
    }
    if (files && reader) return answerReader(req, res, asked, address)
    if (files && address.pathname.startsWith('/_next/')) {
      const file = await files.answer(address.pathname)
      return file ? send(file, asked, req, res) : refuse(res, 404, 'There is no such file.', common)
    }
    if (reader) withoutReader(req)
    req.url = address.pathname + (reader ? address.key.slice(address.pathname.length) : address.search)
    const origin = {
      site: settings.SITE_URL,
      asked: hosts.originOf(host, proxied(req, 'x-forwarded-proto')),
      client: proxied(req, 'x-forwarded-for') ?? req.socket.remoteAddress ?? '',
    }
    const development = files === undefined
    return forward(next, req, res, { pathname: address.pathname, origin, common, development })
  }

  async function answerReader(req: IncomingMessage, res: ServerResponse, asked: Asked, { key }: PageAddress) {
    const mayKeep = !SESSION.test(req.headers.cookie ?? '')
    const produce = () => renderPage(next, key, site, common)
    const page = await pages.answer(key, produce, mayKeep)
    if (!res.destroyed) send(page, asked, req, res)
  }

  /** The word of the proxy in front: its own, which is the last in the list, and only where it is to be trusted. */
  function proxied(req: IncomingMessage, name: string): string | undefined {
    if (!settings.TRUST_PROXY) return undefined
    return req.headers[name]?.toString().split(',').at(-1)?.trim() || undefined
  }
}

function withoutReader(req: IncomingMessage): void {
  for (const name of Object.keys(req.headers)) {
    if (/^(?:cookie|authorization|rsc|next-.*)$/.test(name)) delete req.headers[name]
  }
}
