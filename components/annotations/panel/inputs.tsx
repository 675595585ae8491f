'use client'

import type { ReactNode } from 'react'
import { errorId, panelId, usePanel } from '@/components/annotations/panel/panel-context'

type Common = {
  name: string
  /** For a field whose row's label does not name it. */
  label?: string
  describedBy?: string
}

function useControl({ name, label, describedBy }: Common) {
  const { values, errors } = usePanel()
  const wrong = (errors[name]?.length ?? 0) > 0
  return {
    id: panelId(name),
    name,
    value: values[name] ?? '',
    'aria-label': label,
    'aria-invalid': wrong || undefined,
    'aria-describedby': [describedBy, wrong ? errorId(name) : ''].filter(Boolean).join(' ') || undefined,
  }
}

/** One line, as quiet as a printed word until it is worked on. */
export function Line({
  placeholder,
  inputMode,
  onText,
  ...common
}: Common & { placeholder?: string; inputMode?: 'decimal' | 'url'; onText?: (text: string) => void }) {
  const { set } = usePanel()
  const control = useControl(common)
  return (
    <input
      {...control}
      autoComplete="off"
      className="got"
      dir="auto"
      inputMode={inputMode}
      onChange={({ target }) => (onText ?? ((text) => set({ [common.name]: text })))(target.value)}
      placeholder={placeholder}
      type="text"
    />
  )
}

/** Several lines. */
export function Area({
  rows = 2,
  serif,
  onText,
  ...common
}: Common & { rows?: number; serif?: boolean; onText?: (text: string) => void }) {
  const { set } = usePanel()
  const control = useControl(common)
  return (
    <textarea
      {...control}
      className={serif ? 'panel-area font-serif' : 'panel-area'}
      dir="auto"
      onChange={({ target }) => (onText ?? ((text) => set({ [common.name]: text })))(target.value)}
      rows={rows}
    />
  )
}

/** One of many, from a list that opens. */
export function Pick({
  options,
  empty,
  ...common
}: Common & { options: readonly { value: string; label: string }[]; empty?: string }) {
  const { set } = usePanel()
  const control = useControl(common)
  return (
    <select
      {...control}
      className="panel-pick"
      onChange={({ target }) => set({ [common.name]: target.value })}
    >
      {(empty !== undefined || !control.value) && <option value="">{empty ?? '—'}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** One of a few, all in sight. */
export function Chips({
  name,
  options,
}: {
  name: string
  options: readonly { value: string; label: ReactNode }[]
}) {
  const { values, set, errors } = usePanel()
  return (
    <span className="chips">
      {options.map(({ value, label }) => (
        <label className="chip" key={value}>
          <input
            aria-describedby={errors[name]?.length ? errorId(name) : undefined}
            checked={values[name] === value}
            className="sr-only"
            name={name}
            onChange={() => set({ [name]: value })}
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
  const { values, set } = usePanel()
  return (
    <label className="panel-tick">
      <input
        checked={values[name] === 'on'}
        id={panelId(name)}
        name={name}
        onChange={({ target }) => set({ [name]: target.checked ? 'on' : '' })}
        type="checkbox"
      />
      <span>{children}</span>
    </label>
  )
}

/** What is posted without being seen. */
export function Kept({ name }: { name: string }) {
  const { values } = usePanel()
  return values[name] ? <input name={name} type="hidden" value={values[name]} /> : null
}
