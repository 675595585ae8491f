import { useTranslations } from 'next-intl'
import { DropField } from '@/components/intake/drop-field'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { takeFileAction } from '@/lib/desk/intake/actions'

/** Takes a file, chosen or dropped. */
export function FileForm() {
  const t = useTranslations('desk.intake')
  return (
    <Form action={takeFileAction} labels={{ file: t('fileField') }} name={t('file')}>
      <DropField hint={t('fileHint')} />
      <SubmitRow label={t('fileButton')} />
    </Form>
  )
}
