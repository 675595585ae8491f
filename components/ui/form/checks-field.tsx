'use client'

import { useField } from '@conform-to/react'
import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/ui/form/field'
import { type FieldProps, useFormField } from '@/components/ui/form/form-context'

export type Check = { value: string; label: ReactNode }

/** Any of several, all in sight; each ticked one is sent under the same name. */
export function ChecksField({ options, ...props }: FieldProps & { options: readonly Check[] }) {
  const { control, id, ...parts } = useFormField(props)
  const [field] = useField<unknown>(props.name)
  const initial: unknown = field.initialValue
  const ticked = Array.isArray(initial) ? initial : [initial]
  return (
    <FieldGroup {...parts} hint={props.hint} id={id} required={props.required}>
      <div className="mt-1 grid gap-1">
        {options.map(({ value, label }) => (
          <label className="flex min-h-8 items-baseline gap-3 py-1" key={value}>
            <input
              className="shrink-0 translate-y-0.5"
              defaultChecked={ticked.includes(value)}
              name={control.name}
              type="checkbox"
              value={value}
            />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
