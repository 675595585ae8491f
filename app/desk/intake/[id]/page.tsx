import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntakeWork } from '@/components/intake/intake-work'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { getIntake, type IntakeView } from '@/lib/desk/intake/queries'
import { findTextCopies } from '@/lib/documents/copies'
import { requireActor } from '@/lib/people/auth/session'
import { suggestSources } from '@/lib/sources/desk-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.intake')
  return { title: t('one') }
}

/** A page or a file that is being brought in: how far it is, and then what was found, to be looked through and saved. */
export default async function IntakePage({ params }: Props) {
  const actor = await requireActor('contributor')
  const intake = await getIntake(actor, (await params).id)
  if (!intake) notFound()
  const elsewhere = leadsTo(intake)
  if (elsewhere) redirect(elsewhere)
  const [t, documents, suggestions, copies] = await Promise.all([
    getTranslations('desk.intake'),
    getTranslations('desk.documents'),
    suggestSources(),
    intake.state === 'ready' ? findTextCopies(intake.text) : [],
  ])
  const crumbs = [
    { href: '/desk/documents', text: documents('title') },
    intake.batchId
      ? { href: `/desk/intake?batch=${intake.batchId}`, text: t('batch') }
      : { href: '/desk/documents/new', text: documents('new') },
  ]
  const address = intake.finalUrl ?? intake.url
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <h1 className="pb-2" dir="auto">
        {intake.title || t('one')}
      </h1>
      <p className="pb-5 text-note text-soft">
        {t('from')}{' '}
        {address ? (
          <a className="break-all" href={address} rel="noopener noreferrer external">
            {address}
          </a>
        ) : (
          <bdi>{intake.fileName}</bdi>
        )}
      </p>
      <IntakeWork copies={copies} intake={intake} suggestions={suggestions} />
    </>
  )
}

/** Where what was brought in is on record: it was saved, stands there under the same address, or is a text of it. */
function leadsTo({ id, state, documentId, again }: IntakeView): string | null {
  if (!documentId) return null
  if (again) return `/desk/documents/${documentId}/again?intake=${id}`
  return `/desk/documents/${documentId}${state === 'saved' ? '' : '?done=document_known'}`
}
