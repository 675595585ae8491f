import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { Grade } from '@/generated/prisma/enums'

type Row = {
  id: string
  grade: Grade
  reason: string
  gradedAt: Date
  supersededAt: Date | null
  gradedBy: { name: string }
}

/** The grade in force and, folded, those before it: each with who gave it, when and why. */
export function DeskGrades({ grades }: { grades: Row[] }) {
  const t = useTranslations('desk.sources')
  const current = grades.find((grade) => grade.supersededAt === null)
  const former = grades.filter((grade) => grade !== current)
  return (
    <div className="border-t border-rule pt-3 text-note">
      {current ? <GradeLine row={current} /> : <p className="text-soft">{t('noGrade')}</p>}
      {former.length > 0 ? (
        <details className="mt-3">
          <summary>{t('formerGrades', { count: former.length })}</summary>
          <ol className="mt-2 grid gap-3">
            {former.map((row) => (
              <li key={row.id}>
                <GradeLine row={row} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  )
}

function GradeLine({ row }: { row: Row }) {
  const t = useTranslations('desk.sources')
  const words = useTranslations('terms.grade')
  const { supersededAt } = row
  return (
    <>
      <p>
        <b>{t('gradeLine', { grade: row.grade, words: words(row.grade) })}</b>{' '}
        <span className="text-small text-soft">
          {t.rich('gradedBy', { name: row.gradedBy.name, date: () => <Moment at={row.gradedAt} /> })}
          {supersededAt ? (
            <> · {t.rich('supersededOn', { date: () => <Moment at={supersededAt} /> })}</>
          ) : null}
        </span>
      </p>
      <p className="prose" dir="auto">
        {row.reason}
      </p>
    </>
  )
}
