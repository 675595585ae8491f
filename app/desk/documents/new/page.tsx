import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DocumentForm } from '@/components/documents/document-form'
import { AddressForm } from '@/components/intake/address-form'
import { FileForm } from '@/components/intake/file-form'
import { IntakeList } from '@/components/intake/intake-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Section } from '@/components/ui/section'
import { recordByHandAction } from '@/lib/desk/intake/actions'
import { listUnsaved } from '@/lib/desk/intake/queries'
import { requireActor } from '@/lib/people/auth/session'
import { suggestSources } from '@/lib/sources/desk-queries'

const SHOWN = 5

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.documents')
  return { title: t('new') }
}

/** A document that is not on record yet: fetched, read from a file, pasted, or recorded by hand. */
export default async function NewDocumentPage() {
  const actor = await requireActor('contributor')
  const [t, intake, suggestions, unsaved] = await Promise.all([
    getTranslations('desk.documents'),
    getTranslations('desk.intake'),
    suggestSources(),
    listUnsaved(actor, SHOWN),
  ])
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/documents', text: t('title') }]} />
      <h1 className="pb-2">{t('new')}</h1>
      <p className="max-w-prose text-note text-soft">{intake('explained')}</p>
      <Section className="mt-6" id="fetch" title={intake('fetch')}>
        <AddressForm />
      </Section>
      <Section id="file" title={intake('file')}>
        <FileForm />
      </Section>
      {unsaved.length > 0 ? (
        <Section aside={intake('unsavedExplained')} id="unsaved" title={intake('unsaved')}>
          <IntakeList intakes={unsaved} />
          <p className="text-small">
            <a className="inline-block min-h-6" href="/desk/intake">
              {intake('allUnsaved')}
            </a>
          </p>
        </Section>
      ) : null}
      <Section aside={t('byHandExplained')} id="by-hand" title={t('byHand')}>
        <DocumentForm
          action={recordByHandAction}
          cancel="/desk/documents"
          suggestions={suggestions}
          values={{ visibility: 'excerpts', language: 'en' }}
        />
      </Section>
    </>
  )
}
