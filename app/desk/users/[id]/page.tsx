import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { roleOptions } from '@/components/desk/users/roles'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton, SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/people/auth/session'
import {
  changeRoleAction,
  disableUserAction,
  enableUserAction,
  invitePasswordAction,
} from '@/lib/people/users/actions'
import { getUser } from '@/lib/people/users/queries'
import { INVITATION_DAYS } from '@/lib/people/users/schema'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await getUser(await requireActor('admin'), (await params).id)
  return user ? { title: user.name } : {}
}

export default async function User({ params }: Props) {
  const actor = await requireActor('admin')
  const user = await getUser(actor, (await params).id)
  if (!user) notFound()
  const [t, names, allows] = await Promise.all([
    getTranslations('desk.users'),
    getTranslations('terms.role'),
    getTranslations('desk.users.allows'),
  ])
  const closed = user.disabledAt !== null
  return (
    <>
      <h1>{user.name}</h1>
      <p className="mt-2 text-soft">
        {user.email} · {closed ? t('closed', { role: names(user.role) }) : names(user.role)}
      </p>
      <Section id="role" title={t('role')}>
        <Form
          action={changeRoleAction}
          done={t('roleChanged')}
          labels={{ role: t('role') }}
          name={t('role')}
          values={{ role: user.role }}
          version={user.version}
        >
          <input name="id" type="hidden" value={user.id} />
          <RadioField name="role" options={roleOptions(names, allows)} required />
          <ReasonField />
          <SubmitRow cancel="/desk/users" label={t('changeRole')} />
        </Form>
      </Section>
      {!closed && (
        <Section id="password" title={t('forgotten')}>
          <p className="prose mb-4 text-soft">{t('forgottenExplained')}</p>
          <Form
            action={invitePasswordAction}
            done={t('invited', { days: INVITATION_DAYS })}
            name={t('forgotten')}
            onceLabel={t('passwordLink')}
            version={user.version}
          >
            <input name="id" type="hidden" value={user.id} />
            <SubmitButton>{t('makeLink')}</SubmitButton>
          </Form>
        </Section>
      )}
      <Section id="account" title={closed ? t('open') : t('close')}>
        <p className="prose mb-4 text-soft">{closed ? t('openExplained') : t('closeExplained')}</p>
        <Form
          action={closed ? enableUserAction : disableUserAction}
          done={closed ? t('nowClosed') : t('nowOpen')}
          name={closed ? t('open') : t('close')}
          version={user.version}
        >
          <input name="id" type="hidden" value={user.id} />
          <ReasonField />
          <SubmitRow label={closed ? t('open') : t('close')} />
        </Form>
      </Section>
    </>
  )
}
