import { useTranslations } from 'next-intl'
import { SourceName } from '@/components/sources/source-name'
import type { SourceLine } from '@/lib/sources/queries'

/** Sources between hairlines: name, what each is, its grade in words and how often it spoke. */
export function SourceList({ sources }: { sources: SourceLine[] }) {
  const t = useTranslations('reader.source')
  const terms = useTranslations('terms')
  return (
    <ul className="ruled">
      {sources.map((source) => (
        <li key={source.id} className="flex flex-wrap items-baseline gap-x-6 py-2.5">
          <span className="min-w-0 flex-1 basis-72">
            <SourceName source={source} role />
          </span>
          <span className="text-small text-soft md:w-44">{terms(`sourceKind.${source.kind}`)}</span>
          <span className="text-small text-soft md:w-60">
            {source.grade
              ? t('gradeLine', { grade: source.grade, words: terms(`grade.${source.grade}`) })
              : t('noGrade')}
          </span>
          <span className="text-small text-soft md:w-28">
            {t('statementCount', { count: source.statementCount })}
          </span>
        </li>
      ))}
    </ul>
  )
}
