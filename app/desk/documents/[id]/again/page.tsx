import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FetchAgainForm, StoreAgainForm } from '@/components/documents/again-forms'
import { ForeseenQuotes } from '@/components/documents/foreseen-quotes'
import { TextChanges } from '@/components/documents/text-changes'
import { Problem } from '@/components/intake/problem'
import { JobProgress } from '@/components/jobs/job-progress'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import { Words } from '@/components/ui/words'
import { getAgain } from '@/lib/desk/intake/refetch-queries'
import { getDocumentForDesk } from '@/lib/documents/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { textDifferences } from '@/lib/text/text-differences'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ intake?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.again'))('title') }
}

/** A document fetched once more, or pasted: what differs from the newest text, and what would become of its quotes. */
export default async function AgainPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { intake: asked }] = await Promise.all([params, searchParams])
  const document = await getDocumentForDesk(id)
  if (!document) notFound()
  const [t, again] = await Promise.all([getTranslations('desk.again'), getAgain(actor, id, asked)])
  if (!again && asked) notFound()
  const { intake, latest, differs = false } = again ?? {}
  const running = intake?.state === 'waiting' || intake?.state === 'fetching'
  const ready = again && again.text !== ''
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: '/desk/documents', text: t('documents') },
          { href: `/desk/documents/${id}`, text: document.title },
        ]}
      />
      <h1 className="pb-4">{t('title')}</h1>
      {!again ? <Empty>{t('nothing')}</Empty> : null}
      {running && intake?.job ? (
        <Words only={['terms', 'desk.jobs']}>
          <JobProgress job={intake.job} label={t('fetching')} />
        </Words>
      ) : null}
      {intake && !ready && !running ? (
        <div className="notice" role="status">
          <p>{t(intake.state === 'saved' || intake.state === 'cancelled' ? intake.state : 'failed')}</p>
          {intake.problem ? (
            <p>
              <Problem detail={intake.detail} problem={intake.problem} />
            </p>
          ) : null}
        </div>
      ) : null}
      {ready && intake?.problem ? (
        <p className="notice mb-4" role="status">
          <Problem detail={intake.detail} problem={intake.problem} />
        </p>
      ) : null}
      {ready ? null : (
        <div className="flex flex-wrap items-center gap-4 pt-4">
          {document.canonicalUrl && !running ? <FetchAgainForm documentId={id} /> : null}
          <a href={`/desk/documents/${id}#new-text`}>{t('paste')}</a>
        </div>
      )}
      {ready && latest && !differs ? (
        <p className="notice mb-4" role="status">
          {t.rich('unchanged', {
            number: latest.number,
            date: () => <Moment at={latest.retrievedAt} precision="minute" />,
          })}
        </p>
      ) : null}
      {ready && differs ? (
        <>
          {again.quotes.length > 0 ? (
            <Section id="quotes" title={t('quotes')}>
              <ForeseenQuotes quotes={again.quotes} />
            </Section>
          ) : null}
          <Section id="difference" title={t('difference', { number: latest?.number ?? 0 })}>
            <TextChanges
              language={document.language}
              passages={textDifferences(latest?.text ?? '', again.text)}
            />
          </Section>
        </>
      ) : null}
      {ready ? (
        <Section id="store" title={t(differs ? 'store' : 'note')}>
          <StoreAgainForm
            comparedWith={latest?.id ?? ''}
            differs={differs}
            documentId={id}
            intakeId={again.intake.id}
          />
        </Section>
      ) : null}
    </>
  )
}
