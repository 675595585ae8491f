import { useTranslations } from 'next-intl'
import { Problem } from '@/components/intake/problem'
import { JobProgress } from '@/components/jobs/job-progress'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import { Words } from '@/components/ui/words'
import { requestArchiveAction } from '@/lib/desk/intake/actions'
import type { JobView } from '@/lib/platform/jobs/queries'

type Props = {
  document: { id: string; canonicalUrl: string | null; archiveUrl: string | null; visibility: string }
  /** The latest request, if there was one. */
  job: JobView | null
  /** Whether this site may ask an archive at all. */
  on: boolean
  mayAsk: boolean
}

/** Whether a web archive keeps a copy of a document, and the way to ask it to. */
export function ArchiveSection({ document, job, on, mayAsk }: Props) {
  const t = useTranslations('desk.documents')
  const { id, canonicalUrl, archiveUrl, visibility } = document
  const [reason = '', detail = ''] = (job?.error ?? '').split(': ')
  const open = job?.state === 'queued' || job?.state === 'running'
  const cannot = !canonicalUrl
    ? t('archiveNoAddress')
    : visibility === 'private'
      ? t('archivePrivate')
      : !on
        ? t('archiveOff')
        : !mayAsk
          ? t('archiveNotYours')
          : null
  return (
    <Section id="archive" title={t('archive')}>
      {archiveUrl ? (
        <p className="text-note">
          {t('archiveHas')}{' '}
          <a className="break-all" href={archiveUrl} rel="noopener external">
            {archiveUrl}
          </a>
        </p>
      ) : (
        <div className="grid max-w-prose gap-3 text-note">
          {reason && job?.state !== 'done' ? (
            <div className="notice" role="status">
              <p>{t.rich('archiveFailed', { reason: () => <Problem detail={detail} problem={reason} /> })}</p>
              <p className="text-small">
                {job?.state === 'queued'
                  ? t.rich('archiveAgain', { date: () => <Moment at={job.runAfter} precision="minute" /> })
                  : job?.state === 'failed'
                    ? t('archiveGivenUp')
                    : null}
              </p>
            </div>
          ) : null}
          {open ? (
            <Words only={['terms', 'desk.jobs']}>
              <JobProgress job={job} label={t('archiveProgress')} />
            </Words>
          ) : cannot ? (
            <p className="text-soft">{cannot}</p>
          ) : (
            <Form action={requestArchiveAction} layout="plain" name={t('archive')}>
              <input name="documentId" type="hidden" value={id} />
              <SubmitButton>{t('archiveRequest')}</SubmitButton>
            </Form>
          )}
        </div>
      )}
    </Section>
  )
}
