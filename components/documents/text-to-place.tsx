'use client'

import { useFormMetadata } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { placeOf, selectionIn } from '@/components/documents/text-selection'
import { RadioField } from '@/components/ui/form/choice-fields'
import { useFormContext } from '@/components/ui/form/form-context'
import { TextArea, TextField } from '@/components/ui/form/text-field'

/**
 * The words at which a quote stands in a text: typed or copied and, where there is JavaScript, taken from what is selected
 * in the text below. Where they stand several times, which of the places is meant.
 */
export function TextToPlace({ text, language }: { text: string; language: string }) {
  const t = useTranslations('desk.quotes')
  const { formId, candidates } = useFormContext()
  const form = useFormMetadata<{ decision: string; exact: string; occurrence: string }, string[]>(formId)
  const fields = form.getFieldset()
  const body = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState(false)
  const [nothing, setNothing] = useState(false)
  useEffect(() => setLive(true), [])

  function take() {
    const selected = selectionIn(body.current)
    setNothing(selected === null)
    if (!selected) return
    form.update({ name: fields.exact.name, value: selected.words })
    form.update({ name: fields.occurrence.name, value: placeOf(text, selected) })
    form.update({ name: fields.decision.name, value: 'placed' })
  }

  const options = (candidates.occurrence ?? []).map((place) => ({ value: place.id, label: place.text }))
  return (
    <>
      <TextArea hint={t('exactHint')} lang={language} name="exact" rows={3} />
      {options.length > 0 ? (
        <RadioField name="occurrence" options={options} />
      ) : fields.occurrence.initialValue ? (
        <TextField inputMode="numeric" maxLength={6} name="occurrence" />
      ) : null}
      <details className="border border-rule px-4 py-2">
        <summary>{t('wholeText')}</summary>
        <div
          className="reading my-2 max-h-96 overflow-y-auto whitespace-pre-line pe-2"
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
            <button className="button" onClick={take} type="button">
              {t('useSelection')}
            </button>
            <span role="status">{nothing ? t('nothingSelected') : ''}</span>
          </p>
        ) : null}
      </details>
    </>
  )
}
