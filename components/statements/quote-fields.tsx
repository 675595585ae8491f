'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { RadioField } from '@/components/ui/form/choice-fields'
import { useFormContext } from '@/components/ui/form/form-context'
import { RepeatedFields } from '@/components/ui/form/repeated-fields'
import { TextArea, TextField } from '@/components/ui/form/text-field'

type Words = { label: string; hint: string; rowLabel: string; addLabel: string }

/** The passages of a document that something rests on: one, or a quote in pieces. */
export function QuoteFields({ label, hint, rowLabel, addLabel }: Words) {
  return (
    <RepeatedFields
      addLabel={addLabel}
      empty={{ exact: '', occurrence: '' }}
      hint={hint}
      label={label}
      name="quotes"
      rowLabel={rowLabel}
    >
      {(row) => (
        <>
          <TextArea name={`${row}.exact`} rows={2} />
          <OccurrenceField name={`${row}.occurrence`} />
        </>
      )}
    </RepeatedFields>
  )
}

/** Asked for only where the words stand several times: which of the places is meant. */
function OccurrenceField({ name }: { name: string }) {
  const t = useTranslations('desk.statements')
  const { candidates } = useFormContext()
  const [field] = useField<string>(name)
  const places = candidates[name] ?? []
  if (places.length > 0) {
    const options = places.map(({ id, text }) => ({ value: id, label: text }))
    return <RadioField name={name} options={options} required />
  }
  return field.initialValue ? (
    <TextField hint={t('occurrenceHint')} inputMode="numeric" maxLength={6} name={name} />
  ) : null
}
