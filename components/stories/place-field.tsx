'use client'

import { Errors } from '@/components/ui/form/field'
import { useFormField } from '@/components/ui/form/form-context'

/** The place of one in a list, as a small number beside it. */
export function PlaceField({ name, label }: { name: string; label: string }) {
  const { control, initial, errors, errorId, id } = useFormField({ name, label })
  return (
    <div className="w-16 shrink-0">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        {...control}
        autoComplete="off"
        defaultValue={initial}
        inputMode="numeric"
        maxLength={6}
        type="text"
      />
      <Errors errorId={errorId} errors={errors} />
    </div>
  )
}
