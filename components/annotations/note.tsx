'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { LabelPair } from '@/components/claims/marks'
import type { Annotation } from '@/lib/desk/annotations/types'

/** What is recorded at a passage: who takes which stance on which claim, with the claim's two labels. */
export const Note = memo(function Note({ annotation }: { annotation: Annotation }) {
  const t = useTranslations('desk.annotate')
  const { key, claim, gist, href, quotes, spans, placed } = annotation
  const [first] = spans
  return (
    <li
      className="annotate-note"
      data-note={key}
      data-objects={annotation.type === 'rebuttal' || annotation.stance === 'denies' ? '' : undefined}
      id={key}
      tabIndex={-1}
    >
      <NoteHead annotation={annotation} />
      {claim && (
        <p className="font-serif" dir="auto">
          <a href={`/desk/claims/${claim.id}`}>{claim.proposition}</a>
        </p>
      )}
      {claim && <LabelPair dispute={claim.disputeState} level={claim.level} />}
      {gist && <p dir="auto">{gist}</p>}
      {placed && !placed.confirmed && (
        <p className="text-soft">
          {t(`placed.${placed.outcome}`, { score: Math.round(placed.score * 100) })}
        </p>
      )}
      {!first && (
        <p className="text-soft">
          {quotes.length > 0 ? t('lost', { quote: quotes.join(' … ') }) : t('notQuoted')}
        </p>
      )}
      <p className="annotate-ways">
        {first && (
          <a href={`#p-${first.start}`} data-back={key}>
            {t('backToText')}
          </a>
        )}
        <a href={href}>{t('open')}</a>
      </p>
    </li>
  )
})

function NoteHead({ annotation: { type, who, stance, standing, bearing, by } }: { annotation: Annotation }) {
  const t = useTranslations('desk.annotate')
  const terms = useTranslations('terms')
  if (type === 'comment') return <b>{t('remarkBy', { name: by })}</b>
  if (type === 'evidence')
    return (
      <b>{t('evidenceHead', { bearing: bearing ? terms(`bearing.${bearing}`) : '', who: who || 'none' })}</b>
    )
  return (
    <>
      <b>{stance ? t('says', { who, stance: terms(`stance.${stance}`) }) : who}</b>
      {type === 'rebuttal' && (
        <span className="objects">
          {t('rebuttalHead', { standing: standing ? terms(`standing.${standing}`) : '' })}
        </span>
      )}
    </>
  )
}
