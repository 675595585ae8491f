import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DocumentForm } from '@/components/documents/document-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/session'
import { createDocumentAction } from '@/lib/documents/actions'
import { suggestSources } from '@/lib/sources/desk-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.documents')
  return { title: t('new') }
}

/** A document that is not on record yet. */
export default async function NewDocumentPage() {
  await requireActor('contributor')
  const [t, suggestions] = await Promise.all([getTranslations('desk.documents'), suggestSources()])
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/documents', text: t('title') }]} />
      <h1 className="pb-6">{t('new')}</h1>
      <DocumentForm
        action={createDocumentAction}
        cancel="/desk/documents"
        suggestions={suggestions}
        values={{ visibility: 'excerpts', language: 'en' }}
      />
    </>
  )
}
