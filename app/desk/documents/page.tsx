import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BulkForm } from '@/components/bulk/bulk-form'
import { ListHead } from '@/components/desk/list-head'
import { SearchForm } from '@/components/desk/search-form'
import { DeskDocumentList } from '@/components/documents/desk-document-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Words } from '@/components/ui/words'
import { listDocumentsForDesk } from '@/lib/documents/desk-queries'
import { listLabelNames } from '@/lib/labels/queries'
import { requireActor } from '@/lib/people/auth/session'
import { addressWith, wordsAsked } from '@/lib/platform/paging'

type Props = { searchParams: Promise<{ [key in 'q' | 'label' | 'page']?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.documents')
  return { title: t('title') }
}

/** All documents, the newest first. */
export default async function DocumentsPage({ searchParams }: Props) {
  await requireActor('contributor')
  const t = await getTranslations('desk.documents')
  const asked = await searchParams
  const words = wordsAsked(asked.q)
  const label = wordsAsked(asked.label) || undefined
  const [{ documents, page }, labelNames] = await Promise.all([
    listDocumentsForDesk(words, asked.page, label),
    listLabelNames(),
  ])
  return (
    <>
      <ListHead
        action={{ href: '/desk/documents/new', text: t('new') }}
        explained={t('explained')}
        title={t('title')}
      />
      <SearchForm
        action="/desk/documents"
        hint={t('searchHint')}
        labels={{ names: labelNames, value: label }}
        total={page.total}
        words={words}
      />
      {documents.length > 0 ? (
        <Words only={['desk.bulk']}>
          <BulkForm labels={labelNames} shown={documents.map(({ id }) => id)} type="document">
            <DeskDocumentList documents={documents} />
          </BulkForm>
        </Words>
      ) : (
        <Empty>{words || label ? t('emptySearch', { words: words || (label ?? '') }) : t('empty')}</Empty>
      )}
      <Pagination href={addressWith('/desk/documents', { q: words, label })} page={page} />
    </>
  )
}
