import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { LabelPair } from '@/components/claims/marks'
import { Log } from '@/components/history/log'
import { VersionList } from '@/components/history/version-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { listAssessmentVersions } from '@/lib/assessments/queries'
import { getClaim } from '@/lib/claims/queries'
import { pageHref } from '@/lib/platform/paging'
import { listClaimHistory } from '@/lib/reader/history'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const slug = segment((await params).slug)
  const claim = (await getClaim(slug)) ?? (await movedOrMissing('claim', slug, '/history'))
  const { page } = await listClaimHistory(claim.id, (await searchParams).page)
  const t = await getTranslations('reader.history')
  return {
    title: t('heading', { proposition: claim.proposition }),
    description: t('intro'),
    alternates: { canonical: pageHref(`/claims/${claim.slug}/history`, page.number) },
  }
}

export default async function ClaimHistoryPage({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const claim = (await getClaim(slug)) ?? (await movedOrMissing('claim', slug, '/history'))
  const [t, { lines, page }, versions] = await Promise.all([
    getTranslations('reader.history'),
    listClaimHistory(claim.id, (await searchParams).page),
    listAssessmentVersions(claim.id),
  ])
  const address = `/claims/${claim.slug}`
  return (
    <>
      <Breadcrumb crumbs={[{ href: address, text: t('claim') }]} />
      <h1>{t('title')}</h1>
      <p className="prose mt-3 text-soft">{t('intro')}</p>
      <p className="mt-4 font-serif text-lead" lang={claim.language} dir="auto">
        <a href={address}>{claim.proposition}</a>
      </p>
      <LabelPair level={claim.level} dispute={claim.dispute} />
      <Section id="versions" title={t('versions')}>
        {versions.length === 0 ? (
          <Empty>{t('noVersions')}</Empty>
        ) : (
          <VersionList versions={versions} slug={claim.slug} />
        )}
      </Section>
      <Section id="changes" title={t('changes')}>
        {lines.length === 0 ? <Empty>{t('empty')}</Empty> : <Log lines={lines} slug={claim.slug} />}
        <Pagination page={page} href={`${address}/history`} />
      </Section>
    </>
  )
}
