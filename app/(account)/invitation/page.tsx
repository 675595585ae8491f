import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/account/dead-link'
import { PasswordFields } from '@/components/account/password-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { clientOf, mayUseLink } from '@/lib/people/auth/limits'
import { acceptInvitationAction } from '@/lib/people/users/account-actions'
import { getInvitation } from '@/lib/people/users/queries'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.invitation')
  return { title: t('title') }
}

export default async function Invitation({ searchParams }: Props) {
  const { token } = await searchParams
  const t = await getTranslations()
  const mayTry = await mayUseLink(clientOf(await headers()))
  const invitation = typeof token === 'string' && mayTry ? await getInvitation(token) : null
  if (!invitation) {
    return <DeadLink explanation={t('account.invitation.dead')} title={t('account.invitation.title')} />
  }
  const { email, name, role, invitedBy, hasAccount } = invitation
  const words = hasAccount ? 'account.newPasswordLink' : 'account.invitation'
  return (
    <>
      <h1>{t(`${words}.title`)}</h1>
      <p className="my-4">{t(`${words}.intro`, { invitedBy, email, role: t(`terms.role.${role}`) })}</p>
      <Form
        action={acceptInvitationAction}
        labels={{
          name: t('account.name'),
          password: t('account.password'),
          passwordAgain: t('account.passwordAgain'),
        }}
        values={{ name }}
      >
        <input name="token" type="hidden" value={token} />
        <input autoComplete="username" hidden name="email" readOnly type="email" value={email} />
        {!hasAccount && <TextField autoComplete="name" hint={t('account.nameHint')} name="name" required />}
        <PasswordFields />
        <SubmitRow label={t(`${words}.submit`)} />
      </Form>
    </>
  )
}
