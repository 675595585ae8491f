'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Errors, Hint } from '@/components/ui/form/field'
import { useFormField } from '@/components/ui/form/form-context'

type Props = {
  /** The list's name: the rows are `name[0]`, `name[1]` … */
  name: string
  label?: string
  hint?: string
  /** What a row is called ("Alias"); its number follows. */
  rowLabel: string
  /** What the button says that adds a row. */
  addLabel: string
  /** What stands in a new row. */
  empty?: string | Record<string, string>
  max?: number
  /** The fields of one row; `row` is its name: `<TextField name={`${row}.wording`} />`. */
  children: (row: string, index: number) => ReactNode
}

/** A list of rows that grows and shrinks; without JavaScript each change is a post that brings the page back. */
export function RepeatedFields({
  name,
  label,
  hint,
  rowLabel,
  addLabel,
  empty = '',
  max = 20,
  children,
}: Props) {
  const t = useTranslations('desk.form')
  const parts = useFormField({ name, label, hint })
  const [list, form] = useField<(string | Record<string, string>)[]>(name)
  const rows = list.getFieldList()
  const box = useRef<HTMLFieldSetElement>(null)
  const before = useRef(rows.length)

  useEffect(() => {
    const [was, is] = [before.current, rows.length]
    before.current = is
    if (was === is) return
    const target = is > was ? `[data-row="${is - 1}"] :is(input, select, textarea)` : '[data-add]'
    box.current?.querySelector<HTMLElement>(target)?.focus()
  }, [rows.length])

  return (
    <fieldset
      aria-describedby={[parts.hintId, parts.errorId].filter(Boolean).join(' ') || undefined}
      className="min-w-0"
      id={parts.id}
      ref={box}
      tabIndex={-1}
    >
      <legend className="font-semibold text-note">{parts.label}</legend>
      <Hint hint={hint} hintId={parts.hintId} />
      <ol className="mt-2 grid gap-4">
        {rows.map((row, index) => (
          <li
            aria-label={t('row', { label: rowLabel, number: index + 1 })}
            className="grid gap-3 border-rule border-s-2 ps-4"
            data-row={index}
            key={row.key ?? row.name}
          >
            {children(row.name, index)}
            <button
              className="button justify-self-start"
              type="submit"
              {...form.remove.getButtonProps({ name: list.name, index })}
            >
              {t('removeRow', { label: rowLabel, number: index + 1 })}
            </button>
          </li>
        ))}
      </ol>
      <Errors errorId={parts.errorId} errors={parts.errors} />
      {rows.length < max && (
        <button
          className="button mt-3"
          data-add=""
          type="submit"
          {...form.insert.getButtonProps({ name: list.name, defaultValue: empty })}
        >
          {addLabel}
        </button>
      )}
    </fieldset>
  )
}
