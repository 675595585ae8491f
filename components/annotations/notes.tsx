'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Note } from '@/components/annotations/note'
import type { Annotation } from '@/lib/desk/annotations/types'

/** What is recorded, beside the text: in text order, those that lost their place below. */
export const Notes = memo(function Notes({ annotations }: { annotations: readonly Annotation[] }) {
  const t = useTranslations('desk.annotate')
  const placed = annotations.filter(({ spans }) => spans.length > 0)
  const unplaced = annotations.filter(({ spans }) => spans.length === 0)
  return (
    <aside aria-labelledby="annotate-recorded" className="annotate-margin annotate-recorded">
      <h2 className="annotate-aside-head" id="annotate-recorded">
        {t('recorded', { count: annotations.length })}
      </h2>
      {placed.length > 0 && (
        <ol className="annotate-notes">
          {placed.map((annotation) => (
            <Note annotation={annotation} key={annotation.key} />
          ))}
        </ol>
      )}
      {unplaced.length > 0 && <Unplaced annotations={unplaced} />}
    </aside>
  )
})

/** Without a quote in the text that is shown. */
function Unplaced({ annotations }: { annotations: readonly Annotation[] }) {
  const t = useTranslations('desk.annotate')
  return (
    <details className="annotate-unplaced">
      <summary>{t('unplaced', { count: annotations.length })}</summary>
      <ol className="annotate-notes">
        {annotations.map((annotation) => (
          <Note annotation={annotation} key={annotation.key} />
        ))}
      </ol>
    </details>
  )
}
