import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { Assessment } from '@/components/assessments/assessment'
import { Known } from '@/components/assessments/known'
import { VersionHead, VersionRecord } from '@/components/assessments/version'
import { MergedNote } from '@/components/merges/merged-note'
import { JsonLd } from '@/components/ui/json-ld'
import { Section } from '@/components/ui/section'
import { readPublishedRecord } from '@/lib/assessments/published-record'
import { getAssessmentVersion } from '@/lib/assessments/queries'
import { getClaim, getMergedClaim } from '@/lib/claims/queries'
import { env } from '@/lib/platform/env'
import { claimReviewJsonLd } from '@/lib/reader/claim-json-ld'

type Props = { params: Promise<{ slug: string; n: string }> }

async function load({ params }: Props) {
  const { slug, n } = await params
  // What was published of a claim that was merged stays where it was.
  const former = await getMergedClaim(segment(slug))
  const claim =
    former?.claim ??
    (await getClaim(segment(slug))) ??
    (await movedOrMissing('claim', segment(slug), `/versions/${n}`))
  const assessment = /^[1-9]\d{0,5}$/.test(n) ? await getAssessmentVersion(claim.id, Number(n)) : null
  return { claim, merged: former?.merged ?? null, assessment: assessment ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { claim, assessment } = await load(props)
  const t = await getTranslations()
  const version = t('reader.version.title', { number: assessment.number })
  return {
    title: `${version}: ${claim.proposition}`,
    description: `${t(`terms.level.${assessment.level}`)}. ${assessment.rationale.slice(0, 200)}`,
    alternates: { canonical: `/claims/${claim.slug}/versions/${assessment.number}` },
  }
}

export default async function VersionPage(props: Props) {
  const { claim, merged, assessment } = await load(props)
  const t = await getTranslations()
  const record = readPublishedRecord(assessment.record)
  const { SITE_NAME: name, SITE_URL: url } = env()
  return (
    <article>
      {merged ? <MergedNote merged={merged} /> : null}
      <VersionHead claim={claim} assessment={assessment} record={record} />
      <Section id="assessment" title={t('reader.claim.assessment')}>
        <Assessment assessment={assessment} page={`/claims/${claim.slug}`} />
        <Known assessment={assessment} />
      </Section>
      {record ? <VersionRecord record={record} /> : null}
      <JsonLd
        data={claimReviewJsonLd(
          assessment,
          { slug: claim.slug, proposition: record?.proposition ?? claim.proposition },
          { name, url, levelLabel: t(`terms.level.${assessment.level}`) },
        )}
      />
    </article>
  )
}
