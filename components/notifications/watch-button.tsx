import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { watchAction } from '@/lib/desk/notifications/actions'

type Props = { recordType: 'claim' | 'story'; recordId: string; watching: boolean }

/** Begins or ends watching a claim or a story. */
export function WatchButton({ recordType, recordId, watching }: Props) {
  const t = useTranslations('desk.notifications')
  const label = t(watching ? 'unwatch' : `watch.${recordType}`)
  return (
    <Form action={watchAction} key={String(watching)} layout="plain" name={label}>
      <input name="recordType" type="hidden" value={recordType} />
      <input name="recordId" type="hidden" value={recordId} />
      {!watching && <input name="on" type="hidden" value="on" />}
      <SubmitButton>{label}</SubmitButton>
    </Form>
  )
}
