import { foundDate } from '@/lib/extraction/dates'
import { type Extracted, oneLine } from '@/lib/extraction/extracted'
import type { Described } from '@/lib/extraction/json-ld'
import { languageTag } from '@/lib/extraction/language'

type Facts = Omit<Extracted, 'text' | 'problem' | 'warnings'>

/** What a page says of itself outside of its text, in the order in which it is to be believed. */
export function pageFacts(document: Document, described: Described | null, url: string): Facts {
  const meta = metaOf(document)
  const address = ownAddress(document, url)
  const heading = [...document.querySelectorAll('h1')]
  return {
    title: first(
      described?.title,
      oneLine(meta('og:title', 'twitter:title', 'dc.title', 'parsely-title')),
      heading.length === 1 ? oneLine(heading[0]?.textContent) : '',
      oneLine(document.title),
      oneLine(heading[0]?.textContent),
    ),
    byline: withoutBy(
      first(
        described?.byline,
        meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author'),
        bylineOf(document),
      ),
    ),
    publisher: first(
      described?.publisher,
      oneLine(meta('og:site_name', 'dc.publisher', 'publisher', 'application-name'), 100),
      hostName(address || url),
    ),
    published: first(
      foundDate(described?.published),
      foundDate(
        meta(
          'article:published_time',
          'og:article:published_time',
          'parsely-pub-date',
          'datepublished',
          'dc.date',
          'dc.date.issued',
          'dcterms.issued',
          'sailthru.date',
          'pubdate',
          'date',
        ),
      ),
      ...timesOf(document),
      foundDate(meta('article:modified_time', 'og:updated_time', 'last-modified')),
    ),
    language: first(
      languageTag(document.documentElement?.getAttribute('lang')),
      languageTag(document.documentElement?.getAttribute('xml:lang')),
      languageTag(described?.language),
      languageTag(meta('og:locale', 'content-language', 'dc.language')),
    ),
    canonicalUrl: address,
  }
}

/** Reads meta elements by name, property, itemprop or http-equiv; the first of `names` that says something counts. */
function metaOf(document: Document): (...names: string[]) => string {
  const said = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim()
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name && content && !said.has(name)) said.set(name, content)
    }
  }
  return (...names) => first(...names.map((name) => said.get(name)))
}

function timesOf(document: Document): string[] {
  const times = document.querySelectorAll(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime], time[datetime], [itemprop="datePublished"]',
  )
  return [...times]
    .slice(0, 5)
    .map((it) => foundDate(it.getAttribute('datetime') ?? it.getAttribute('content') ?? it.textContent))
}

function bylineOf(document: Document): string {
  const found = document.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline',
  )
  return oneLine(found?.textContent, 200)
}

/** An author that is an address names nobody. */
function withoutBy(byline: string): string {
  const names = oneLine(byline).replace(/^(?:by|von|par|por|di)\s*:?\s+(?=\p{Lu})/iu, '')
  return /^https?:\/\//.test(names) ? '' : names
}

/** The address that a page gives itself counts only within its own site: whoever writes a page could name any other. */
function ownAddress(document: Document, url: string): string {
  const linked =
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  const written = linked?.trim()
  if (!written || !URL.canParse(written, url || undefined)) return ''
  const address = new URL(written, url || undefined)
  if (!/^https?:$/.test(address.protocol)) return ''
  if (!url) return address.href
  const from = new URL(url)
  if (siteOf(address.hostname) !== siteOf(from.hostname) || address.port !== from.port) return ''
  // A page below that calls the front page its own address is mistaken, not the front page.
  if (address.pathname === '/' && !address.search && from.pathname !== '/') return ''
  return address.href
}

/** A host without the names that lead to the same site. */
function siteOf(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '')
}

function hostName(url: string): string {
  return URL.canParse(url) ? siteOf(new URL(url).hostname) : ''
}

function first(...texts: (string | undefined)[]): string {
  return texts.find((text) => text) ?? ''
}
