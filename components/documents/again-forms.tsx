import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitButton, SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { fetchAgainAction, storeAgainAction } from '@/lib/desk/intake/refetch-actions'

/** Has a document's address fetched once more. */
export function FetchAgainForm({ documentId }: { documentId: string }) {
  const t = useTranslations('desk.again')
  return (
    <Form action={fetchAgainAction} layout="plain" name={t('fetch')}>
      <input name="documentId" type="hidden" value={documentId} />
      <SubmitButton>{t('fetch')}</SubmitButton>
    </Form>
  )
}

/** Stores the text that was looked at or, where it is unchanged, notes that. */
export function StoreAgainForm({
  documentId,
  intakeId,
  comparedWith,
  differs,
}: {
  documentId: string
  intakeId: string
  comparedWith: string
  differs: boolean
}) {
  const t = useTranslations('desk.again')
  return (
    <Form action={storeAgainAction} name={t(differs ? 'store' : 'note')}>
      <input name="documentId" type="hidden" value={documentId} />
      <input name="intakeId" type="hidden" value={intakeId} />
      <input name="comparedWith" type="hidden" value={comparedWith} />
      {differs ? <ReasonField /> : null}
      <SubmitRow cancel={`/desk/documents/${documentId}`} label={t(differs ? 'store' : 'note')} />
    </Form>
  )
}
