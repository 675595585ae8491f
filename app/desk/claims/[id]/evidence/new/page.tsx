import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OnClaim } from '@/components/claims/on-claim'
import { EvidenceForm } from '@/components/evidence/evidence-form'
import { suggestDocuments } from '@/lib/documents/desk-queries'
import { listOrigins } from '@/lib/evidence/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { suggestSources } from '@/lib/sources/desk-queries'
import { getClaimAtHead } from '@/lib/statements/desk-queries'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ bearing?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.evidence'))('new') }
}

/** Adds evidence to a claim. */
export default async function NewEvidencePage({ params, searchParams }: Props) {
  await requireActor('contributor')
  const [{ id }, { bearing }] = await Promise.all([params, searchParams])
  const claim = await getClaimAtHead(id)
  if (!claim) notFound()
  const t = await getTranslations('desk.evidence')
  const [sources, documents, origins] = await Promise.all([
    suggestSources(),
    suggestDocuments(),
    listOrigins(id),
  ])
  const known = (['supports', 'contradicts', 'context'] as const).find((it) => it === bearing)
  return (
    <>
      <OnClaim claim={claim} heading={t('new')} />
      <EvidenceForm
        claimId={id}
        documents={documents}
        origins={origins}
        sources={sources}
        values={{ bearing: known }}
      />
    </>
  )
}
