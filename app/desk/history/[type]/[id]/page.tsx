import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskLines } from '@/components/history/desk-lines'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Pagination } from '@/components/ui/pagination'
import { RecordType } from '@/generated/prisma/enums'
import { requireActor } from '@/lib/people/auth/session'
import { historyAddress } from '@/lib/platform/addresses/record-address'
import { listHistoryForDesk } from '@/lib/record/desk-history'

export async function generateMetadata() {
  const t = await getTranslations('desk.history')
  return { title: t('ofRecord') }
}

type Props = {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

/** The history of one record; of a claim with all that belongs to it. */
export default async function RecordHistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ type: asked, id }, { page: number }] = await Promise.all([params, searchParams])
  const type = Object.values(RecordType).find((it) => it === asked)
  if (!type) notFound()
  const of = type === 'claim' ? { claimId: id } : { type, id }
  const [t, { lines, page }] = await Promise.all([
    getTranslations('desk.history'),
    listHistoryForDesk(actor, of, number),
  ])
  if (!lines.length) notFound()
  const crumbs = [
    type === 'claim'
      ? { href: `/desk/claims/${id}`, text: t('toClaim') }
      : { href: '/desk/history', text: t('title') },
  ]
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <h1 className="mb-6">{t('ofRecord')}</h1>
      <DeskLines lines={lines} of={id} />
      <Pagination page={page} href={historyAddress(type, id)} />
    </>
  )
}
