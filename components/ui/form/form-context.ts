'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import { fieldId } from '@/components/ui/form/names'
import type { Candidate } from '@/lib/platform/errors'

type FormContextValue = {
  formId: string
  /** What each field is called, by its name; the rows of a list share a name: `aliases[]`. */
  labels: Readonly<Record<string, string>>
  pending: boolean
  /** By field: the records that what was typed may mean, or that it runs into. */
  candidates: Readonly<Record<string, Candidate[]>>
}

export const FormContext = createContext<FormContextValue>({
  formId: '',
  labels: {},
  pending: false,
  candidates: {},
})

export function useFormContext(): FormContextValue {
  return useContext(FormContext)
}

/** What every kind of field takes. */
export type FieldProps = {
  name: string
  /** Without one, the form's `labels` name the field. */
  label?: string
  hint?: string
  required?: boolean
}

/** A field of the form around it: its ids, what stands in it at first, what is wrong with it, and how they are tied. */
export function useFormField({ name, label, hint }: FieldProps) {
  const { formId, labels } = useFormContext()
  const [field] = useField<unknown>(name)
  const sayError = useErrorText()
  const id = fieldId(formId, name)
  const errors = (field.errors ?? []).map(sayError)
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = errors.length > 0 ? `${id}-error` : undefined
  const initial: unknown = field.initialValue
  return {
    id,
    name,
    hintId,
    errorId,
    errors,
    label: label ?? labels[name.replace(/\[\d+\]/g, '[]')] ?? name,
    initial: typeof initial === 'string' ? initial : '',
    control: {
      id,
      name,
      'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
      'aria-invalid': errors.length > 0 || undefined,
    },
  }
}

/** Turns a key below `errors` into words; a finished sentence stays as it is. */
export function useErrorText(): (message: string) => string {
  const t = useTranslations('errors')
  return (message) => (/^\w+$/.test(message) && t.has(message) ? t(message) : message)
}
