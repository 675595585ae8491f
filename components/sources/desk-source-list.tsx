import { useTranslations } from 'next-intl'
import { BulkTick } from '@/components/bulk/bulk-tick'
import { LabelList } from '@/components/labels/label-list'
import type { Grade, SourceKind } from '@/generated/prisma/enums'

type Row = {
  id: string
  name: string
  kind: SourceKind
  affiliation: { id: string; name: string } | null
  grades: { grade: Grade }[]
  _count: { statements: number }
  labels: string[]
}

/** Sources as the desk lists them. */
export function DeskSourceList({ sources }: { sources: Row[] }) {
  const t = useTranslations('desk.sources')
  const kinds = useTranslations('terms.sourceKind')
  return (
    <ul className="ruled">
      {sources.map(({ id, name, kind, affiliation, grades, _count, labels }) => (
        <li className="relative py-2.5 ps-9" key={id}>
          <BulkTick id={id} name={name} />
          <p>
            <a
              className="inline-block min-h-6 font-semibold no-underline hover:underline"
              href={`/desk/sources/${id}`}
            >
              <bdi>{name}</bdi>
            </a>
          </p>
          <ul className="flex flex-wrap gap-x-4 text-small text-soft">
            <li>{kinds(kind)}</li>
            {affiliation ? <li>{t('affiliatedTo', { name: affiliation.name })}</li> : null}
            <li>{grades[0] ? t('gradeShort', { grade: grades[0].grade }) : t('ungraded')}</li>
            <li>{t('statements', { count: _count.statements })}</li>
            <li className="empty:hidden">
              <LabelList labels={labels} list="/desk/sources" />
            </li>
          </ul>
        </li>
      ))}
    </ul>
  )
}
