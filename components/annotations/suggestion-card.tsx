'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { FigureWords } from '@/components/annotations/figure-words'
import { suggestionMark } from '@/components/annotations/looks'
import { likeliestClaim } from '@/components/annotations/panel-values'
import type { Suggestion } from '@/lib/desk/annotations/types'

export type Choice = 'accept' | 'edit' | 'dismiss'

type Props = {
  suggestion: Suggestion
  current: boolean
  /** It is being recorded. */
  pending: boolean
  onChoose: (suggestion: Suggestion, choice: Choice) => void
  onCurrent: (key: string) => void
}

/** A passage that waits: who – stance – claim – figure, and what to do with it. */
export const SuggestionCard = memo(function SuggestionCard(props: Props) {
  const { suggestion, current, pending, onChoose, onCurrent } = props
  const t = useTranslations('desk.annotate')
  const { reading } = suggestion
  const claim = likeliestClaim(reading)
  const buttons = [
    ['accept', 'A'],
    ['edit', 'E'],
    ['dismiss', 'X'],
  ] as const
  return (
    <li
      aria-busy={pending || undefined}
      aria-current={current || undefined}
      className="annotate-note annotate-card"
      data-note={suggestionMark(suggestion.key)}
      data-suggestion={suggestion.key}
      id={`card-${suggestion.key}`}
      onFocus={() => onCurrent(suggestion.key)}
      // The keys A, E, X, J and K work on the card that has the focus.
      tabIndex={current ? 0 : -1}
    >
      <SuggestionHead suggestion={suggestion} />
      <p className="font-serif" dir="auto">
        {claim?.proposition || reading.proposition || <q>{suggestion.quote}</q>}
      </p>
      <p className="text-soft">
        {claim
          ? t('onRecord', { alike: Math.round(claim.likeness * 100) })
          : t(reading.proposition ? 'newClaim' : 'claimOpen')}
        {reading.figures.map((figure) => (
          <span key={figure.text}>
            {' · '}
            <FigureWords figure={figure} />
          </span>
        ))}
      </p>
      <p className="annotate-choices">
        {buttons.map(([choice, key]) => (
          <button
            aria-keyshortcuts={key}
            key={choice}
            onClick={() => onChoose(suggestion, choice)}
            tabIndex={current ? 0 : -1}
            type="button"
          >
            <span aria-hidden="true" className="key">
              {key}
            </span>{' '}
            {t(`choices.${choice}`)}
          </button>
        ))}
      </p>
    </li>
  )
})

function SuggestionHead({ suggestion: { reading } }: { suggestion: Suggestion }) {
  const t = useTranslations('desk.annotate')
  const stances = useTranslations('terms.stance')
  return (
    <p>
      <b>{t('says', { who: reading.who?.name ?? t('somebody'), stance: stances(reading.stance) })}</b>
      {reading.who && !reading.who.known && <span className="annotate-new"> {t('newSourceShort')}</span>}
    </p>
  )
}
