import { useTranslations } from 'next-intl'
import { RebuttalLink, type RebuttalOnDesk } from '@/components/rebuttals/rebuttal-on-desk'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'

/** Says that a rebuttal was corrected, and leads to the one that stands; nothing for one that stands itself. */
export function Superseded({ rebuttal: { supersededAt, supersededBy } }: { rebuttal: RebuttalOnDesk }) {
  const t = useTranslations('desk.rebuttals')
  if (!supersededAt) return null
  return (
    <p className="notice my-4">
      {t('superseded')} <Moment at={supersededAt} />.{' '}
      {supersededBy && <a href={`/desk/rebuttals/${supersededBy.id}`}>{t('supersededLink')}</a>}
    </p>
  )
}

/** What answers a rebuttal in turn, and the way to answer it. */
export function Answers({ rebuttal, answerable }: { rebuttal: RebuttalOnDesk; answerable: boolean }) {
  const t = useTranslations('desk.rebuttals')
  const { id, root, rebuttals } = rebuttal
  return (
    <Section id="answers" title={t('answeredBy')}>
      {rebuttals.length > 0 ? (
        <ul className="max-w-prose">
          {rebuttals.map((it) => (
            <li key={it.id}>
              <RebuttalLink rebuttal={it} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-note text-soft">{t('answeredByNone')}</p>
      )}
      {answerable && (
        <p className="mt-2">
          <a className="button" href={`/desk/claims/${root.id}/rebuttals/new?rebuttal=${id}`}>
            {t('answerIt')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** The way to a rebuttal's history, and to the row that it stands in place of. */
export function RebuttalTrail({ rebuttal: { id, supersedes } }: { rebuttal: RebuttalOnDesk }) {
  const t = useTranslations('desk.rebuttals')
  return (
    <p className="mt-8 text-small">
      <a href={`/desk/history/rebuttal/${id}`}>{t('history')}</a>
      {supersedes && (
        <>
          {' · '}
          <a href={`/desk/rebuttals/${supersedes.id}`}>{t('supersedes')}</a>
        </>
      )}
    </p>
  )
}
