import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimForm } from '@/components/claims/claim-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { createClaimAction } from '@/lib/claims/actions'
import { requireActor } from '@/lib/people/auth/session'
import { listStoryTitles } from '@/lib/stories/desk-queries'

type Props = { searchParams: Promise<{ story?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.claims')
  return { title: t('new') }
}

/** A claim that is not on record yet; `?story=` ticks the story that one came from. */
export default async function NewClaimPage({ searchParams }: Props) {
  await requireActor('contributor')
  const { story } = await searchParams
  const storyIds = typeof story === 'string' ? [story] : []
  const [t, stories] = await Promise.all([getTranslations('desk.claims'), listStoryTitles(storyIds)])
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/claims', text: t('title') }]} />
      <h1 className="pb-6">{t('new')}</h1>
      <ClaimForm
        action={createClaimAction}
        cancel="/desk/claims"
        stories={stories}
        values={{ language: 'en', storyIds }}
      />
    </>
  )
}
