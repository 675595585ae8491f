import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UploadForm } from '@/components/imports/upload-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { Words } from '@/components/ui/words'
import { fetchImportAction } from '@/lib/desk/imports/actions'
import { requireActor } from '@/lib/people/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.imports')
  return { title: t('new') }
}

/** A file, or the address of reviews, to be imported. */
export default async function NewImportPage() {
  await requireActor('editor')
  const t = await getTranslations('desk.imports')
  return (
    <Words only={['terms', 'desk.imports']}>
      <Breadcrumb crumbs={[{ href: '/desk/imports', text: t('title') }]} />
      <h1 className="pb-2">{t('new')}</h1>
      <p className="prose pb-6 text-note text-soft">{t('newExplained')}</p>
      <Section className="" id="file" title={t('fromFile')}>
        <UploadForm />
      </Section>
      <Section id="address" title={t('fromAddress')}>
        <Form action={fetchImportAction} labels={{ url: t('address') }} name={t('fromAddress')}>
          <TextField hint={t('addressHint')} name="url" required type="url" />
          <SubmitRow label={t('fetch')} />
        </Form>
      </Section>
    </Words>
  )
}
