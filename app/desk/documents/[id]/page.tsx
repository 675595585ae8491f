import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Removed } from '@/app/desk/merges/removed'
import { Tidying } from '@/app/desk/merges/tidying'
import { LatestChanges } from '@/components/desk/latest-changes'
import { FetchAgainForm } from '@/components/documents/again-forms'
import { DeskDocumentFacts } from '@/components/documents/desk-document-facts'
import { DocumentForm } from '@/components/documents/document-form'
import { DocumentStatements } from '@/components/documents/document-statements'
import { SnapshotForm } from '@/components/documents/snapshot-form'
import { SnapshotSection } from '@/components/documents/snapshot-section'
import { ArchiveSection } from '@/components/intake/archive-section'
import { RawCopies } from '@/components/intake/raw-copies'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/section'
import { getArchiveJob } from '@/lib/desk/intake/archive-queries'
import { listRawCopies } from '@/lib/desk/intake/raw-copies'
import { editDocumentAction } from '@/lib/documents/actions'
import {
  getDocumentForDesk,
  getSnapshotView,
  listDocumentChanges,
  listDocumentStatements,
} from '@/lib/documents/desk-queries'
import { documentFormValues } from '@/lib/documents/form-values'
import { canEditDocument } from '@/lib/documents/policy'
import { requireActor } from '@/lib/people/auth/session'
import { env } from '@/lib/platform/env'
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
  if (!document) return <Removed id={id} type="document" />
  const [t, view, statements, suggestions, changes, copies, archiving] = await Promise.all([
    getTranslations('desk.documents'),
    getSnapshotView(id, asked),
    listDocumentStatements(id),
    suggestSources(),
    listDocumentChanges(id),
    listRawCopies(actor, id),
    getArchiveJob(actor, id),
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
      <Tidying actor={actor} id={id} type="document" />
      <DeskDocumentFacts document={document} />
      {document.snapshots.length > 0 ? (
        <p className="pt-4">
          <a className="button button-main" href={`/desk/documents/${id}/annotate`}>
            {t('annotate')}
          </a>
        </p>
      ) : null}
      {document.canonicalUrl ? (
        <div className="pt-4">
          <FetchAgainForm documentId={id} />
        </div>
      ) : null}
      <SnapshotSection document={document} noted={asked.noted} view={view} />
      <RawCopies copies={copies} />
      <ArchiveSection
        document={document}
        job={archiving}
        mayAsk={canEditDocument(actor, document)}
        on={env().ARCHIVE}
      />
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
