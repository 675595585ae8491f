import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { DocumentForm } from '@/components/documents/document-form'
import { CopyNotice } from '@/components/intake/copy-notice'
import { Problem } from '@/components/intake/problem'
import { StepForm } from '@/components/intake/step-form'
import { JobProgress } from '@/components/jobs/job-progress'
import { Section } from '@/components/ui/section'
import { Words } from '@/components/ui/words'
import { cancelIntakeAction, retryIntakeAction, saveIntakeAction } from '@/lib/desk/intake/actions'
import { intakeFormValues } from '@/lib/desk/intake/form-values'
import type { IntakeView } from '@/lib/desk/intake/queries'
import type { TextCopy } from '@/lib/documents/copies'

type Props = {
  intake: IntakeView
  copies: readonly TextCopy[]
  suggestions: ComponentProps<typeof DocumentForm>['suggestions']
}

/** An intake at whatever point it is: on its way, failed, or ready to be looked through and saved. */
export function IntakeWork({ intake, copies, suggestions }: Props) {
  const t = useTranslations('desk.intake')
  const { id, state, problem, detail, job, url } = intake
  if (state === 'waiting' || state === 'fetching') {
    return job ? (
      <Words only={['terms', 'desk.jobs']}>
        <JobProgress job={job} label={t('progress')} />
      </Words>
    ) : null
  }
  const retry = <StepForm action={retryIntakeAction} id={id} label={t('retry')} />
  if (state === 'cancelled') {
    return (
      <>
        <p className="notice mb-4 max-w-prose" role="status">
          {t('cancelled')}
        </p>
        {retry}
      </>
    )
  }
  const failed = state === 'failed'
  return (
    <>
      {failed || problem ? (
        <div className="notice mb-4 max-w-prose" role="status">
          {failed ? <p className="font-semibold">{t('failed')}</p> : null}
          <p>
            <Problem detail={detail} problem={problem} />
          </p>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {failed && url ? retry : null}
        <StepForm action={cancelIntakeAction} id={id} label={t('discard')} />
      </div>
      <Section id="found" title={failed ? t('paste') : t('found')}>
        <p className="max-w-prose pb-5 text-note text-soft">
          {failed ? t('pasteExplained') : t('foundExplained')}
        </p>
        <CopyNotice copies={copies} />
        <DocumentForm
          action={saveIntakeAction}
          cancel="/desk/documents/new"
          intake={{ id, pointedOut: copies.length > 0 }}
          suggestions={suggestions}
          values={{ ...intakeFormValues(intake), newSource: intake.publisherKnown ? '' : 'on' }}
        />
      </Section>
    </>
  )
}
