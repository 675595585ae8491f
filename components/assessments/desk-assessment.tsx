import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/claims/marks'
import { Fact, Facts } from '@/components/ui/facts'
import { Prose } from '@/components/ui/prose'
import { Moment } from '@/components/ui/when'
import type { AssessmentGrounds, DeskAssessment } from '@/lib/assessments/desk-queries'

const TEXTS = ['rationale', 'overruleReason', 'known', 'notKnown', 'wouldSettle'] as const

/** An assessment as the desk reads it, in whatever state; each text with its name, empty ones left out. */
export function DeskAssessmentView({
  assessment,
  grounds,
}: {
  assessment: DeskAssessment
  grounds: AssessmentGrounds
}) {
  const t = useTranslations()
  const statements = grounds.statements.filter(({ id }) =>
    assessment.statements.some((it) => it.statementId === id),
  )
  const evidence = grounds.evidence.flatMap((item) => {
    const rested = assessment.evidence.find((it) => it.evidenceId === item.id)
    return rested ? [{ ...item, examined: rested.examined }] : []
  })
  return (
    <div className="grid gap-5">
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="font-semibold">
          <LevelMark level={assessment.level} />
        </span>
        <span className="text-soft">
          {t(`terms.assessmentState.${assessment.state}`)}
          {assessment.number ? ` · ${t('desk.assess.version', { number: assessment.number })}` : ''}
        </span>
        <span className="text-soft">{t('desk.assess.by', { name: assessment.author.name })}</span>
      </p>
      {TEXTS.map((name) =>
        assessment[name] ? (
          <section key={name} aria-labelledby={`${assessment.id}-${name}`}>
            <h3 id={`${assessment.id}-${name}`}>{t(`desk.assess.${name}`)}</h3>
            <Prose text={assessment[name]} />
          </section>
        ) : null,
      )}
      <Facts>
        <Fact name={t('desk.assess.credibility')}>
          {assessment.credibility} · {t(`terms.credibility.${assessment.credibility}`)}
        </Fact>
        {statements.length ? (
          <Fact name={t('desk.assess.statementIds')}>
            {statements
              .map(({ source, stance }) => `${source.name}: ${t(`terms.stance.${stance}`)}`)
              .join('; ')}
          </Fact>
        ) : null}
        {evidence.length ? (
          <Fact name={t('desk.assess.evidenceIds')}>
            {evidence
              .map(({ description, examined }) =>
                examined ? `${description} (${t('desk.assess.examined')})` : description,
              )
              .join('; ')}
          </Fact>
        ) : null}
        {assessment.reviewBy ? (
          <Fact name={t('desk.assess.reviewBy')}>
            <Moment at={assessment.reviewBy} />
          </Fact>
        ) : null}
        {assessment.reviewer ? (
          <Fact name={t('desk.assess.reviewer')}>{assessment.reviewer.name}</Fact>
        ) : null}
        {assessment.endReason ? <Fact name={t('desk.assess.endReason')}>{assessment.endReason}</Fact> : null}
      </Facts>
    </div>
  )
}
