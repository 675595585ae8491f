'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { errorId, panelId, usePanel } from '@/components/annotations/panel/panel-context'
import { useErrorText } from '@/components/ui/form/form-context'

type Props = {
  label: string
  /** The field that the label names; the first of the row. */
  name: string
  /** All fields of the row, whose errors stand below it. */
  names?: readonly string[]
  /** A group of choices: the row is one for itself, and its label its legend. */
  group?: boolean
  children: ReactNode
}

/** A row of the panel: what is asked on one side, what stands there on the other. */
export function Row({ label, name, names = [name], group, children }: Props) {
  const labelId = `${panelId(name)}-label`
  const value = (
    <div className="panel-value">
      {children}
      {names.map((each) => (
        <RowErrors key={each} name={each} />
      ))}
    </div>
  )
  if (!group) {
    return (
      <div className="panel-row">
        <label className="panel-label" htmlFor={panelId(name)}>
          {label}
        </label>
        {value}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand beside its fields
    <div aria-labelledby={labelId} className="panel-row" id={panelId(name)} role="group" tabIndex={-1}>
      <span className="panel-label" id={labelId}>
        {label}
      </span>
      {value}
    </div>
  )
}

function RowErrors({ name }: { name: string }) {
  const { errors, candidates, set } = usePanel()
  const t = useTranslations('desk.form')
  const say = useErrorText()
  const found = errors[name] ?? []
  const meant = candidates[name] ?? []
  if (found.length === 0) return null
  return (
    <div className="panel-error" id={errorId(name)}>
      <p>{found.map(say).join(' ')}</p>
      {meant.map((candidate) => (
        <p key={candidate.id}>
          <a href={candidate.href} rel="noopener" target="_blank">
            {candidate.text}
          </a>{' '}
          <span className="text-soft">{candidate.detail}</span>{' '}
          {name.endsWith('source') && (
            <button
              className="chip"
              onClick={() => set({ [name]: candidate.text, [name.replace(/source$/, 'id')]: candidate.id })}
              type="button"
            >
              {t('chooseThis')}
            </button>
          )}
        </p>
      ))}
    </div>
  )
}

/** Says that a value was read off the text, as long as nobody touched it. */
export function ReadOff({ names }: { names: readonly string[] }) {
  const t = useTranslations('desk.annotate')
  const { read, values } = usePanel()
  const isRead = names.some((name) => read.has(name) && values[name])
  return isRead ? <small className="text-soft">{t('readOff')}</small> : null
}
