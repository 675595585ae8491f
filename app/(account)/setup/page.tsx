import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/account/dead-link'
import { PasswordFields } from '@/components/account/password-fields'
import { CheckboxField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { getExampleState } from '@/lib/desk/example/queries'
import { setUpAction } from '@/lib/desk/example/set-up-action'
import { clientOf, mayUseLink } from '@/lib/people/auth/limits'
import { isSetUpOpen } from '@/lib/people/users/queries'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.setUp')
  return { title: t('title') }
}

export default async function SetUp({ searchParams }: Props) {
  const { token } = await searchParams
  const t = await getTranslations('account')
  const mayTry = await mayUseLink(clientOf(await headers()))
  if (typeof token !== 'string' || !mayTry || !(await isSetUpOpen(token))) {
    return <DeadLink explanation={t('setUp.dead')} title={t('setUp.title')} />
  }
  const example = await getExampleState()
  return (
    <>
      <h1>{t('setUp.title')}</h1>
      <p className="my-4">{t('setUp.intro')}</p>
      <Form
        action={setUpAction}
        labels={{
          name: t('name'),
          email: t('email'),
          password: t('password'),
          passwordAgain: t('passwordAgain'),
          removeExample: t('setUp.removeExample'),
        }}
      >
        <input name="token" type="hidden" value={token} />
        <TextField autoComplete="name" hint={t('nameHint')} name="name" required />
        <TextField autoComplete="username" hint={t('emailHint')} name="email" required type="email" />
        <PasswordFields />
        {example === 'alone' && <CheckboxField hint={t('setUp.removeExampleHint')} name="removeExample" />}
        <SubmitRow label={t('setUp.submit')} />
      </Form>
    </>
  )
}
