'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/form/field'
import { Form } from '@/components/ui/form/form'
import { useFormField } from '@/components/ui/form/form-context'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { uploadImportAction } from '@/lib/desk/imports/actions'

/** Takes a file whose rows are to be imported. */
export function UploadForm() {
  const t = useTranslations('desk.imports')
  return (
    <Form action={uploadImportAction} labels={{ file: t('file') }} name={t('fromFile')}>
      <FileField hint={t('fileHint')} />
      <SubmitRow label={t('upload')} />
    </Form>
  )
}

function FileField({ hint }: { hint: string }) {
  const { control, initial: _, ...parts } = useFormField({ name: 'file', hint })
  return (
    <Field {...parts} hint={hint} required>
      <input
        {...control}
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.jsonld,.html,text/csv,application/json,application/ld+json"
        required
        type="file"
      />
    </Field>
  )
}
