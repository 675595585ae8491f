import { useTranslations } from 'next-intl'
import { JobProgress } from '@/components/jobs/job-progress'
import { Moment } from '@/components/ui/when'
import type { ImportView } from '@/lib/desk/imports/desk-queries'
import type { JobView } from '@/lib/platform/jobs/queries'

type Props = { run: ImportView; job: JobView | null }

/** Where an import stands: who began it, what is being done, and why something was not. */
export function ImportStanding({ run, job }: Props) {
  const t = useTranslations('desk.imports')
  const { stage, total, counts } = run
  const isAtWork = stage === 'reading' || stage === 'planning' || stage === 'running'
  const settled = total - counts.open
  return (
    <>
      <p className="flex flex-wrap gap-x-4 pb-4 text-small text-soft">
        <span>{t(`kinds.${run.kind}`)}</span>
        {total > 0 ? <span>{t('rowCount', { count: total })}</span> : null}
        <bdi>{run.by}</bdi>
        <Moment at={run.createdAt} precision="minute" />
      </p>
      {isAtWork && job ? (
        <div className="pb-6">
          <JobProgress job={job} label={t(`working.${stage}`)} />
          <p className="prose pt-2 text-note text-soft">{t(`workingExplained.${stage}`)}</p>
        </div>
      ) : (
        <p className="prose pb-4 text-note" role="status">
          {t(`standing.${stage}`, { settled, total, written: counts.create + counts.add })}
        </p>
      )}
      {run.trouble ? <Trouble error={run.trouble} /> : null}
    </>
  )
}

/** `error`: a key below `errors`, and after a colon what goes with it. */
function Trouble({ error }: { error: string }) {
  const t = useTranslations('errors')
  const [key = '', detail = ''] = error.split(/:\s*(.*)/s)
  return (
    <p className="notice mb-4 border-dispute">
      {t.has(key) ? t(key, { detail }) : error}
      {detail ? ` (${detail})` : null}
    </p>
  )
}
