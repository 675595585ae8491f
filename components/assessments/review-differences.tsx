import { useFormatter, useTranslations } from 'next-intl'
import { WordDifferences } from '@/components/ui/word-differences'
import type { AssessmentGrounds, DeskAssessment } from '@/lib/assessments/desk-queries'

type Props = { assessment: DeskAssessment; published: DeskAssessment; grounds: AssessmentGrounds }

type Row = { name: string; before: string; after: string }

const TEXTS = ['rationale', 'overruleReason', 'known', 'notKnown', 'wouldSettle'] as const

/** What publishing would change against the assessment in force, part by part, words marked where they differ. */
export function ReviewDifferences({ assessment, published, grounds }: Props) {
  const t = useTranslations('desk.assess')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const day = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' }) : ''
  const names = new Map([
    ...grounds.statements.map((it): [string, string] => [
      it.id,
      `${it.source.name}: ${terms(`stance.${it.stance}`)}`,
    ]),
    ...grounds.evidence.map((it): [string, string] => [it.id, it.description]),
  ])
  const restsOn = (of: DeskAssessment) =>
    [
      ...of.statements.map(({ statementId }) => names.get(statementId) ?? t('goneFromRecord')),
      ...of.evidence.map(
        ({ evidenceId, examined }) =>
          `${names.get(evidenceId) ?? t('goneFromRecord')}${examined ? ` (${t('examined')})` : ''}`,
      ),
    ]
      .sort()
      .join('\n')
  const part = (name: string, of: (it: DeskAssessment) => string): Row => ({
    name,
    before: of(published),
    after: of(assessment),
  })
  const rows = [
    part(t('level'), ({ level }) => terms(`level.${level}`)),
    ...TEXTS.map((key) => part(t(key), (it) => it[key])),
    part(t('credibility'), (it) => `${it.credibility} · ${terms(`credibility.${it.credibility}`)}`),
    part(t('reviewBy'), (it) => day(it.reviewBy)),
    part(t('restsOn'), restsOn),
  ].filter(({ before, after }) => before !== after)

  return (
    <section aria-labelledby="differences-heading" className="mt-8">
      <h2 id="differences-heading">{t('differences', { number: published.number ?? 0 })}</h2>
      {rows.length === 0 && <p className="text-note text-soft">{t('differencesNone')}</p>}
      {rows.map(({ name, before, after }) => (
        <div className="border-t border-rule py-3" key={name}>
          <h3 className="text-note">{name}</h3>
          <div className="mt-1 grid gap-4 text-note md:grid-cols-2">
            <Side heading={t('inForce')} other={after} text={before} />
            <Side heading={t('proposed')} other={before} text={after} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Side({ heading, text, other }: { heading: string; text: string; other: string }) {
  const t = useTranslations('desk.form')
  return (
    <div className="min-w-0">
      <p className="text-small text-soft">{heading}</p>
      <p className="break-words whitespace-pre-wrap" dir="auto">
        {text ? (
          <WordDifferences other={other} text={text} />
        ) : (
          <span className="text-soft">{t('empty')}</span>
        )}
      </p>
    </div>
  )
}
