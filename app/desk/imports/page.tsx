import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/desk/list-head'
import { ImportList } from '@/components/imports/import-list'
import { Done } from '@/components/ui/done'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { listImports } from '@/lib/desk/imports/desk-queries'
import { requireActor } from '@/lib/people/auth/session'

type Props = { searchParams: Promise<{ page?: string | string[]; done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.imports')
  return { title: t('title') }
}

/** Files that were imported, the newest first. */
export default async function ImportsPage({ searchParams }: Props) {
  await requireActor('editor')
  const asked = await searchParams
  const [t, { imports, page }] = await Promise.all([getTranslations('desk.imports'), listImports(asked.page)])
  return (
    <>
      <Done done={asked.done} />
      <ListHead
        action={{ href: '/desk/imports/new', text: t('new') }}
        explained={t('explained')}
        title={t('title')}
      />
      {imports.length > 0 ? <ImportList imports={imports} /> : <Empty>{t('empty')}</Empty>}
      <Pagination href="/desk/imports" page={page} />
    </>
  )
}
