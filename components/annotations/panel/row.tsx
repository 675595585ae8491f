'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext, useFormField } from '@/components/ui/form/form-context'

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
  const { id } = useFormField({ name })
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
        <label className="panel-label" htmlFor={id}>
          {label}
        </label>
        {value}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand beside its fields
    <div aria-labelledby={`${id}-label`} className="panel-row" id={id} role="group" tabIndex={-1}>
      <span className="panel-label" id={`${id}-label`}>
        {label}
      </span>
      {value}
    </div>
  )
}

function RowErrors({ name }: { name: string }) {
  const t = useTranslations('desk.form')
  const { candidates } = useFormContext()
  const { errorId, errors } = useFormField({ name })
  const [, ofWhom] = /^(.*)\.source$/.exec(name) ?? []
  const fillSource = useFillSource(ofWhom ?? '')
  if (!errorId) return null
  return (
    <div className="panel-error" id={errorId}>
      <p>{errors.join(' ')}</p>
      {candidates[name]?.map(({ id, href, text, detail }) => (
        <p key={id}>
          <a href={href} rel="noopener" target="_blank">
            {text}
          </a>{' '}
          <span className="text-soft">{detail}</span>{' '}
          {ofWhom && (
            <button
              className="chip"
              onClick={() => fillSource({ source: text, id, create: '' })}
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

/** Puts texts into a source's fields, and leaves what else stands in its row. */
export function useFillSource(row: string): (change: Record<string, string>) => void {
  const [field, form] = useField<Record<string, string>>(row)
  return (change) => form.update({ name: row, value: { ...field.value, ...change } })
}

/** Says that a value was read off the text, as long as nobody touched it. */
export function ReadOff({ name }: { name: string }) {
  const t = useTranslations('desk.annotate')
  const [field] = useField<string>(name)
  return field.value && !field.dirty ? <small className="text-soft">{t('readOff')}</small> : null
}
