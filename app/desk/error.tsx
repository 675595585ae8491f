'use client'

import { useTranslations } from 'next-intl'

/** What stands in place of a page that could not be made. `digest` is what the server's log calls the fault. */
export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('desk.form')
  return (
    <div className="prose">
      <h1>{t('fault')}</h1>
      <p>{t('faultExplained')}</p>
      {error.digest && <p className="text-small text-soft">{t('faultDigest', { digest: error.digest })}</p>}
      <button className="button" onClick={reset} type="button">
        {t('tryAgain')}
      </button>
    </div>
  )
}
