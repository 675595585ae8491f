'use client'

import { useFormMetadata } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { placeOf, selectionIn } from '@/components/documents/text-selection'
import { useFormContext } from '@/components/ui/form/form-context'

type Props = { title: string; text: string; language: string }

/**
 * A document's newest text, to quote from. Where there is JavaScript a button puts the words that are selected into the
 * quote, with the place where they stand; without it they are copied.
 */
export function TextToQuote({ title, text, language }: Props) {
  const t = useTranslations('desk.statements')
  const { formId } = useFormContext()
  const form = useFormMetadata<{ quotes: Row[] }, string[]>(formId)
  const fields = form.getFieldset()
  const body = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState(false)
  const [nothing, setNothing] = useState(false)
  useEffect(() => setLive(true), [])

  function quote() {
    const selected = selectionIn(body.current)
    setNothing(selected === null)
    if (!selected) return
    const row = { exact: selected.words, occurrence: placeOf(text, selected) }
    const rows = fields.quotes.getFieldList()
    const empty = rows.find((it) => !it.getFieldset().exact.value)
    if (empty) form.update({ name: empty.name, value: row })
    else form.insert({ name: fields.quotes.name, defaultValue: row })
  }

  return (
    <div className="min-[76rem]:absolute min-[76rem]:inset-y-0 min-[76rem]:start-full min-[76rem]:ms-10 min-[76rem]:w-[26rem]">
      <details className="border border-rule px-4 py-2 min-[76rem]:sticky min-[76rem]:top-6" open>
        <summary>{t('textOf', { title })}</summary>
        <div
          className="reading my-2 max-h-96 min-[76rem]:max-h-[70vh] overflow-y-auto whitespace-pre-line pe-2"
          dir="auto"
          lang={language}
          ref={body}
          role="document"
          // A box that scrolls must be within reach of the keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          tabIndex={0}
        >
          {text}
        </div>
        {live ? (
          <p className="flex flex-wrap items-center gap-3 text-small">
            <button className="button" onClick={quote} type="button">
              {t('useSelection')}
            </button>
            <span role="status">{nothing ? t('nothingSelected') : ''}</span>
          </p>
        ) : (
          <p className="text-small text-soft">{t('textHint')}</p>
        )}
      </details>
    </div>
  )
}

type Row = { exact: string; occurrence: string }
