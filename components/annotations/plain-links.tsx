import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { spansText } from '@/lib/desk/annotations/spans'
import type { Span } from '@/lib/text/spans'

const LONGEST = 60

type Props = { words: readonly string[]; paragraph: Span; sentences: readonly Span[] }

/** For browsers without scripts: each sentence of a paragraph leads to the panel for it. */
export const PlainLinks = memo(function PlainLinks({ words, paragraph, sentences }: Props) {
  const t = useTranslations('desk.annotate')
  return (
    <noscript>
      <details className="annotate-plain">
        <summary>{t('plainHead')}</summary>
        <ul>
          {sentences
            .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
            .map((sentence) => (
              <li key={sentence.start}>
                <a href={`?spans=${spansText([sentence])}#panel`}>
                  {words.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)).join('')}
                  {sentence.end - sentence.start > LONGEST ? '…' : ''}
                </a>
              </li>
            ))}
        </ul>
      </details>
    </noscript>
  )
})
