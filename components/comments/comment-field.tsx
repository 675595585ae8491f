'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Field } from '@/components/ui/form/field'
import { useFormField } from '@/components/ui/form/form-context'
import type { Colleague } from '@/lib/comments/mentions'

/** What stands between an @ and the caret, and where the @ is; null where the caret is not in a mention. */
type Asked = { at: number; typed: string }

const MOST = 6

/**
 * The text of a comment. An @ and the beginning of a name offers the colleagues who fit: arrows choose, Enter or Tab puts
 * the name in. Without JavaScript the whole name is typed, as the hint says.
 */
export function CommentField({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = useTranslations('desk.comments')
  const { control, initial, ...parts } = useFormField({ name: 'text', hint: t('mentionHint') })
  const area = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [chosen, setChosen] = useState(0)
  const fitting = asked ? colleagues.filter(({ name }) => fits(name, asked.typed)).slice(0, MOST) : []
  const at = Math.min(chosen, fitting.length - 1)

  function look() {
    const element = area.current
    const before = element?.value.slice(0, element.selectionStart) ?? ''
    const [, typed] = /(?:^|[^\p{L}\p{N}_@.])@([\p{L}\p{N}' .-]{0,40})$/u.exec(before) ?? []
    setAsked(typed === undefined ? null : { at: before.length - typed.length, typed })
    setChosen(0)
  }

  function put({ name }: Colleague) {
    const element = area.current
    if (!element || !asked) return
    element.setRangeText(`${name} `, asked.at, asked.at + asked.typed.length, 'end')
    element.dispatchEvent(new Event('input', { bubbles: true }))
    setAsked(null)
    element.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const colleague = fitting[at]
    if (!colleague || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen((at + step + fitting.length) % fitting.length)
    else if (event.key === 'Enter' || event.key === 'Tab') put(colleague)
    else if (event.key === 'Escape') setAsked(null)
    else return
    event.preventDefault()
  }

  return (
    <Field {...parts} hint={t('mentionHint')} required>
      <div className="relative">
        <textarea
          {...control}
          aria-activedescendant={fitting.length > 0 ? `${list}-${at}` : undefined}
          aria-autocomplete="list"
          aria-controls={fitting.length > 0 ? list : undefined}
          defaultValue={initial}
          onBlur={() => setAsked(null)}
          onChange={look}
          onClick={look}
          onKeyDown={onKeyDown}
          ref={area}
          required
          rows={3}
        />
        {fitting.length > 0 && (
          <div aria-label={t('colleagues')} className="mention-list" id={list} role="listbox">
            {fitting.map((colleague, index) => (
              <div
                aria-selected={index === at}
                className="palette-entry"
                id={`${list}-${index}`}
                key={colleague.id}
                // Before the field loses the focus, which would close the list.
                onMouseDown={(event) => {
                  event.preventDefault()
                  put(colleague)
                }}
                role="option"
                tabIndex={-1}
              >
                {colleague.name}
              </div>
            ))}
          </div>
        )}
      </div>
      <span aria-live="polite" className="sr-only">
        {fitting.length > 0 ? t('colleaguesFound', { count: fitting.length }) : ''}
      </span>
    </Field>
  )
}

const fits = (name: string, typed: string) => {
  const wanted = typed.toLowerCase()
  return name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`)
}
