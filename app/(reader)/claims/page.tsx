import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimList } from '@/components/claims/claim-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { listClaims } from '@/lib/claims/queries'
import { pageHref } from '@/lib/platform/paging'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('reader.claim')
  const { page } = await listClaims((await searchParams).page)
  return {
    title: t('list'),
    description: t('listIntro'),
    alternates: { canonical: pageHref('/claims', page.number) },
  }
}

export default async function ClaimsPage({ searchParams }: Props) {
  const t = await getTranslations('reader')
  const { claims, page } = await listClaims((await searchParams).page)
  return (
    <>
      <h1 className="mt-12">{t('claim.list')}</h1>
      <p className="mt-3 mb-6 text-soft">{t('claim.listIntro')}</p>
      {claims.length === 0 ? (
        <Empty>{t.rich('front.noClaims', { desk: (words) => <a href="/desk">{words}</a> })}</Empty>
      ) : (
        <ClaimList claims={claims} />
      )}
      <Pagination page={page} href="/claims" />
    </>
  )
}
