import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton, SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { removeExampleAction } from '@/lib/desk/example/actions'
import { getExampleState } from '@/lib/desk/example/queries'
import { requireActor } from '@/lib/people/auth/session'
import { setSoloPublishingAction } from '@/lib/people/settings/actions'
import { getSoloPublishing } from '@/lib/people/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.settings')
  return { title: t('title') }
}

export default async function Settings() {
  await requireActor('admin')
  const [soloPublishing, example, t] = await Promise.all([
    getSoloPublishing(),
    getExampleState(),
    getTranslations('desk.settings'),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <Section id="publishing" title={t('publishing')}>
        <Form
          action={setSoloPublishingAction}
          done={t('saved')}
          labels={{ soloPublishing: t('soloPublishing') }}
          name={t('publishing')}
          values={{ soloPublishing }}
        >
          <CheckboxField hint={t('soloPublishingHint')} name="soloPublishing" />
          <ReasonField />
          <SubmitRow label={t('save')} />
        </Form>
      </Section>
      <Section id="example" title={t('example')}>
        <p className="prose mb-4">{t(`exampleState.${example}`)}</p>
        {example === 'alone' && (
          <Form action={removeExampleAction} labels={{ sure: t('sure') }} name={t('example')}>
            <CheckboxField name="sure" />
            <SubmitButton look="danger">{t('removeExample')}</SubmitButton>
          </Form>
        )}
      </Section>
    </>
  )
}
