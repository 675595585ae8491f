'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

export type Said = { text: string; undo?: () => void; href?: string }

/** Milliseconds for which a line stays that asks for nothing. */
const STAYS = 8_000

/** What was just done, told to the eye and the ear, with the way back where there is one. */
export function Toast({ said, onGone }: { said: Said | null; onGone: () => void }) {
  const t = useTranslations('desk.annotate')
  useEffect(() => {
    if (!said || said.undo || said.href) return
    const timer = setTimeout(onGone, STAYS)
    return () => clearTimeout(timer)
  }, [said, onGone])
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
