import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BulkForm } from '@/components/bulk/bulk-form'
import { ListHead } from '@/components/desk/list-head'
import { LabelForm } from '@/components/labels/label-form'
import { DeskStoryList } from '@/components/stories/desk-story-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Words } from '@/components/ui/words'
import { listLabelNames } from '@/lib/labels/queries'
import { requireActor } from '@/lib/people/auth/session'
import { addressWith, wordsAsked } from '@/lib/platform/paging'
import { listStoriesForDesk } from '@/lib/stories/desk-queries'
import { canEditStories } from '@/lib/stories/policy'

type Props = { searchParams: Promise<{ [key in 'label' | 'page']?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.stories')
  return { title: t('title') }
}

/** All stories, the newest first. */
export default async function StoriesPage({ searchParams }: Props) {
  const actor = await requireActor('contributor')
  const asked = await searchParams
  const label = wordsAsked(asked.label) || undefined
  const [t, { stories, page }, labelNames] = await Promise.all([
    getTranslations('desk.stories'),
    listStoriesForDesk(asked.page, label),
    listLabelNames(),
  ])
  const canMake = canEditStories(actor)
  return (
    <>
      <ListHead
        action={canMake ? { href: '/desk/stories/new', text: t('new') } : undefined}
        explained={t('explained')}
        title={t('title')}
      />
      <LabelForm action="/desk/stories" names={labelNames} value={label} />
      {stories.length > 0 ? (
        <Words only={['desk.bulk']}>
          <BulkForm labels={labelNames} shown={stories.map(({ id }) => id)} type="story">
            <DeskStoryList stories={stories} />
          </BulkForm>
        </Words>
      ) : (
        <Empty>{canMake ? t('empty') : t('emptyForContributor')}</Empty>
      )}
      <Pagination href={addressWith('/desk/stories', { label })} page={page} />
    </>
  )
}
