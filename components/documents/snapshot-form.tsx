import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, ReasonField, TextArea } from '@/components/ui/form/text-field'
import { offerTextAction } from '@/lib/desk/intake/refetch-actions'
import { addSnapshotAction } from '@/lib/documents/actions'

/**
 * Takes the text of a document as it is now; `stored` counts the snapshots that there are. The first is stored at once; a
 * later one is compared with what stands before anything is stored.
 */
export function SnapshotForm({ documentId, stored }: { documentId: string; stored: number }) {
  const t = useTranslations('desk.documents')
  const labels = { text: t('text'), retrieved: t('retrieved') }
  const first = stored === 0
  return (
    <Form
      action={first ? addSnapshotAction : offerTextAction}
      key={stored}
      labels={labels}
      name={t('newText')}
    >
      <input name="documentId" type="hidden" value={documentId} />
      <TextArea hint={first ? t('textHint') : t('newTextHint')} name="text" required rows={10} />
      <PartialDateField hint={t('retrievedHint')} name="retrieved" />
      {first ? <ReasonField /> : null}
      <SubmitRow label={first ? t('storeText') : t('compareText')} />
    </Form>
  )
}
