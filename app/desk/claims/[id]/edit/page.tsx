import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClaimForm } from '@/components/claims/claim-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { editClaimAction } from '@/lib/claims/actions'
import { getClaimForDesk } from '@/lib/claims/desk-queries'
import { claimFormValues } from '@/lib/claims/form-values'
import { canEditClaim } from '@/lib/claims/policy'
import { requireActor } from '@/lib/people/auth/session'
import { listStoryTitles } from '@/lib/stories/desk-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.claims')
  return { title: t('edit') }
}

/** The words of a claim and what places it. */
export default async function EditClaimPage({ params }: Props) {
  const actor = await requireActor('contributor')
  const { id } = await params
  const claim = await getClaimForDesk(id)
  if (!claim) notFound()
  const [t, stories] = await Promise.all([getTranslations('desk.claims'), listStoryTitles(claim.storyIds)])
  const back = `/desk/claims/${id}`
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: '/desk/claims', text: t('title') },
          { href: back, text: claim.proposition },
        ]}
      />
      <h1 className="pb-6">{t('edit')}</h1>
      {canEditClaim(actor, claim) ? (
        <ClaimForm
          action={editClaimAction}
          cancel={back}
          claim={claim}
          stories={stories}
          values={{ ...claimFormValues(claim), storyIds: claim.storyIds }}
        />
      ) : (
        <>
          <p className="prose text-note">{t('notYours')}</p>
          <p className="mt-4">
            <a className="button" href={back}>
              {t('backToClaim')}
            </a>
          </p>
        </>
      )}
    </>
  )
}
