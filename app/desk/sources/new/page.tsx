import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourceForm } from '@/components/sources/source-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/people/auth/session'
import { createSourceAction } from '@/lib/sources/actions'
import { suggestSources } from '@/lib/sources/desk-queries'
import { canAffiliateSources } from '@/lib/sources/policy'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.sources')
  return { title: t('new') }
}

/** A source that is not on record yet. */
export default async function NewSourcePage() {
  const actor = await requireActor('contributor')
  const [t, suggestions] = await Promise.all([getTranslations('desk.sources'), suggestSources()])
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/sources', text: t('title') }]} />
      <h1 className="pb-6">{t('new')}</h1>
      <SourceForm
        action={createSourceAction}
        canAffiliate={canAffiliateSources(actor)}
        cancel="/desk/sources"
        suggestions={suggestions}
      />
    </>
  )
}
