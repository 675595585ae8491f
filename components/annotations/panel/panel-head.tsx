'use client'

import { useTranslations } from 'next-intl'

type Props = {
  quotes: readonly string[]
  onPiece: () => void
  onRemove: (index: number) => void
  onClose: () => void
}

const LONGEST = 90

/** The words that are annotated; of a quote in pieces each piece, to be taken out again. */
export function PanelHead({ quotes, onPiece, onRemove, onClose }: Props) {
  const t = useTranslations('desk.annotate')
  return (
    <div className="panel-head">
      <p className="panel-quotes">
        {quotes.map((quote, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand in the order of the text
          <span key={index}>
            {index > 0 && <span aria-hidden="true"> … </span>}
            <q dir="auto">{quote.length > LONGEST ? `${quote.slice(0, LONGEST - 1).trimEnd()}…` : quote}</q>
            {quotes.length > 1 && (
              <button
                aria-label={t('pieceRemove', { number: index + 1 })}
                className="panel-cross scripted"
                onClick={() => onRemove(index)}
                type="button"
              >
                ×
              </button>
            )}
          </span>
        ))}
      </p>
      <button className="chip scripted" onClick={onPiece} type="button">
        <span aria-hidden="true" className="key">
          +
        </span>{' '}
        {t('pieceAdd')}
      </button>
      <button aria-label={t('close')} className="panel-cross scripted" onClick={onClose} type="button">
        ×
      </button>
    </div>
  )
}
