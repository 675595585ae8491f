'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/form/field'
import { type FieldProps, useFormField } from '@/components/ui/form/form-context'

/** What may be picked: the text that is sent, and what tells it from its neighbours. */
export type Suggestion = { text: string; note?: string }

type Props = FieldProps & { suggestions: readonly Suggestion[] }

/** A source, by its name or one of its aliases. */
export function SourceField(props: Props) {
  const t = useTranslations('desk.form')
  return <ReferenceField {...props} hint={props.hint ?? t('sourceHint')} />
}

/** A claim, by its proposition. */
export function ClaimField(props: Props) {
  const t = useTranslations('desk.form')
  return <ReferenceField {...props} hint={props.hint ?? t('claimHint')} />
}

/** A document, by its title. */
export function DocumentField(props: Props) {
  const t = useTranslations('desk.form')
  return <ReferenceField {...props} hint={props.hint ?? t('documentHint')} />
}

/**
 * A text, typed or picked from what the browser suggests: another record, which the server finds by the text, or a word
 * that is often used.
 */
export function ReferenceField({ suggestions, required, ...props }: Props) {
  const { control, initial, ...parts } = useFormField(props)
  const listId = `${parts.id}-list`
  return (
    <Field {...parts} choose hint={props.hint} required={required}>
      <input
        {...control}
        autoComplete="off"
        defaultValue={initial}
        list={listId}
        required={required}
        type="text"
      />
      <datalist id={listId}>
        {suggestions.map(({ text, note }) => (
          <option key={`${text} ${note}`} value={text}>
            {note}
          </option>
        ))}
      </datalist>
    </Field>
  )
}
