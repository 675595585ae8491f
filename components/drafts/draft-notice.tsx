'use client'

import { useFormatter, useTranslations } from 'next-intl'

type Props = { at: number; onDiscard(): void }

/** Says that what stands in the form was typed before and never saved, and offers to give it up. */
export function DraftNotice({ at, onDiscard }: Props) {
  const t = useTranslations('desk.form')
  const format = useFormatter()
  return (
    <div className="notice flex flex-wrap items-baseline gap-x-4 gap-y-2" role="status">
      <p>{t('draftRestored', { when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) })}</p>
      <button className="button" onClick={onDiscard} type="button">
        {t('draftDiscard')}
      </button>
    </div>
  )
}
