import { askNext, type Handler } from '@/server/ask-next'
import { type RawHeaders, READER_POLICY } from '@/server/headers'
import type { Rendered } from '@/server/page-store'
import { withoutScripts } from '@/server/without-scripts'

const STORABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:\w+\+)?(?:json|xml))\b/
const HANDED_ON = ['location', 'content-language', 'content-disposition', 'x-robots-tag', 'retry-after']

/** The readers' page about pages that do not exist: an ordinary route, since Next's own needs scripts to show anything. */
const NOT_FOUND = '/not-found'
/** Forms in which the framework hands pages to its own scripts, which readers' pages have none of. */
const FOR_SCRIPTS = /\.rsc(?:\?|$)|\.segments\//
const NO_PAGE = 'There is no such page.\n'

/**
 * Has Next render a reader's page for nobody in particular: without cookies, queries that do not count or anything else
 * that tells one reader from another. Nobody's lost connection ends it, since others may be waiting for it.
 * @throws for a page that failed, or that would be whole only after a script ran.
 */
export async function renderPage(
  handler: Handler,
  key: string,
  site: URL,
  common: RawHeaders,
): Promise<Rendered> {
  const asked = FOR_SCRIPTS.test(key) ? NOT_FOUND : key
  const first = await ask(handler, asked, site)
  const missing = (first.status === 404 && isHtml(first)) || asked === NOT_FOUND
  const { headers, ...page } = missing && asked !== NOT_FOUND ? await ask(handler, NOT_FOUND, site) : first
  const status = missing ? 404 : page.status
  if (status >= 500) throw new Error(`${key} could not be rendered`)

  const storable = status === 200 && STORABLE.test(page.type) && !headers['set-cookie']
  const own = storable || status >= 400 ? undefined : headers['cache-control']
  const handedOn = HANDED_ON.flatMap((name) =>
    headers[name] === undefined ? [] : [name, String(headers[name])],
  )
  return {
    keep: storable,
    content: {
      status,
      ...(missing && page.status !== 200
        ? { type: 'text/plain; charset=utf-8', body: Buffer.from(NO_PAGE) }
        : whole(page, key)),
      headers: [
        ...common,
        ...['Content-Security-Policy', READER_POLICY],
        ...['Cache-Control', own ?? 'public, max-age=0, must-revalidate'],
        ...handedOn,
      ],
    },
  }
}

async function ask(handler: Handler, key: string, site: URL) {
  const { status, headers, body } = await askNext(handler, key, {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    accept: '*/*',
    'user-agent': 'Counterclaim-page-cache',
  })
  return { status, headers, body, type: headers['content-type'] ?? '' }
}

type Page = { status: number; type: string; body: Buffer }

function whole({ status, type, body }: Page, key: string): Pick<Page, 'type' | 'body'> {
  if (status >= 300 && status < 400) return { type: '', body: Buffer.alloc(0) }
  if (!isHtml({ type })) return { type, body }
  const html = body.toString('utf8')
  if (html.includes('<template id="B:')) {
    throw new Error(`${key} came in pieces that a script puts together: a reader's page must not suspend`)
  }
  return { type, body: Buffer.from(withoutScripts(html)) }
}

function isHtml({ type }: Pick<Page, 'type'>): boolean {
  return type.startsWith('text/html')
}
