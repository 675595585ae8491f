import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StoryForm } from '@/components/stories/story-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/people/auth/session'
import { createStoryAction } from '@/lib/stories/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.stories')
  return { title: t('new') }
}

/** A story that is not on record yet. */
export default async function NewStoryPage() {
  await requireActor('editor')
  const t = await getTranslations('desk.stories')
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/stories', text: t('title') }]} />
      <h1 className="pb-6">{t('new')}</h1>
      <StoryForm action={createStoryAction} cancel="/desk/stories" values={{ language: 'en' }} />
    </>
  )
}
