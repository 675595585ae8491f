import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { signInAction } from '@/lib/people/auth/actions'
import { deskPath } from '@/lib/people/auth/paths'
import { getActor } from '@/lib/people/auth/session'

type Props = { searchParams: Promise<{ next?: string | string[]; out?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title') }
}

export default async function SignIn({ searchParams }: Props) {
  const { next, out } = await searchParams
  const goal = deskPath(typeof next === 'string' ? next : null)
  if (await getActor()) redirect(goal)
  const t = await getTranslations('account')
  return (
    <>
      <h1 className="mb-6">{t('signIn.title')}</h1>
      {out !== undefined && (
        <p className="notice mb-6" role="status">
          {t('signIn.out')}
        </p>
      )}
      <Form action={signInAction} labels={{ email: t('email'), password: t('password') }}>
        <input name="next" type="hidden" value={goal} />
        <TextField autoComplete="username" name="email" required type="email" />
        <TextField autoComplete="current-password" name="password" required type="password" />
        <SubmitRow label={t('signIn.submit')} />
      </Form>
      <p className="mt-8 text-small text-soft">{t('signIn.noAccount')}</p>
    </>
  )
}
