import { useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { Moment } from '@/components/ui/when'
import type { Role } from '@/generated/prisma/enums'
import type { FormState } from '@/lib/platform/forms/form-state'

type Invitation = { id: string; email: string; role: Role; expiresAt: Date; invitedBy: { name: string } }

type Props = {
  invitations: Invitation[]
  revoke: (state: FormState, form: FormData) => Promise<FormState>
}

/** Invitations that somebody may still accept. */
export function OpenInvitations({ invitations, revoke }: Props) {
  const t = useTranslations('desk.users')
  const roles = useTranslations('terms.role')
  if (invitations.length === 0) return <Empty>{t('noInvitations')}</Empty>
  return (
    <ul className="ruled">
      {invitations.map(({ id, email, role, expiresAt, invitedBy }) => (
        <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3" key={id}>
          <div>
            <p>{t('invitation', { email, role: roles(role) })}</p>
            <p className="text-small text-soft">
              {t.rich('invitationUntil', {
                name: invitedBy.name,
                until: () => <Moment at={expiresAt} precision="minute" />,
              })}
            </p>
          </div>
          <Form action={revoke} layout="plain" name={t('revokeFor', { email })}>
            <input name="id" type="hidden" value={id} />
            <SubmitButton>{t('revoke')}</SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  )
}
