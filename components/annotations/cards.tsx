'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo } from 'react'
import { isTyping } from '@/components/annotations/shortcuts'
import { type Choice, SuggestionCard } from '@/components/annotations/suggestion-card'
import type { Suggestion } from '@/lib/desk/annotations/types'

type Props = {
  /** null: nobody has asked for them yet. */
  suggestions: readonly Suggestion[] | null
  current: string | null
  pending: string | null
  progress: { at: number; of: number } | null
  dismissed: number
  onChoose: (suggestion: Suggestion, choice: Choice) => void
  onCurrent: (key: string) => void
  onMove: (by: 1 | -1) => void
  onRestore: () => void
}

const CHOICES: Readonly<Record<string, Choice>> = { a: 'accept', e: 'edit', x: 'dismiss' }

/** The passages that wait, beside the text. Single keys work on the card that has the focus. */
export const Cards = memo(function Cards(props: Props) {
  const t = useTranslations('desk.annotate')
  const { suggestions, current, pending, progress, onChoose, onCurrent, onMove } = props
  const at = suggestions?.findIndex(({ key }) => key === current) ?? -1

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
    const choice = CHOICES[event.key.toLowerCase()]
    const here = suggestions?.[at]
    if (choice && here) onChoose(here, choice)
    else if (/^(j|ArrowDown)$/i.test(event.key)) onMove(1)
    else if (/^(k|ArrowUp)$/i.test(event.key)) onMove(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <aside
      aria-labelledby="annotate-waiting"
      className="annotate-margin annotate-waiting"
      data-open={suggestions && suggestions.length > 0 ? '' : undefined}
      onKeyDown={press}
    >
      <h2 className="annotate-aside-head" id="annotate-waiting">
        {t('waiting')}
        {progress && <span className="text-soft"> {t('progress', progress)}</span>}
      </h2>
      {suggestions?.length === 0 && <p className="text-small text-soft">{t('noneLeft')}</p>}
      {suggestions && suggestions.length > 0 && (
        <ol className="annotate-notes">
          {suggestions.map((suggestion) => (
            <SuggestionCard
              current={suggestion.key === current}
              key={suggestion.key}
              onChoose={onChoose}
              onCurrent={onCurrent}
              pending={suggestion.key === pending}
              suggestion={suggestion}
            />
          ))}
        </ol>
      )}
      {suggestions && props.dismissed > 0 && (
        <p>
          <button className="plain annotate-restore" onClick={props.onRestore} type="button">
            {t('restore', { count: props.dismissed })}
          </button>
        </p>
      )}
    </aside>
  )
})
