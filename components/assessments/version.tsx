import { useLocale, useTranslations } from 'next-intl'
import { Signature } from '@/components/assessments/signature'
import { Labels } from '@/components/claims/labels'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Fact, Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import type { PublishedRecord } from '@/lib/assessments/record'
import type { AssessmentView } from '@/lib/assessments/refs'
import type { ClaimLine } from '@/lib/claims/refs'
import { textDirection } from '@/lib/platform/locale'
import { excerptOf } from '@/lib/text/excerpt'

/** The head of one published version: from when to when it stood, the proposition and both labels as they were then. */
export function VersionHead({
  claim,
  assessment,
  record,
}: {
  claim: ClaimLine
  assessment: AssessmentView
  record: PublishedRecord | null
}) {
  const t = useTranslations('reader')
  const gist = excerptOf(assessment.rationale, useLocale())
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: `/claims/${claim.slug}`, text: t('version.toClaim') },
          { href: `/claims/${claim.slug}/history`, text: t('history.title') },
        ]}
      />
      <p className="text-small text-soft">{t('version.title', { number: assessment.number })}</p>
      <h1 lang={claim.language} dir={textDirection(claim.language)}>
        {record?.proposition ?? claim.proposition}
      </h1>
      <div className="my-6">
        <Standing assessment={assessment} />
      </div>
      <Labels
        level={assessment.level}
        dispute={record?.dispute ?? claim.dispute}
        levelText={
          <>
            <p dir="auto">{gist}</p>
            <Signature assessment={assessment} />
          </>
        }
        disputeText={<p>{t(record ? 'version.asOf' : 'version.asNow')}</p>}
      />
    </>
  )
}

/** Whether this version is in force, or what became of it and why. */
function Standing({
  assessment: { state, publishedAt, endedAt, endReason },
}: {
  assessment: AssessmentView
}) {
  const t = useTranslations('reader.version')
  if (state === 'published' || !endedAt) return <p className="notice">{t('current')}</p>
  const dates = { from: () => <Moment at={publishedAt} />, to: () => <Moment at={endedAt} /> }
  return (
    <p className="notice">
      {t.rich(state === 'withdrawn' ? 'withdrawn' : 'superseded', dates)}
      {endReason ? ` ${t('reason')} ${endReason}` : null}
    </p>
  )
}

/** What stood on record when the version came out. */
export function VersionRecord({ record }: { record: PublishedRecord }) {
  const t = useTranslations('reader')
  const names = (side: PublishedRecord['origins']) => side.map((origin) => origin.names.join(', ')).join('; ')
  return (
    <Section id="record" title={t('version.onRecord')} aside={t('version.asOf')}>
      <Facts>
        <Fact name={t('claim.for')}>
          {t('claim.originsFor', { count: record.origins.length })}
          {record.origins.length > 0 ? `: ${names(record.origins)}` : null}
        </Fact>
        <Fact name={t('claim.against')}>
          {t('claim.originsFor', { count: record.against.length })}
          {record.against.length > 0 ? `: ${names(record.against)}` : null}
        </Fact>
        <Fact name={t('version.counts')}>
          {t('claim.statements', { count: record.statements })},{' '}
          {t('claim.rebuttals', { count: record.rebuttals })},{' '}
          {t('claim.evidenceCount', { count: record.evidence })}
        </Fact>
      </Facts>
    </Section>
  )
}
