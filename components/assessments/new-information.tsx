import { useFormatter, useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { NewInformationView } from '@/lib/assessments/queries'

/** That something came to the record after the assessment, and that the editors have not weighed it yet. */
export function NewInformationNote({ news }: { news: NewInformationView }) {
  const t = useTranslations('reader.newInformation')
  const format = useFormatter()
  if (news.count === 0) return null
  const kinds = (['statement', 'rebuttal', 'evidence', 'snapshot'] as const).flatMap((kind) =>
    news.kinds[kind] > 0 ? [t(kind, { count: news.kinds[kind] })] : [],
  )
  return (
    <p className="notice mt-5">
      <b>{t('title')}</b> {t('what', { things: format.list(kinds) })}
      {news.since ? <> {t.rich('since', { date: () => news.since && <Moment at={news.since} /> })}</> : null}
    </p>
  )
}
