import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { AssessmentView } from '@/lib/assessments/refs'

/** When an assessment came out, who wrote it and who reviewed it, or that nobody else did. */
export function Signature({ assessment }: { assessment: AssessmentView }) {
  const t = useTranslations('reader.assessment')
  const { author, reviewer, peerReviewed, publishedAt } = assessment
  return (
    <p className="text-small text-soft">
      {t.rich('signed', { date: () => <Moment at={publishedAt} />, author: author.name })}
      {author.isExample ? ` (${t('exampleEditor')})` : null}
      {peerReviewed && reviewer ? (
        <>
          {', '}
          {t('reviewed', { reviewer: reviewer.name })}
          {reviewer.isExample ? ` (${t('exampleEditor')})` : null}.
        </>
      ) : (
        <>
          {'. '}
          <strong className="text-ink">{t('notPeerReviewed')}</strong>
        </>
      )}
    </p>
  )
}
