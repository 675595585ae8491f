'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Candidates } from '@/components/ui/form/candidates'

type Parts = {
  id: string
  name: string
  label: string
  hint?: string
  hintId?: string
  errors: string[]
  errorId?: string
}

/** Label, hint, control and error, in this order, tied to the control by the ids that it names itself. */
export function Field({
  required,
  choose,
  children,
  ...parts
}: Parts & { required?: boolean; choose?: boolean; children: ReactNode }) {
  return (
    <div>
      <label className="font-semibold text-note" htmlFor={parts.id}>
        {parts.label}
        {!required && <Optional />}
      </label>
      <Hint {...parts} />
      <div className="mt-1">{children}</div>
      <Errors {...parts} />
      <Candidates choose={choose} name={parts.name} />
    </div>
  )
}

/** A group of choices: its legend stands for the label. */
export function FieldGroup({
  required,
  children,
  ...parts
}: Parts & { required?: boolean; children: ReactNode }) {
  return (
    <fieldset
      aria-describedby={[parts.hintId, parts.errorId].filter(Boolean).join(' ') || undefined}
      className="min-w-0"
      id={parts.id}
      tabIndex={-1}
    >
      <legend className="font-semibold text-note">
        {parts.label}
        {!required && <Optional />}
      </legend>
      <Hint {...parts} />
      {children}
      <Errors {...parts} />
    </fieldset>
  )
}

function Optional() {
  const t = useTranslations('desk.form')
  return <span className="font-normal text-small text-soft"> {t('optional')}</span>
}

export function Hint({ hint, hintId }: Pick<Parts, 'hint' | 'hintId'>) {
  if (!hint) return null
  return (
    <span className="block text-small text-soft" id={hintId}>
      {hint}
    </span>
  )
}

export function Errors({ errors, errorId }: Pick<Parts, 'errors' | 'errorId'>) {
  if (errors.length === 0) return null
  return (
    <p className="mt-1 text-dispute text-small" id={errorId}>
      {errors.join(' ')}
    </p>
  )
}
