import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Tidying } from '@/app/desk/merges/tidying'
import { LatestChanges } from '@/components/desk/latest-changes'
import { WatchButton } from '@/components/notifications/watch-button'
import { StoryClaim } from '@/components/stories/story-claim'
import { StoryForm } from '@/components/stories/story-form'
import { StoryOrderForm } from '@/components/stories/story-order-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { listStoryClaimsForDesk } from '@/lib/claims/desk-queries'
import { isWatching } from '@/lib/desk/notifications/queries'
import { requireActor } from '@/lib/people/auth/session'
import { editStoryAction } from '@/lib/stories/actions'
import { getStoryForDesk, listStoryChanges } from '@/lib/stories/desk-queries'
import { storyFormValues } from '@/lib/stories/form-values'
import { canEditStories } from '@/lib/stories/policy'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor('contributor')
  const story = await getStoryForDesk((await params).id)
  return story ? { title: story.title } : {}
}

/** A story: its claims in order, its words, and how they came about. */
export default async function StoryPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const story = await getStoryForDesk(id)
  if (!story) notFound()
  const [t, record, claims, changes, watching] = await Promise.all([
    getTranslations('desk.stories'),
    getTranslations('desk.record'),
    listStoryClaimsForDesk(id),
    listStoryChanges(id),
    isWatching(actor, id),
  ])
  const canEdit = canEditStories(actor)
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/stories', text: t('title') }]} />
      <h1 className="pb-4" dir="auto" lang={story.language}>
        {story.title}
      </h1>
      <div className="pb-4 empty:hidden">
        <Done done={done} />
      </div>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
        <a className="button" href={`/desk/claims/new?story=${id}`}>
          {t('newClaim')}
        </a>
        <a className="inline-block min-h-6" href={`/stories/${story.slug}`}>
          {record('publicPage')}
        </a>
      </p>
      <div className="mt-3">
        <WatchButton recordId={id} recordType="story" watching={watching} />
      </div>
      <Tidying actor={actor} id={id} type="story" />
      <Section aside={t('claimCount', { count: story._count.claims })} id="claims" title={t('claims')}>
        {claims.length === 0 ? <Empty>{t('claimsNone')}</Empty> : null}
        {claims.length > 0 && canEdit ? <StoryOrderForm claims={claims} storyId={id} /> : null}
        {claims.length > 0 && !canEdit ? (
          <ol className="ruled">
            {claims.map((claim) => (
              <li className="py-3" key={claim.id}>
                <StoryClaim claim={claim} />
              </li>
            ))}
          </ol>
        ) : null}
      </Section>
      <Section id="edit" title={t('edit')}>
        {canEdit ? (
          <StoryForm action={editStoryAction} story={story} values={storyFormValues(story)} />
        ) : (
          <p className="text-note text-soft">{t('editByEditor')}</p>
        )}
      </Section>
      <LatestChanges href={`/desk/history/story/${id}`} lines={changes} />
    </>
  )
}
