import { useTranslations } from 'next-intl'
import { DisputeMark, LevelMark } from '@/components/claims/marks'
import { Moment } from '@/components/ui/when'
import type { ClaimEntry, DocumentEntry, ReviewEntry } from '@/lib/desk/queues/queries'

const ENTRY = 'grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-baseline'
const TITLE = 'font-serif text-quote'

/** A claim that waits, with both labels, leading to its work page. */
export function ClaimQueueEntry({ claim }: { claim: ClaimEntry }) {
  return (
    <li className={ENTRY}>
      <p className={TITLE} lang={claim.language} dir="auto">
        <a href={`/desk/claims/${claim.id}`}>{claim.proposition}</a>
      </p>
      <p className="flex flex-wrap gap-x-4 text-small text-soft">
        <LevelMark level={claim.level} />
        <DisputeMark state={claim.dispute} />
        <Moment at={claim.since} />
      </p>
    </li>
  )
}

/** An assessment that waits for a reviewer or its author. */
export function ReviewQueueEntry({ entry }: { entry: ReviewEntry }) {
  const t = useTranslations('desk.queues')
  return (
    <li className={ENTRY}>
      <p className={TITLE} dir="auto">
        <a href={`/desk/assessments/${entry.id}`}>{entry.claim.proposition}</a>
      </p>
      <p className="flex flex-wrap gap-x-4 text-small text-soft">
        <LevelMark level={entry.level} />
        <span>{t('by', { name: entry.author.name })}</span>
        {entry.assignedReviewer ? <span>{t('reviewer', { name: entry.assignedReviewer.name })}</span> : null}
        {entry.submittedAt ? <Moment at={entry.submittedAt} /> : null}
      </p>
    </li>
  )
}

/** A document that lacks something. */
export function DocumentQueueEntry({ document }: { document: DocumentEntry }) {
  return (
    <li className={ENTRY}>
      <p className={TITLE} dir="auto">
        <a href={`/desk/documents/${document.id}`}>{document.title}</a>
      </p>
      <p className="text-small text-soft">
        <Moment at={document.createdAt} />
      </p>
    </li>
  )
}
