import { getTranslations } from 'next-intl/server'
import { DeskLines } from '@/components/history/desk-lines'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/people/auth/session'
import { listHistoryForDesk } from '@/lib/record/desk-history'

export async function generateMetadata() {
  const t = await getTranslations('desk.history')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ page?: string | string[] }> }

/** The audit trail: all that was done, by whom and why. */
export default async function HistoryPage({ searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [t, { page: asked }] = await Promise.all([getTranslations('desk.history'), searchParams])
  const { lines, page } = await listHistoryForDesk(actor, {}, asked)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-[46rem] text-soft">{t('what')}</p>
      {lines.length ? <DeskLines lines={lines} /> : <Empty>{t('empty')}</Empty>}
      <Pagination page={page} href="/desk/history" />
    </>
  )
}
