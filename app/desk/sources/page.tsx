import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/desk/list-head'
import { SearchForm } from '@/components/desk/search-form'
import { DeskSourceList } from '@/components/sources/desk-source-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { addressWith, wordsAsked } from '@/lib/paging'
import { listSourcesForDesk } from '@/lib/sources/desk-queries'

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.sources')
  return { title: t('title') }
}

/** All sources by name. */
export default async function SourcesPage({ searchParams }: Props) {
  await requireActor('contributor')
  const t = await getTranslations('desk.sources')
  const asked = await searchParams
  const words = wordsAsked(asked.q)
  const { sources, page } = await listSourcesForDesk(words, asked.page)
  return (
    <>
      <ListHead
        action={{ href: '/desk/sources/new', text: t('new') }}
        explained={t('explained')}
        title={t('title')}
      />
      <SearchForm action="/desk/sources" hint={t('searchHint')} total={page.total} words={words} />
      {sources.length > 0 ? (
        <DeskSourceList sources={sources} />
      ) : (
        <Empty>{words ? t('emptySearch', { words }) : t('empty')}</Empty>
      )}
      <Pagination href={addressWith('/desk/sources', { q: words })} page={page} />
    </>
  )
}
