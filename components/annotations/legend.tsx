'use client'

import { useTranslations } from 'next-intl'

const LINES = ['established', 'unverified', 'unassessed', 'objected', 'remark', 'hint'] as const
const LOOKS: Record<(typeof LINES)[number], string> = {
  established: '',
  unverified: 'cited-dashed',
  unassessed: 'cited-open',
  objected: 'cited-objected',
  remark: 'cited-remark',
  hint: 'cited-hint',
}

/** What the lines below the words mean. */
export function Legend() {
  const t = useTranslations('desk.annotate')
  return (
    <details className="annotate-fold">
      <summary>{t('legend')}</summary>
      <ul className="annotate-sheet">
        {LINES.map((line) => (
          <li key={line}>
            <span className={`cited lane-0 ${LOOKS[line]}`}>{t('legendWord')}</span> {t(`lines.${line}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The way to the list of keys, which the desk shows when ? is pressed. */
export function KeysButton() {
  const t = useTranslations('desk.annotate')
  return (
    <button
      aria-keyshortcuts="?"
      className="plain scripted cursor-pointer"
      onClick={() => document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))}
      type="button"
    >
      <span aria-hidden="true" className="key">
        ?
      </span>{' '}
      {t('keysHead')}
    </button>
  )
}
