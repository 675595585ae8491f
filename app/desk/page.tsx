import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DuplicateCounts } from '@/components/duplicates/counts'
import { LostQuoteEntry } from '@/components/queues/lost-quote-entry'
import { ClaimQueueEntry, DocumentQueueEntry, ReviewQueueEntry } from '@/components/queues/queue-entries'
import { QueueSection } from '@/components/queues/queue-section'
import { Empty } from '@/components/ui/empty'
import { countDuplicates } from '@/lib/desk/duplicates/desk-queries'
import { canDecideDuplicates } from '@/lib/desk/duplicates/policy'
import { getLostQuotes } from '@/lib/desk/queues/orphaned-quotes'
import { getQueues, isDeskEmpty } from '@/lib/desk/queues/queries'
import { requireActor } from '@/lib/people/auth/session'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  // The layout's template does not reach a page of its own segment.
  return { title: { absolute: `${t('queues.title')} · ${t('shell.desk')} · ${env().SITE_NAME}` } }
}

/** What waits for an editor, the most pressing first. */
export default async function QueuesPage() {
  const actor = await requireActor('contributor')
  const t = await getTranslations('desk.queues')
  const [queues, lostQuotes, empty, duplicates] = await Promise.all([
    getQueues(actor, now()),
    getLostQuotes(),
    isDeskEmpty(),
    canDecideDuplicates(actor) ? countDuplicates() : null,
  ])
  const twice = duplicates ? Object.values(duplicates).reduce((sum, count) => sum + count, 0) : 0
  const reviews = (['toReview', 'inReview', 'returned', 'drafts'] as const).map((id) => ({
    id,
    ...queues[id],
  }))
  const claims = (['newInformation', 'overdue', 'assigned', 'notAssessed', 'oneOrigin'] as const).map(
    (id) => ({
      id,
      ...queues[id],
    }),
  )
  const waiting =
    [...reviews, ...claims, lostQuotes, queues.noArchive].some(({ total }) => total > 0) || twice > 0

  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 flex flex-wrap gap-3">
        <a className="button button-main" href="/desk/documents/new">
          {t('addDocument')}
        </a>
        <a className="button" href="/desk/claims/new">
          {t('addClaim')}
        </a>
        {duplicates ? (
          <a className="button" href="/desk/duplicates">
            {t('toDuplicates')}
          </a>
        ) : null}
      </p>
      {empty ? (
        <Empty>
          {t.rich('empty', {
            document: (c) => <a href="/desk/documents/new">{c}</a>,
            claim: (c) => <a href="/desk/claims/new">{c}</a>,
          })}
        </Empty>
      ) : null}
      {!empty && !waiting ? <Empty>{t('nothing')}</Empty> : null}
      {reviews.map(({ id, total, entries }) =>
        total ? (
          <QueueSection key={id} id={id} total={total} shown={entries.length}>
            {entries.map((entry) => (
              <ReviewQueueEntry key={entry.id} entry={entry} />
            ))}
          </QueueSection>
        ) : null,
      )}
      {lostQuotes.total ? (
        <QueueSection
          id="lostQuotes"
          total={lostQuotes.total}
          shown={lostQuotes.entries.length}
          more="/desk/quotes"
        >
          {lostQuotes.entries.map((entry) => (
            <LostQuoteEntry key={entry.id} entry={entry} />
          ))}
        </QueueSection>
      ) : null}
      {claims.map(({ id, total, entries }) =>
        total ? (
          <QueueSection
            key={id}
            id={id}
            total={total}
            shown={entries.length}
            more={id === 'notAssessed' ? '/desk/claims?level=unassessed' : undefined}
          >
            {entries.map((claim) => (
              <ClaimQueueEntry key={claim.id} claim={claim} />
            ))}
          </QueueSection>
        ) : null,
      )}
      {duplicates && twice > 0 ? (
        <QueueSection id="duplicates" more="/desk/duplicates" shown={0} total={twice}>
          <DuplicateCounts counts={duplicates} />
        </QueueSection>
      ) : null}
      {queues.noArchive.total ? (
        <QueueSection id="noArchive" total={queues.noArchive.total} shown={queues.noArchive.entries.length}>
          {queues.noArchive.entries.map((document) => (
            <DocumentQueueEntry key={document.id} document={document} />
          ))}
        </QueueSection>
      ) : null}
    </>
  )
}
