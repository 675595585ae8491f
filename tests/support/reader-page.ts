import type { Answer } from './crawl'

/** The policy of every page for readers: nothing runs on it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The kinds of pages for readers, by how their addresses are built. */
export const KINDS = [
  '/',
  '/stories',
  '/stories/:slug',
  '/claims',
  '/claims/:slug',
  '/claims/:slug/history',
  '/claims/:slug/versions/:n',
  '/sources',
  '/sources/:slug',
  '/documents/:slug',
  '/methodology',
  '/about',
]
/** The kind of a path, if it is a page's for readers. */
export function kindOf(path: string): string | undefined {
  const kind = path
    .replace(/^\/(stories|claims|sources|documents)\/[^/?]+/, '/$1/:slug')
    .replace(/\/versions\/\d+$/, '/versions/:n')
  return KINDS.find((known) => known === kind)
}

/** What is wrong with a page for readers at `site`, one line for each fault. */
export function faultsOf(path: string, { status, headers, body }: Answer, site: string): string[] {
  const faults: string[] = []
  const check = (fine: boolean, what: string) => fine || faults.push(`${path}: ${what}`)
  const head = body.slice(0, body.indexOf('</head>'))
  check(status === 200, `status ${status}`)
  check(headers['content-security-policy'] === POLICY, `policy ${headers['content-security-policy']}`)
  check(headers['set-cookie'] === undefined, 'sets a cookie')
  check(/<title>[^<]{3,}<\/title>/.test(head), 'no title')
  check(/<meta name="description" content="[^"]{10,}"/.test(head), 'no description')
  check(
    head.includes(`<link rel="canonical" href="${site}${path === '/' ? '' : path}"`),
    'no canonical address',
  )
  check(!/<script(?! type="application\/ld\+json">)/i.test(body), 'a script')
  check(!/<link[^>]+as="script"/i.test(body), 'loads a script ahead')
  check(!/\sstyle=["']/i.test(body), 'a style in a tag')
  check(!/\son[a-z]+=["']/i.test(body), 'a handler in a tag')
  check(!/<style/i.test(body), 'a style element')
  if (/^\/(?:stories|claims|sources|documents)\/[^/]+(?:\/versions\/\d+)?$/.test(path)) {
    check(jsonLd(body).length > 0, 'no JSON-LD')
  }
  for (const data of jsonLd(body))
    check(JSON.stringify(data['@context']).includes('https://schema.org'), 'JSON-LD of nothing')
  return faults
}

type Node = { '@context'?: unknown; '@type'?: string; '@graph'?: Node[]; reviewRating?: unknown }

/** What a page tells machines. */
export function jsonLd(html: string): Node[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)
  return [...blocks].map(([, text = '']) => JSON.parse(text))
}
