import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SplitForm } from '@/components/merges/split-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { getClaimForSplit } from '@/lib/desk/merges/claim-to-split'
import { requireActor } from '@/lib/people/auth/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.split')
  return { title: t('title') }
}

/** Makes a claim of its own of the second thing that a claim says, and chooses what goes to it. */
export default async function SplitClaimPage({ params }: Props) {
  await requireActor('editor')
  const { id } = await params
  const [t, claim] = await Promise.all([getTranslations('desk.split'), getClaimForSplit(id)])
  if (!claim) notFound()
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/desk/claims/${id}`, text: claim.proposition }]} />
      <h1 className="pb-4">{t('title')}</h1>
      <p className="max-w-prose pb-6 text-soft">{t('what')}</p>
      <p className="pb-6 font-serif text-lead" dir="auto" lang={claim.language}>
        {claim.proposition}
      </p>
      <SplitForm claim={claim} />
    </>
  )
}
