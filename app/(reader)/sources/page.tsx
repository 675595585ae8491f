import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourceList } from '@/components/sources/source-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { pageHref } from '@/lib/platform/paging'
import { listSources } from '@/lib/sources/queries'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('reader.source')
  const { page } = await listSources((await searchParams).page)
  return {
    title: t('list'),
    description: t('listIntro'),
    alternates: { canonical: pageHref('/sources', page.number) },
  }
}

export default async function SourcesPage({ searchParams }: Props) {
  const t = await getTranslations('reader.source')
  const { sources, page } = await listSources((await searchParams).page)
  return (
    <>
      <h1 className="mt-12">{t('list')}</h1>
      <p className="mt-3 mb-6 text-soft">{t('listIntro')}</p>
      {sources.length === 0 ? (
        <Empty>{t.rich('none', { desk: (words) => <a href="/desk">{words}</a> })}</Empty>
      ) : (
        <SourceList sources={sources} />
      )}
      <Pagination page={page} href="/sources" />
    </>
  )
}
