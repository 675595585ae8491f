import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { saveBatchAction } from '@/lib/desk/intake/actions'

/** Saves what of a batch needs no further look. */
export function BatchForm({ batchId }: { batchId: string }) {
  const t = useTranslations('desk.intake')
  return (
    <Form action={saveBatchAction} labels={{ newSources: t('newSources') }} name={t('saveAll')}>
      <input name="batchId" type="hidden" value={batchId} />
      <p className="text-note text-soft">{t('saveAllHint')}</p>
      <CheckboxField name="newSources" />
      <SubmitRow label={t('saveAll')} />
    </Form>
  )
}
