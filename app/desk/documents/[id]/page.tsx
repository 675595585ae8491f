import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LatestChanges } from '@/components/desk/latest-changes'
import { DeskDocumentFacts } from '@/components/documents/desk-document-facts'
import { DocumentForm } from '@/components/documents/document-form'
import { DocumentStatements } from '@/components/documents/document-statements'
import { SnapshotForm } from '@/components/documents/snapshot-form'
import { SnapshotSection } from '@/components/documents/snapshot-section'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { editDocumentAction } from '@/lib/documents/actions'
import {
  getDocumentForDesk,
  getSnapshotView,
  listDocumentChanges,
  listDocumentStatements,
} from '@/lib/documents/desk-queries'
import { documentFormValues } from '@/lib/documents/form-values'
import { canEditDocument } from '@/lib/documents/policy'
import { suggestSources } from '@/lib/sources/desk-queries'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key in 'read' | 'compare' | 'noted' | 'done']?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor('contributor')
  const document = await getDocumentForDesk((await params).id)
  return document ? { title: document.title } : {}
}

/** A document: its statements, the snapshots of its text and what differs between them, and what is on record about it. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const document = await getDocumentForDesk(id)
  if (!document) notFound()
  const [t, view, statements, suggestions, changes] = await Promise.all([
    getTranslations('desk.documents'),
    getSnapshotView(id, asked),
    listDocumentStatements(id),
    suggestSources(),
    listDocumentChanges(id),
  ])
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/documents', text: t('title') }]} />
      <h1 className="pb-4" dir="auto" lang={document.language}>
        {document.title}
      </h1>
      <div className="pb-4 empty:hidden">
        <Done done={asked.done} />
      </div>
      <DeskDocumentFacts document={document} />
      <SnapshotSection document={document} noted={asked.noted} view={view} />
      <Section id="statements" title={t('statements')}>
        <DocumentStatements statements={statements} />
      </Section>
      <Section id="new-text" title={t('newText')}>
        <SnapshotForm documentId={id} stored={document.snapshots.length} />
      </Section>
      <Section id="edit" title={t('edit')}>
        {canEditDocument(actor, document) ? (
          <DocumentForm
            action={editDocumentAction}
            document={document}
            suggestions={suggestions}
            values={documentFormValues(document)}
          />
        ) : (
          <p className="text-note text-soft">{t('notYours')}</p>
        )}
      </Section>
      <LatestChanges href={`/desk/history/document/${id}`} lines={changes} />
    </>
  )
}
