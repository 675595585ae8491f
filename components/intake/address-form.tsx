import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextArea } from '@/components/ui/form/text-field'
import { fetchAddressesAction } from '@/lib/desk/intake/actions'

/** Takes the addresses of pages that are to be fetched. */
export function AddressForm() {
  const t = useTranslations('desk.intake')
  return (
    <Form action={fetchAddressesAction} labels={{ addresses: t('addresses') }} name={t('fetch')}>
      <TextArea hint={t('addressesHint')} name="addresses" required rows={2} />
      <SubmitRow label={t('fetchButton')} />
    </Form>
  )
}
