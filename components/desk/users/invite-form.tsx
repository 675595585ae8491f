import { useTranslations } from 'next-intl'
import { roleOptions } from '@/components/desk/users/roles'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { INVITATION_DAYS } from '@/lib/people/users/schema'
import type { FormState } from '@/lib/platform/forms/form-state'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState> }

/** Lets somebody in; the link that comes back is handed over by whoever invites. */
export function InviteForm({ action }: Props) {
  const t = useTranslations('desk.users')
  const names = useTranslations('terms.role')
  const allows = useTranslations('desk.users.allows')
  return (
    <>
      <p className="prose mb-4 text-soft">{t('inviteExplained', { days: INVITATION_DAYS })}</p>
      <Form
        action={action}
        done={t('invited', { days: INVITATION_DAYS })}
        labels={{ email: t('email'), name: t('name'), role: t('role') }}
        name={t('invite')}
        onceLabel={t('link')}
        values={{ role: 'contributor' }}
      >
        <TextField name="email" required type="email" />
        <TextField hint={t('nameHint')} name="name" />
        <RadioField name="role" options={roleOptions(names, allows)} required />
        <SubmitRow label={t('makeLink')} />
      </Form>
    </>
  )
}
