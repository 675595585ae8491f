'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { SummaryProps } from '@/components/ui/form/error-summary'
import { useErrorText, useFormContext } from '@/components/ui/form/form-context'

/** Errors that no row of the panel tells. */
const WHOLE = ['', 'spans', 'snapshotId', 'documentId']

/** What is wrong with the save as a whole, and that the fields say the rest. */
export function Trouble({ errors, failed, refusals }: SummaryProps) {
  const t = useTranslations('desk.annotate')
  const form = useTranslations('desk.form')
  const say = useErrorText()
  const { candidates } = useFormContext()
  const box = useRef<HTMLDivElement>(null)
  const focused = useRef(-1)
  const names = Object.keys(errors)
  const whole = WHOLE.flatMap((name) => errors[name] ?? [])
  const fields = names.filter((name) => !WHOLE.includes(name)).length

  // What is wrong gets the focus: the first field, or else its row, or the head of the panel.
  useEffect(() => {
    if (failed || !box.current || focused.current === refusals) return
    focused.current = refusals
    const panel = box.current.parentElement
    const [first] = ['[aria-invalid="true"]', '.panel-error'].flatMap(
      (wrong) => panel?.querySelector<HTMLElement>(wrong) ?? [],
    )
    const field = first?.matches('input, textarea, select')
      ? first
      : first?.closest<HTMLElement>('[tabindex]')
    ;(field ?? box.current).focus()
  })

  if (!failed && names.length === 0) return null
  return (
    <div className="panel-trouble" ref={box} role="alert" tabIndex={-1}>
      {failed && <p>{t('saveFailed')}</p>}
      {whole.map((message) => (
        <p key={message}>{say(message)}</p>
      ))}
      {candidates.spans?.map(({ id, href, text }) => (
        <p key={id}>
          <a href={href}>{text}</a>
        </p>
      ))}
      {fields > 0 && <p>{form('summary', { count: fields })}</p>}
    </div>
  )
}
