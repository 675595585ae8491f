import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BulkForm } from '@/components/bulk/bulk-form'
import { ListHead } from '@/components/desk/list-head'
import { SearchForm } from '@/components/desk/search-form'
import { DeskSourceList } from '@/components/sources/desk-source-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Words } from '@/components/ui/words'
import { listLabelNames } from '@/lib/labels/queries'
import { requireActor } from '@/lib/people/auth/session'
import { addressWith, wordsAsked } from '@/lib/platform/paging'
import { listSourcesForDesk } from '@/lib/sources/desk-queries'

type Props = { searchParams: Promise<{ [key in 'q' | 'label' | 'page']?: string | string[] }> }

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
  const label = wordsAsked(asked.label) || undefined
  const [{ sources, page }, labelNames] = await Promise.all([
    listSourcesForDesk(words, asked.page, label),
    listLabelNames(),
  ])
  return (
    <>
      <ListHead
        action={{ href: '/desk/sources/new', text: t('new') }}
        explained={t('explained')}
        title={t('title')}
      />
      <SearchForm
        action="/desk/sources"
        hint={t('searchHint')}
        labels={{ names: labelNames, value: label }}
        total={page.total}
        words={words}
      />
      {sources.length > 0 ? (
        <Words only={['desk.bulk']}>
          <BulkForm labels={labelNames} shown={sources.map(({ id }) => id)} type="source">
            <DeskSourceList sources={sources} />
          </BulkForm>
        </Words>
      ) : (
        <Empty>{words || label ? t('emptySearch', { words: words || (label ?? '') }) : t('empty')}</Empty>
      )}
      <Pagination href={addressWith('/desk/sources', { q: words, label })} page={page} />
    </>
  )
}
