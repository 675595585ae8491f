import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BatchForm } from '@/components/intake/batch-form'
import { IntakeList } from '@/components/intake/intake-list'
import { LookAgain } from '@/components/intake/look-again'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { listBatch, listComplete, listUnsaved } from '@/lib/desk/intake/queries'
import { requireActor } from '@/lib/people/auth/session'

type Props = { searchParams: Promise<{ [key in 'batch' | 'saved' | 'left']?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.intake')
  return { title: t('title') }
}

/** What was brought in together, or all that somebody brought in and did not save. */
export default async function IntakesPage({ searchParams }: Props) {
  const actor = await requireActor('contributor')
  const { batch, saved, left } = await searchParams
  const batchId = typeof batch === 'string' ? batch : null
  const [t, documents, intakes, complete] = await Promise.all([
    getTranslations('desk.intake'),
    getTranslations('desk.documents'),
    batchId ? listBatch(actor, batchId) : listUnsaved(actor, 200),
    batchId ? listComplete(actor, batchId) : [],
  ])
  const open = intakes.some(({ state }) => state === 'waiting' || state === 'fetching')
  const here = batchId ? `/desk/intake?batch=${encodeURIComponent(batchId)}` : '/desk/intake'
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/documents', text: documents('title') }]} />
      <h1 className="pb-4">{batchId ? t('batch') : t('unsaved')}</h1>
      {isCount(saved) && isCount(left) ? (
        <p className="notice mb-4 max-w-prose" role="status">
          {t('savedCount', { saved: Number(saved), left: Number(left) })}
        </p>
      ) : null}
      {open ? <LookAgain href={here} label={t('lookAgain')} /> : null}
      {batchId ? (
        <p className="pb-2 text-small text-soft">{t('batchCount', { count: intakes.length })}</p>
      ) : null}
      {intakes.length > 0 ? <IntakeList intakes={intakes} /> : <Empty>{t('nothing')}</Empty>}
      {batchId && complete.length > 0 ? (
        <Section id="save-all" title={t('saveAll')}>
          <BatchForm batchId={batchId} />
        </Section>
      ) : null}
      <p className="pt-6">
        <a className="button" href="/desk/documents/new">
          {t('again')}
        </a>
      </p>
    </>
  )
}

function isCount(text: string | string[] | undefined): text is string {
  return typeof text === 'string' && /^\d{1,4}$/.test(text)
}
