'use client'

import { useTranslations } from 'next-intl'
import { KeysButton, Legend } from '@/components/annotations/legend'

type Props = {
  documentId: string
  title: string
  loading: boolean
  /** Which of the suggestions is gone through, of how many; null: none is open. */
  progress: { at: number; of: number } | null
  onSuggest: () => void
}

/** The line that stays in sight: where one is, and what works on the whole text. */
export function Bar({ documentId, title, loading, progress, onSuggest }: Props) {
  const t = useTranslations('desk.annotate')
  return (
    <div className="annotate-bar no-print">
      <a className="plain annotate-bar-title" dir="auto" href={`/desk/documents/${documentId}`}>
        {title}
      </a>
      {progress && <span className="annotate-progress">{t('progress', progress)}</span>}
      <Legend />
      <KeysButton />
      <button
        aria-disabled={loading || undefined}
        aria-keyshortcuts="S"
        className="button scripted"
        onClick={onSuggest}
        type="button"
      >
        <span aria-hidden="true" className="key">
          S
        </span>{' '}
        {loading ? t('suggesting') : t('suggestAll')}
      </button>
    </div>
  )
}
