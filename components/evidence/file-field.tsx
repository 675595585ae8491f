'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/form/field'
import { useFormField } from '@/components/ui/form/form-context'
import { ACCEPTED_FILES } from '@/lib/evidence/file-type'

/** A file of the editor's own machine. What was chosen cannot be kept when the form comes back. */
export function FileField() {
  const t = useTranslations('desk.evidence')
  const hint = t('fileHint')
  const { control, initial: _, ...parts } = useFormField({ name: 'file', hint })
  return (
    <Field {...parts} hint={hint}>
      <input {...control} accept={ACCEPTED_FILES} type="file" />
    </Field>
  )
}
