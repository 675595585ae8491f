'use client'

import { useTranslations } from 'next-intl'
import { type Cursor, indexAt } from '@/components/annotations/cursor'
import { sharedLength } from '@/lib/desk/annotations/spans'
import type { Annotation } from '@/lib/desk/annotations/types'
import type { Span } from '@/lib/text/spans'

type Props = {
  cursor: Cursor | null
  words: readonly string[]
  sentences: readonly Span[]
  annotations: readonly Annotation[]
}

/** Tells what is chosen in the text to whoever does not see it, and how the keys work. */
export function ChosenStatus({ cursor, words, sentences, annotations }: Props) {
  const t = useTranslations('desk.annotate')
  return (
    <>
      <p className="sr-only" role="status">
        {cursor &&
          t('chosen', {
            unit: cursor.unit,
            number: indexAt(sentences, cursor.span.start) + 1,
            of: sentences.length,
            words: words.slice(cursor.span.start, cursor.span.end).join(''),
            notes: annotations.filter(({ spans }) => sharedLength(spans, [cursor.span]) > 0).length,
          })}
      </p>
      <p className="sr-only" id="annotate-how">
        {t('how')}
      </p>
    </>
  )
}
