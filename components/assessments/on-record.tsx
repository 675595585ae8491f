import { useTranslations } from 'next-intl'
import { DisputeMark, LevelMark } from '@/components/claims/marks'
import { Worded } from '@/components/ui/worded'
import type { AssessmentGrounds } from '@/lib/assessments/desk-queries'

/** What the record says by itself, for whoever has to choose a level: origins by name, for and against, and the dispute. */
export function OnRecordBox({ grounds }: { grounds: AssessmentGrounds }) {
  const t = useTranslations('desk.assess')
  const { record, claim } = grounds
  return (
    <aside className="border-y border-rule py-4 text-note" aria-labelledby="on-record-heading">
      <h2 id="on-record-heading" className="text-lead">
        {t('onRecord')}
      </h2>
      <p className="mt-1">
        {t('counts', {
          statements: record.statementCount,
          asserting: record.assertingCount,
          rebuttals: record.rebuttalCount,
          evidence: record.evidence.length,
        })}
      </p>
      <Origins title={t('origins', { count: record.origins.length })} origins={record.origins} />
      {record.against.length ? (
        <Origins title={t('against', { count: record.against.length })} origins={record.against} />
      ) : null}
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        <span className="text-soft">{t('now')}</span>
        <LevelMark level={claim.level} />
        <DisputeMark state={record.dispute.state} />
      </p>
    </aside>
  )
}

function Origins({ title, origins }: { title: string; origins: AssessmentGrounds['record']['origins'] }) {
  const t = useTranslations('desk.assess')
  return (
    <div className="mt-2">
      <p className="font-semibold">{title}</p>
      <ul className="list-disc ps-5">
        {origins.map((origin) => (
          <li key={origin.key}>
            {origin.names.join(', ')}
            {origin.unnamed ? ` (${t('unnamed')})` : ''}
            {origin.merged.map((reason) => (
              <span
                key={reason.key + Object.values(reason.values).join()}
                className="block text-small text-soft"
              >
                <Worded wording={reason} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
