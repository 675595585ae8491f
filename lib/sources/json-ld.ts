import type { SourceView } from '@/lib/sources/queries'

/** A source for machines: a person or an organisation, and what it belongs to. `site` is the site's origin. */
export function sourceJsonLd(source: SourceView, site: string): object {
  const address = (slug: string) => `${site}/sources/${slug}`
  const { affiliation } = source
  const isPerson = source.kind === 'person' || source.kind === 'unnamed'
  return {
    '@context': 'https://schema.org',
    '@type': isPerson ? 'Person' : source.kind === 'dataset' ? 'Dataset' : 'Organization',
    '@id': address(source.slug),
    url: address(source.slug),
    name: source.name,
    ...(source.description ? { description: source.description } : {}),
    ...(source.aliases.length > 0 ? { alternateName: source.aliases } : {}),
    ...(source.url ? { sameAs: source.url } : {}),
    ...(affiliation
      ? {
          [isPerson ? 'affiliation' : 'parentOrganization']: {
            '@type': 'Organization',
            '@id': address(affiliation.slug),
            name: affiliation.name,
          },
        }
      : {}),
  }
}
