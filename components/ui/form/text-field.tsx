'use client'

import { useTranslations } from 'next-intl'
import type { InputHTMLAttributes } from 'react'
import { Field } from '@/components/ui/form/field'
import { type FieldProps, useFormField } from '@/components/ui/form/form-context'

type TextProps = FieldProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'lang' | 'maxLength' | 'dir'> & {
    type?: 'text' | 'email' | 'password' | 'url'
  }

/** One line. */
export function TextField({ type = 'text', required, ...props }: TextProps) {
  const { control, initial, ...parts } = useFormField(props)
  const { autoComplete = 'off', inputMode, lang, maxLength, dir } = props
  return (
    <Field {...parts} hint={props.hint} required={required}>
      <input
        {...control}
        autoComplete={autoComplete}
        defaultValue={type === 'password' ? undefined : initial}
        dir={dir}
        inputMode={inputMode}
        lang={lang}
        maxLength={maxLength}
        required={required}
        type={type}
      />
    </Field>
  )
}

/** Several lines; grows with what is typed where the browser can. */
export function TextArea({ rows = 4, required, ...props }: FieldProps & { rows?: number; lang?: string }) {
  const { control, initial, ...parts } = useFormField(props)
  return (
    <Field {...parts} hint={props.hint} required={required}>
      <textarea {...control} defaultValue={initial} lang={props.lang} required={required} rows={rows} />
    </Field>
  )
}

/** A date as precise as it is known, in UTC; `lib/fields` reads it. */
export function PartialDateField({ hint, required, ...props }: FieldProps) {
  const t = useTranslations('desk.form')
  const says = hint ?? t('dateHint')
  const { control, initial, ...parts } = useFormField({ ...props, hint: says })
  return (
    <Field {...parts} hint={says} required={required}>
      <input
        {...control}
        autoComplete="off"
        className="max-w-52"
        defaultValue={initial}
        maxLength={16}
        required={required}
        spellCheck={false}
        type="text"
      />
    </Field>
  )
}

/** Why: kept in the history. Left empty where it is not required, the app writes what was done. */
export function ReasonField({ name = 'reason', label, hint, required }: Partial<FieldProps>) {
  const t = useTranslations('desk.form')
  return (
    <TextArea
      hint={hint ?? t(required ? 'reasonRequired' : 'reasonHint')}
      label={label ?? t('reason')}
      name={name}
      required={required}
      rows={2}
    />
  )
}
