import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/desk/list-head'
import { DeskStoryList } from '@/components/stories/desk-story-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { listStoriesForDesk } from '@/lib/stories/desk-queries'
import { canEditStories } from '@/lib/stories/policy'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.stories')
  return { title: t('title') }
}

/** All stories, the newest first. */
export default async function StoriesPage({ searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [t, { stories, page }] = await Promise.all([
    getTranslations('desk.stories'),
    listStoriesForDesk((await searchParams).page),
  ])
  const canMake = canEditStories(actor)
  return (
    <>
      <ListHead
        action={canMake ? { href: '/desk/stories/new', text: t('new') } : undefined}
        explained={t('explained')}
        title={t('title')}
      />
      {stories.length > 0 ? (
        <DeskStoryList stories={stories} />
      ) : (
        <Empty>{canMake ? t('empty') : t('emptyForContributor')}</Empty>
      )}
      <Pagination href="/desk/stories" page={page} />
    </>
  )
}
