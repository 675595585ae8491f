import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { listImports } from '@/lib/desk/imports/desk-queries'

type Line = Awaited<ReturnType<typeof listImports>>['imports'][number]

/** Files that were imported, or are being. */
export function ImportList({ imports }: { imports: readonly Line[] }) {
  const t = useTranslations('desk.imports')
  return (
    <ul className="ruled">
      {imports.map((run) => (
        <li className="py-3" key={run.id}>
          <p className="break-words">
            <a className="inline-block min-h-6" href={`/desk/imports/${run.id}`}>
              <bdi>{run.fileName}</bdi>
            </a>
          </p>
          <ul className="flex flex-wrap gap-x-4 text-small text-soft">
            <li>{t(`stages.${run.stage}`)}</li>
            <li>{t('rowCount', { count: run.total })}</li>
            <li>
              <bdi>{run.by}</bdi>
            </li>
            <li>
              <Moment at={run.createdAt} precision="minute" />
            </li>
          </ul>
        </li>
      ))}
    </ul>
  )
}
