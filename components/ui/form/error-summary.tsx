'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useErrorText, useFormContext } from '@/components/ui/form/form-context'
import { fieldId } from '@/components/ui/form/names'

export type SummaryProps = {
  errors: Record<string, string[]>
  /** The server could not be reached. */
  failed: boolean
  /** How often the server has refused so far: each time the focus moves here. */
  refusals: number
}

/** What is wrong, at the head of the form, each with a link to its field. */
export function ErrorSummary({ errors, failed, refusals }: SummaryProps) {
  const t = useTranslations('desk.form')
  const sayError = useErrorText()
  const { formId, labels } = useFormContext()
  const box = useRef<HTMLDivElement>(null)
  const focused = useRef(0)

  // The errors may arrive a render later than the refusal: the focus waits for them.
  useEffect(() => {
    if (!box.current || focused.current === refusals) return
    focused.current = refusals
    box.current.focus()
  })

  const entries = Object.entries(errors).filter(([, messages]) => messages && messages.length > 0)
  if (entries.length === 0 && !failed) return null
  const fields = entries.filter(([name]) => name !== '')
  return (
    <div
      // Without JavaScript the answer is a new page: it opens here instead of at its head.
      // biome-ignore lint/a11y/noAutofocus: this is where the reader was
      autoFocus
      className="border-s-3 border-dispute bg-dispute-wash px-4 py-3 text-note"
      ref={box}
      tabIndex={-1}
    >
      {failed && (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          {t('unreachable')}
          <button className="button" type="submit">
            {t('tryAgain')}
          </button>
        </p>
      )}
      {(errors[''] ?? []).map((message) => (
        <p key={message}>{sayError(message)}</p>
      ))}
      {fields.length > 0 && (
        <>
          <p className="font-semibold">{t('summary', { count: fields.length })}</p>
          <ul className="mt-1">
            {fields.map(([name, messages]) => (
              <li key={name}>
                <a className="inline-block min-h-6" href={`#${fieldId(formId, name)}`}>
                  {t('summaryLine', {
                    label: labels[name.replace(/\[\d+\]/g, '[]')] ?? name,
                    row: Number(/\[(\d+)\]/.exec(name)?.[1] ?? -1) + 1,
                    error: messages.map(sayError).join(' '),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
