import type { ClaimLine } from '@/lib/claims/refs'
import type { StoryView } from '@/lib/reader/story-page'

/** A story for machines: a collection of its claims. `site` is the site's origin. */
export function storyJsonLd(story: StoryView, claims: readonly ClaimLine[], site: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': `${site}/stories/${story.slug}`,
    url: `${site}/stories/${story.slug}`,
    name: story.title,
    description: story.summary,
    inLanguage: story.language,
    hasPart: claims.map((claim) => ({
      '@type': 'Claim',
      '@id': `${site}/claims/${claim.slug}`,
      text: claim.proposition,
    })),
  }
}
