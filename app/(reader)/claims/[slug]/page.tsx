import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { Assessment } from '@/components/assessments/assessment'
import { Known } from '@/components/assessments/known'
import { NewInformationNote } from '@/components/assessments/new-information'
import { ClaimContext, ClaimHead } from '@/components/claims/claim-head'
import { ClaimLabels } from '@/components/claims/claim-labels'
import { OriginsBox } from '@/components/claims/origins-box'
import { Sides } from '@/components/claims/sides'
import { EvidenceSides } from '@/components/evidence/evidence-sides'
import { FigureTables } from '@/components/figures/figure-table'
import { Log } from '@/components/history/log'
import { JsonLd } from '@/components/ui/json-ld'
import { Section } from '@/components/ui/section'
import { getClaim } from '@/lib/claims/queries'
import { env } from '@/lib/platform/env'
import { claimJsonLd } from '@/lib/reader/claim-json-ld'
import { getClaimPage } from '@/lib/reader/claim-page'
import { disputeWords } from '@/lib/reader/dispute-words'
import { figureRows } from '@/lib/statements/figure-rows'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = segment((await params).slug)
  const claim = (await getClaim(slug)) ?? (await movedOrMissing('claim', slug))
  const t = await getTranslations()
  const [level, dispute] = [t(`terms.level.${claim.level}`), t(`terms.dispute.${claim.dispute}`)]
  return {
    title: claim.proposition,
    description: t('reader.claim.description', { level, dispute, proposition: claim.proposition }),
    alternates: { canonical: `/claims/${claim.slug}` },
  }
}

export default async function ClaimPage({ params }: Props) {
  const slug = segment((await params).slug)
  const page = (await getClaimPage(slug)) ?? (await movedOrMissing('claim', slug))
  const { claim, statements, total, rebuttals, evidence, assessment, record, history } = page
  const [t, locale] = [await getTranslations(), await getLocale()]
  const rows = figureRows(statements)
  const { SITE_NAME: name, SITE_URL: url } = env()
  return (
    <article>
      <ClaimHead claim={claim} record={record} />
      <ClaimLabels page={page} sentence={disputeWords(record, statements, rebuttals, locale)} />
      <NewInformationNote news={page.news} />
      <ClaimContext note={claim.note} answered={page.answered} />
      <Sides
        statements={statements}
        rebuttals={rebuttals}
        originCount={record.origins.length}
        originAgainstCount={record.against.length}
      />
      {total > statements.length ? (
        <p className="mt-3 text-small text-soft">
          {t.rich('reader.claim.cut', {
            shown: statements.length,
            total,
            history: (words) => <a href={`/claims/${claim.slug}/history`}>{words}</a>,
          })}
        </p>
      ) : null}
      <OriginsBox origins={record.origins} against={record.against} />
      {rows.length > 0 ? (
        <Section id="figures" title={t('reader.claim.figures')} aside={t('reader.claim.figuresAside')}>
          <FigureTables rows={rows} />
        </Section>
      ) : null}
      <EvidenceSides evidence={evidence} />
      {assessment ? (
        <Section id="assessment" title={t('reader.claim.assessment')}>
          <Assessment assessment={assessment} />
          <Known assessment={assessment} />
        </Section>
      ) : null}
      <Section id="history" title={t('reader.claim.history')}>
        <Log lines={history.lines} slug={claim.slug} shown={8} />
        <a className="plain no-print mt-2 text-small" href={`/claims/${claim.slug}/history`}>
          {t('reader.claim.wholeHistory')}
        </a>
      </Section>
      <JsonLd
        data={claimJsonLd(page, {
          name,
          url,
          levelLabel: t(`terms.level.${assessment?.level ?? 'unassessed'}`),
        })}
      />
    </article>
  )
}
