import { useLocale, useTranslations } from 'next-intl'
import { Dissents } from '@/components/assessments/dissents'
import { Fact, Facts } from '@/components/ui/facts'
import { Prose } from '@/components/ui/prose'
import { Moment } from '@/components/ui/when'
import type { AssessmentView } from '@/lib/assessments/refs'
import { excerptOf } from '@/lib/text/excerpt'

/**
 * Why the editors chose the level: the rationale (where the labels do not hold all of it), overruling, credibility and what it rests on, with dissents beside it. `page` is
 * the claim's address where the statements and the evidence stand on another page.
 */
export function Assessment({ assessment, page = '' }: { assessment: AssessmentView; page?: string }) {
  const t = useTranslations('reader.assessment')
  const terms = useTranslations('terms')
  const { statements, evidence, overruleReason, credibility, reviewBy, dissents } = assessment
  // What it rested on may stand on another claim by now.
  const pageOf = (claim: { id: string; slug: string }) =>
    claim.id === assessment.claimId ? page : `/claims/${claim.slug}`
  return (
    <div className={dissents.length > 0 ? 'grid gap-x-12 gap-y-8 md:grid-cols-[3fr_2fr]' : ''}>
      <div className="grid max-w-[46rem] gap-4">
        {excerptOf(assessment.rationale, useLocale()) === assessment.rationale.trim() ? null : (
          <Prose text={assessment.rationale} />
        )}
        {overruleReason ? (
          <div className="notice">
            <b>{t('overruled')}</b>
            <Prose text={overruleReason} />
          </div>
        ) : null}
        <Facts>
          <Fact name={t('credibility')}>
            {credibility} · {terms(`credibility.${credibility}`)}
          </Fact>
          {statements.length > 0 ? (
            <Fact name={t('restsOnStatements')}>
              {statements.map((it, index) => (
                <span key={it.id}>
                  {index > 0 ? ', ' : null}
                  <a href={`${pageOf(it.claim)}#statement-${it.id}`}>
                    <bdi>{it.source.name}</bdi> {terms(`stance.${it.stance}`)}
                  </a>
                </span>
              ))}
            </Fact>
          ) : null}
          {evidence.length > 0 ? (
            <Fact name={t('restsOnEvidence')}>
              {evidence.map((it, index) => (
                <span key={it.id}>
                  {index > 0 ? ', ' : null}
                  <a href={`${pageOf(it.claim)}#evidence-${it.id}`}>{terms(`evidenceKind.${it.kind}`)}</a>
                  {it.examined ? ` (${t('examined')})` : null}
                </span>
              ))}
            </Fact>
          ) : null}
          {reviewBy ? (
            <Fact name={t('reviewBy')}>
              <Moment at={reviewBy} />
            </Fact>
          ) : null}
        </Facts>
      </div>
      <Dissents dissents={dissents} />
    </div>
  )
}
