import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { ClaimsByKind } from '@/components/claims/claims-by-kind'
import { FigureTables } from '@/components/figures/figure-table'
import { Period } from '@/components/stories/period'
import { Timeline } from '@/components/stories/timeline'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { JsonLd } from '@/components/ui/json-ld'
import { Prose, paragraphsOf } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { claimsByKind, listStoryClaims } from '@/lib/claims/queries'
import { env } from '@/lib/platform/env'
import { textDirection } from '@/lib/platform/locale'
import { storyJsonLd } from '@/lib/reader/story-json-ld'
import { getStory, listStoryFigures, listStoryStatements } from '@/lib/reader/story-page'

const CLAIMS = 300

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = segment((await params).slug)
  const story = (await getStory(slug)) ?? (await movedOrMissing('story', slug))
  return {
    title: story.title,
    description: paragraphsOf(story.summary)[0],
    alternates: { canonical: `/stories/${story.slug}` },
  }
}

export default async function StoryPage({ params }: Props) {
  const slug = segment((await params).slug)
  const story = (await getStory(slug)) ?? (await movedOrMissing('story', slug))
  const [t, { claims, total }, said, figures] = await Promise.all([
    getTranslations(),
    listStoryClaims(story.id, CLAIMS),
    listStoryStatements(story.id, 200),
    listStoryFigures(story.id, 200),
  ])
  return (
    <article>
      <Breadcrumb crumbs={[{ href: '/stories', text: t('site.stories') }]} />
      <h1 lang={story.language} dir={textDirection(story.language)}>
        {story.title}
      </h1>
      <p className="mt-3.5 mb-5 text-small text-soft">
        <Period story={story} after=" · " />
        {t('reader.story.claims', { count: total })}
      </p>
      <Prose text={story.summary} className="text-lead" />
      <Section id="claims" title={t('reader.story.kinds')}>
        {claims.length === 0 ? (
          <Empty>{t.rich('reader.story.noClaims', { desk: (words) => <a href="/desk">{words}</a> })}</Empty>
        ) : (
          <ClaimsByKind groups={claimsByKind(claims)} />
        )}
      </Section>
      {total > claims.length ? (
        <p className="mt-4 text-small text-soft">
          {t.rich('reader.story.cut', {
            shown: claims.length,
            total,
            all: (words) => <a href="/claims">{words}</a>,
          })}
        </p>
      ) : null}
      {said.length > 0 ? (
        <Section id="timeline" title={t('reader.story.timeline')} aside={t('reader.story.timelineAside')}>
          <Timeline claims={claims} said={said} />
        </Section>
      ) : null}
      {figures.length > 0 ? (
        <Section id="figures" title={t('reader.story.figures')} aside={t('reader.claim.figuresAside')}>
          <FigureTables rows={figures} />
        </Section>
      ) : null}
      <JsonLd data={storyJsonLd(story, claims, env().SITE_URL)} />
    </article>
  )
}
