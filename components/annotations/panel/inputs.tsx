'use client'

import type { ReactNode } from 'react'
import { useFormField } from '@/components/ui/form/form-context'

type Common = {
  name: string
  /** For a field whose row's label does not name it. */
  label?: string
}

type Typed = Common & {
  describedBy?: string
  onText?: (text: string) => void
}

function useControl({ name, label }: Common) {
  const { control, initial } = useFormField({ name })
  return { ...control, 'aria-label': label, defaultValue: initial }
}

function useText({ describedBy, onText, ...common }: Typed) {
  const control = useControl(common)
  return {
    ...control,
    'aria-describedby': [describedBy, control['aria-describedby']].filter(Boolean).join(' ') || undefined,
    dir: 'auto',
    onChange: onText && (({ target }: { target: { value: string } }) => onText(target.value)),
  }
}

/** One line, as quiet as a printed word until it is worked on. */
export function Line({
  placeholder,
  inputMode,
  ...typed
}: Typed & { placeholder?: string; inputMode?: 'decimal' | 'url' }) {
  return (
    <input
      {...useText(typed)}
      autoComplete="off"
      className="got"
      inputMode={inputMode}
      placeholder={placeholder}
      type="text"
    />
  )
}

/** Several lines. */
export function Area({ rows = 2, serif, ...typed }: Typed & { rows?: number; serif?: boolean }) {
  return (
    <textarea {...useText(typed)} className={serif ? 'panel-area font-serif' : 'panel-area'} rows={rows} />
  )
}

type Options = readonly { value: string; label: ReactNode }[]

/** One of many, from a list that opens. */
export function Pick({ options, empty, ...common }: Common & { options: Options; empty?: string }) {
  const control = useControl(common)
  return (
    <select {...control} className="panel-pick">
      {(empty !== undefined || !control.defaultValue) && <option value="">{empty ?? '—'}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** One of a few, all in sight. */
export function Chips({ name, options }: { name: string; options: Options }) {
  const { errorId, initial } = useFormField({ name })
  return (
    <span className="chips">
      {options.map(({ value, label }) => (
        <label className="chip" key={value}>
          <input
            aria-describedby={errorId}
            className="sr-only"
            defaultChecked={initial === value}
            name={name}
            type="radio"
            value={value}
          />
          {label}
        </label>
      ))}
    </span>
  )
}

/** A tick with its words. */
export function Tick({ name, children }: { name: string; children: ReactNode }) {
  const { id, initial } = useFormField({ name })
  return (
    <label className="panel-tick">
      <input defaultChecked={initial === 'on'} id={id} name={name} type="checkbox" />
      <span>{children}</span>
    </label>
  )
}
