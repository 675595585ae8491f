import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StoryList } from '@/components/stories/story-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { pageHref } from '@/lib/platform/paging'
import { listStories } from '@/lib/reader/story-page'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('reader.story')
  const { page } = await listStories((await searchParams).page)
  return {
    title: t('list'),
    description: t('listIntro'),
    alternates: { canonical: pageHref('/stories', page.number) },
  }
}

export default async function StoriesPage({ searchParams }: Props) {
  const t = await getTranslations('reader')
  const { stories, page } = await listStories((await searchParams).page)
  return (
    <>
      <h1 className="mt-12">{t('story.list')}</h1>
      <p className="mt-3 mb-6 text-soft">{t('story.listIntro')}</p>
      {stories.length === 0 ? (
        <Empty>{t.rich('front.noStories', { desk: (words) => <a href="/desk">{words}</a> })}</Empty>
      ) : (
        <StoryList stories={stories} />
      )}
      <Pagination page={page} href="/stories" />
    </>
  )
}
