import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { OnClaim } from '@/components/claims/on-claim'
import { PlacementList } from '@/components/documents/placement-list'
import { EvidenceForm } from '@/components/evidence/evidence-form'
import { Section } from '@/components/ui/section'
import { WithdrawForm } from '@/components/ui/withdraw-form'
import { suggestDocuments } from '@/lib/documents/desk-queries'
import { withdrawEvidenceAction } from '@/lib/evidence/actions'
import { getEvidenceForDesk, listOrigins } from '@/lib/evidence/desk-queries'
import { evidenceFields } from '@/lib/evidence/form-refs'
import { canEditEvidence } from '@/lib/evidence/policy'
import { requireActor } from '@/lib/people/auth/session'
import { listPlacementsOf } from '@/lib/quotes/placement-queries'
import { suggestSources } from '@/lib/sources/desk-queries'

type Props = { params: Promise<{ id: string }> }

async function headingOf(id: string) {
  const [t, kind] = await Promise.all([
    getTranslations('desk.evidence'),
    getTranslations('terms.evidenceKind'),
  ])
  const evidence = await getEvidenceForDesk(id)
  return { evidence, heading: evidence ? t('edit', { kind: kind(evidence.kind) }) : '' }
}

export async function generateMetadata({ params }: Props) {
  return { title: (await headingOf((await params).id)).heading }
}

/** Changes a piece of evidence, or withdraws it as recorded in error. */
export default async function EditEvidencePage({ params }: Props) {
  const actor = await requireActor('contributor')
  const { evidence, heading } = await headingOf((await params).id)
  if (!evidence) notFound()
  const [t, format] = await Promise.all([getTranslations('desk.evidence'), getFormatter()])
  const { id, version, claim, withdrawnAt, withdrawReason, fileName, fileSha256 } = evidence
  const open = canEditEvidence(actor, evidence) && !withdrawnAt
  const [sources, documents, origins] = await Promise.all([
    suggestSources(),
    suggestDocuments(),
    listOrigins(claim.id),
  ])
  return (
    <>
      <OnClaim claim={claim} heading={heading} />
      {withdrawnAt && (
        <p className="notice">
          {t('withdrawn', {
            date: format.dateTime(withdrawnAt, { dateStyle: 'long', timeZone: 'UTC' }),
            reason: withdrawReason,
          })}
        </p>
      )}
      {!withdrawnAt && !open && <p className="notice">{t('notYours', { name: evidence.createdBy.name })}</p>}
      <PlacementList quotes={await listPlacementsOf({ evidenceId: id })} />
      {open && (
        <>
          <EvidenceForm
            claimId={claim.id}
            documents={documents}
            evidence={{ id, version, fileName }}
            origins={origins}
            sources={sources}
            values={evidenceFields(evidence)}
          />
          <Section id="withdraw" title={t('withdraw')}>
            <p className="mb-4 max-w-prose text-small text-soft">{t('withdrawHint')}</p>
            <WithdrawForm
              action={withdrawEvidenceAction}
              button={t('withdrawButton')}
              id={id}
              label={t('withdrawReason')}
              version={version}
            />
          </Section>
        </>
      )}
      <p className="mt-8 text-small">
        <a href={`/desk/history/evidence/${id}`}>{t('history')}</a>
        {fileSha256 && (
          <span className="block break-all text-soft">
            {t('fingerprint')} {fileSha256}
          </span>
        )}
      </p>
    </>
  )
}
