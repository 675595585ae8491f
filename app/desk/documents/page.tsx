import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/desk/list-head'
import { SearchForm } from '@/components/desk/search-form'
import { DeskDocumentList } from '@/components/documents/desk-document-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { listDocumentsForDesk } from '@/lib/documents/desk-queries'
import { addressWith, wordsAsked } from '@/lib/paging'

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }

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
  const { documents, page } = await listDocumentsForDesk(words, asked.page)
  return (
    <>
      <ListHead
        action={{ href: '/desk/documents/new', text: t('new') }}
        explained={t('explained')}
        title={t('title')}
      />
      <SearchForm action="/desk/documents" hint={t('searchHint')} total={page.total} words={words} />
      {documents.length > 0 ? (
        <DeskDocumentList documents={documents} />
      ) : (
        <Empty>{words ? t('emptySearch', { words }) : t('empty')}</Empty>
      )}
      <Pagination href={addressWith('/desk/documents', { q: words })} page={page} />
    </>
  )
}
