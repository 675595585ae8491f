'use client'

import { useTranslations } from 'next-intl'

/** What can be done with what a finger has selected. */
export function TouchBar({ onAnnotate, onPiece }: { onAnnotate: () => void; onPiece: () => void }) {
  const t = useTranslations('desk.annotate')
  // A button that is touched must not take the selection away.
  const hold = (event: { preventDefault: () => void }) => event.preventDefault()
  return (
    <div className="annotate-touch">
      <button className="button button-main" onClick={onAnnotate} onPointerDown={hold} type="button">
        {t('annotate')}
      </button>
      <button className="button" onClick={onPiece} onPointerDown={hold} type="button">
        {t('pieceAdd')}
      </button>
    </div>
  )
}
