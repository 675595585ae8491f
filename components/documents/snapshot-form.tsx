import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, ReasonField, TextArea } from '@/components/ui/form/text-field'
import { addSnapshotAction } from '@/lib/documents/actions'

/** Takes the text of a document as it is now; `stored` counts the snapshots that there are. */
export function SnapshotForm({ documentId, stored }: { documentId: string; stored: number }) {
  const t = useTranslations('desk.documents')
  const labels = { text: t('text'), retrieved: t('retrieved') }
  return (
    <Form action={addSnapshotAction} key={stored} labels={labels} name={t('newText')}>
      <input name="documentId" type="hidden" value={documentId} />
      <TextArea hint={stored > 0 ? t('newTextHint') : t('textHint')} name="text" required rows={10} />
      <PartialDateField hint={t('retrievedHint')} name="retrieved" />
      <ReasonField />
      <SubmitRow label={t('storeText')} />
    </Form>
  )
}
