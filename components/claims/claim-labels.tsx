import { useLocale, useTranslations } from 'next-intl'
import { Signature } from '@/components/assessments/signature'
import { Labels } from '@/components/claims/labels'
import { Worded } from '@/components/ui/worded'
import type { ClaimPage } from '@/lib/reader/claim-page'
import { excerptOf } from '@/lib/text/excerpt'
import type { Wording } from '@/lib/text/message'

/** A claim's two labels: the level with the gist of its rationale and who signed it, the dispute with its sentence. */
export function ClaimLabels({ page, sentence }: { page: ClaimPage; sentence: Wording }) {
  const t = useTranslations('reader.claim')
  const { assessment, record } = page
  const gist = excerptOf(assessment?.rationale ?? '', useLocale())
  return (
    <Labels
      level={assessment?.level ?? 'unassessed'}
      dispute={record.dispute.state}
      levelText={
        assessment ? (
          <>
            <p dir="auto">
              {gist}{' '}
              <a className="no-print" href="#assessment">
                {t('whole')}
              </a>
            </p>
            <Signature assessment={assessment} />
          </>
        ) : (
          <p>{t('unassessed')}</p>
        )
      }
      disputeText={
        <p>
          <Worded wording={sentence} />
        </p>
      }
    />
  )
}
