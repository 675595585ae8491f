'use client'

import { useTranslations } from 'next-intl'

export type Said = { text: string; undo?: () => void; href?: string }

/** What was just done, told to the eye and the ear, with the way back where there is one. */
export function Toast({ said, onGone }: { said: Said | null; onGone: () => void }) {
  const t = useTranslations('desk.annotate')
  return (
    <div className="annotate-toast" data-open={said ? '' : undefined}>
      <p role="status">{said?.text}</p>
      {said?.href && <a href={said.href}>{t('open')}</a>}
      {said?.undo && (
        <button
          className="button"
          onClick={() => {
            said.undo?.()
            onGone()
          }}
          type="button"
        >
          {t('undo')}
        </button>
      )}
      {said && (
        <button aria-label={t('close')} className="panel-cross" onClick={onGone} type="button">
          ×
        </button>
      )}
    </div>
  )
}
