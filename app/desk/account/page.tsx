import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PasswordFields } from '@/components/account/password-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/people/auth/session'
import {
  changePasswordAction,
  endOtherSessionsAction,
  renameAction,
} from '@/lib/people/users/account-actions'
import { getAccount } from '@/lib/people/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

export default async function Account() {
  const actor = await requireActor()
  const [account, t] = await Promise.all([getAccount(actor), getTranslations()])
  if (!account) notFound()
  return (
    <>
      <h1>{t('account.title')}</h1>
      <p className="mt-2 text-soft">
        {t('account.signedInAs', { email: account.email, role: t(`terms.role.${account.role}`) })}
      </p>
      <Section id="name" title={t('account.naming')}>
        <Form
          action={renameAction}
          done={t('account.renamed')}
          labels={{ name: t('account.name') }}
          name={t('account.name')}
          values={{ name: account.name }}
          version={account.version}
        >
          <TextField autoComplete="name" hint={t('account.nameHint')} name="name" required />
          <SubmitRow label={t('account.rename')} />
        </Form>
      </Section>
      <Section id="password" title={t('account.password')}>
        <Form
          action={changePasswordAction}
          done={t('account.passwordChanged')}
          labels={{
            current: t('account.currentPassword'),
            password: t('account.newPassword'),
            passwordAgain: t('account.passwordAgain'),
          }}
          name={t('account.changePassword')}
        >
          <input autoComplete="username" hidden name="email" readOnly type="email" value={account.email} />
          <TextField autoComplete="current-password" name="current" required type="password" />
          <PasswordFields />
          <SubmitRow label={t('account.changePassword')} />
        </Form>
      </Section>
      <Section id="sessions" title={t('account.sessions')}>
        <p className="mb-4">{t('account.sessionsExplained', { count: account.sessions - 1 })}</p>
        <Form action={endOtherSessionsAction} done={t('account.sessionsEnded')} name={t('account.sessions')}>
          {account.sessions > 1 && <SubmitRow label={t('account.endSessions')} />}
        </Form>
      </Section>
    </>
  )
}
