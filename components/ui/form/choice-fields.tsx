'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Errors, Field, FieldGroup, Hint } from '@/components/ui/form/field'
import { type FieldProps, useFormField } from '@/components/ui/form/form-context'

export type Option = { value: string; label: ReactNode; hint?: string }

/** One of several, from a list that opens. Without `required` an empty choice stands first. */
export function SelectField({
  options,
  required,
  none,
  ...props
}: FieldProps & {
  options: readonly Option[]
  /** What the empty choice says, where "None" does not tell. */
  none?: string
}) {
  const t = useTranslations('desk.form')
  const { control, initial, ...parts } = useFormField(props)
  return (
    <Field {...parts} hint={props.hint} required={required}>
      <select {...control} defaultValue={initial} required={required}>
        {(!required || !initial) && <option value="">{required ? t('choose') : (none ?? t('none'))}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One of several, all in sight. `chips` stands them in a row, for short words. */
export function RadioField({
  options,
  required,
  look = 'list',
  ...props
}: FieldProps & { options: readonly Option[]; look?: 'list' | 'chips' }) {
  const { control, initial, id, ...parts } = useFormField(props)
  return (
    <FieldGroup {...parts} hint={props.hint} id={id} required={required}>
      <div className={look === 'chips' ? 'mt-2 flex flex-wrap gap-2' : 'mt-1 grid gap-1'}>
        {options.map(({ value, label, hint }) => (
          <label className={look === 'chips' ? CHIP : ROW} key={value}>
            <input
              aria-describedby={hint ? `${id}-${value}-hint` : undefined}
              aria-invalid={control['aria-invalid']}
              className="shrink-0 translate-y-0.5"
              defaultChecked={initial === value}
              id={`${id}-${value}`}
              name={control.name}
              required={required}
              type="radio"
              value={value}
            />
            <span>
              {label}
              <Hint hint={hint} hintId={`${id}-${value}-hint`} />
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

const ROW = 'flex min-h-8 items-baseline gap-3 py-1'
const CHIP =
  'inline-flex min-h-9 items-center gap-2 rounded-full border border-rule px-3 text-note has-checked:border-ink has-checked:bg-note-wash has-checked:font-semibold'

/** A tick box with its words beside it. */
export function CheckboxField(props: Omit<FieldProps, 'required'>) {
  const { control, initial, errors, errorId, hintId, label } = useFormField(props)
  return (
    <div>
      <label className="flex min-h-8 items-baseline gap-3 py-1">
        <input
          {...control}
          className="shrink-0 translate-y-0.5"
          defaultChecked={initial === 'on'}
          type="checkbox"
        />
        <span>{label}</span>
      </label>
      <Hint hint={props.hint} hintId={hintId} />
      <Errors errorId={errorId} errors={errors} />
    </div>
  )
}
