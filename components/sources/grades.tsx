import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { SourceView } from '@/lib/sources/queries'

/** The grade in force with its reason, and the former ones folded below. */
export function Grades({ grades }: { grades: SourceView['grades'] }) {
  const t = useTranslations('reader.source')
  const current = grades.find((grade) => !grade.supersededAt)
  const former = grades.filter((grade) => grade !== current)
  return (
    <div className="border-t border-rule pt-3 text-note">
      {current ? <GradeLine grade={current} /> : <p className="text-soft">{t('noGrade')}</p>}
      {former.length > 0 ? (
        <details className="mt-3">
          <summary>{t('formerGrades', { count: former.length })}</summary>
          <ul className="mt-2 grid gap-3">
            {former.map((grade) => (
              <li key={grade.id}>
                <GradeLine grade={grade} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function GradeLine({ grade }: { grade: SourceView['grades'][number] }) {
  const t = useTranslations('reader.source')
  const words = useTranslations('terms.grade')
  return (
    <>
      <p>
        <b>{t('gradeLine', { grade: grade.grade, words: words(grade.grade) })}</b>{' '}
        <span className="text-small text-soft">
          {t.rich('gradedOn', { date: () => <Moment at={grade.gradedAt} /> })}
        </span>
      </p>
      <p className="prose" dir="auto">
        {grade.reason}
      </p>
    </>
  )
}
