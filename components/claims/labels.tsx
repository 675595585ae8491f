import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DisputeShape, disputeTone, LevelShape } from '@/components/claims/marks'
import type { Level } from '@/generated/prisma/enums'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'

/** Both labels side by side between two lines: the mark, its words, and below them what they rest on. */
export function Labels({
  level,
  dispute,
  levelText,
  disputeText,
}: {
  level: Level
  dispute: DisputeState
  levelText: ReactNode
  disputeText: ReactNode
}) {
  const t = useTranslations()
  return (
    <div className="labels">
      <section className="label" aria-labelledby="level-heading">
        <LevelShape level={level} size={32} />
        <h2 id="level-heading" className="text-lead">
          <span className="sr-only">{t('reader.claim.levelLabel')} </span>
          {t(`terms.level.${level}`)}
        </h2>
        <div className="mt-1 grid max-w-[40em] gap-1.5 text-note text-soft">{levelText}</div>
      </section>
      <section className="label" aria-labelledby="dispute-heading">
        <DisputeShape state={dispute} size={32} />
        <h2 id="dispute-heading" className={`text-lead ${disputeTone(dispute)}`}>
          <span className="sr-only">{t('reader.claim.disputeLabel')} </span>
          {t(`terms.dispute.${dispute}`)}
        </h2>
        <div className="mt-1 grid max-w-[40em] gap-1.5 text-note text-soft">{disputeText}</div>
      </section>
    </div>
  )
}
