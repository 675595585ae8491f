import type { DocumentView } from '@/lib/reader/document-page'
import { partialDateText } from '@/lib/reasoning/dates'

/** A document for machines, by its own address where it has one. `site` is the site's origin. */
export function documentJsonLd(document: DocumentView, site: string): object {
  const { published, publisher } = document
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': `${site}/documents/${document.slug}`,
    url: document.canonicalUrl ?? `${site}/documents/${document.slug}`,
    name: document.title,
    inLanguage: document.language,
    publisher: { '@type': 'Organization', '@id': `${site}/sources/${publisher.slug}`, name: publisher.name },
    ...(document.byline ? { creditText: document.byline } : {}),
    ...(document.archiveUrl ? { archivedAt: document.archiveUrl } : {}),
    ...(published
      ? {
          datePublished:
            published.precision === 'minute'
              ? published.at.toISOString()
              : partialDateText(published.at, published.precision),
        }
      : {}),
  }
}
