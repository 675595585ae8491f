import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton, SubmitRow } from '@/components/ui/form/submit-row'
import { TextArea } from '@/components/ui/form/text-field'
import { Level } from '@/generated/prisma/enums'
import {
  acknowledgeNewInformationAction,
  discardDraftAction,
  publishAssessmentAction,
  recordDissentAction,
  returnAssessmentAction,
  withdrawAssessmentAction,
  withdrawDissentAction,
} from '@/lib/assessments/actions'

type Step = { id: string; version: number }

/** What identifies the assessment as it was last seen. */
function Seen({ id, version }: Step) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** For the second person: publish, with words for the history where the rationale does not say it. */
export async function PublishForm({ seenLine, ...step }: Step & { seenLine?: number }) {
  const t = await getTranslations('desk.assess')
  return (
    <Form action={publishAssessmentAction} labels={{ reason: t('publishReason') }} name={t('publish')}>
      <Seen {...step} />
      {seenLine ? <input type="hidden" name="seenLine" value={seenLine} /> : null}
      <div className="contents" data-review="approve">
        <TextArea name="reason" rows={2} hint={t('publishReasonHint')} />
        <SubmitRow label={t('publish')} />
      </div>
    </Form>
  )
}

export async function ReturnForm(step: Step) {
  const t = await getTranslations('desk.assess')
  return (
    <Form action={returnAssessmentAction} labels={{ note: t('returnNote') }} name={t('return')}>
      <Seen {...step} />
      <div className="contents" data-review="return">
        <TextArea name="note" rows={2} required />
        <div>
          <SubmitButton>{t('return')}</SubmitButton>
        </div>
      </div>
    </Form>
  )
}

export async function WithdrawForm(step: Step) {
  const t = await getTranslations('desk.assess')
  return (
    <Form action={withdrawAssessmentAction} labels={{ reason: t('withdrawReason') }} name={t('withdraw')}>
      <Seen {...step} />
      <TextArea name="reason" rows={2} hint={t('withdrawHint')} required />
      <div>
        <SubmitButton look="danger">{t('withdraw')}</SubmitButton>
      </div>
    </Form>
  )
}

export async function DiscardForm(step: Step) {
  const t = await getTranslations('desk.assess')
  return (
    <Form action={discardDraftAction} layout="plain" name={t('discard')}>
      <Seen {...step} />
      <SubmitButton look="danger">{t('discard')}</SubmitButton>
    </Form>
  )
}

/** Another editor's level and reasons, beside the published ones. */
export async function DissentForm({
  assessmentId,
  level: published,
}: {
  assessmentId: string
  level: Level
}) {
  const t = await getTranslations()
  const options = Object.values(Level)
    .filter((level) => level !== 'unassessed' && level !== published)
    .map((level) => ({ value: level, label: t(`terms.level.${level}`) }))
  const labels = { level: t('desk.assess.dissentLevel'), reasons: t('desk.assess.dissentReasons') }
  return (
    <Form action={recordDissentAction} labels={labels} name={t('desk.assess.dissent')}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <RadioField name="level" options={options} look="chips" required />
      <TextArea name="reasons" rows={3} required />
      <div>
        <SubmitButton>{t('desk.assess.dissent')}</SubmitButton>
      </div>
    </Form>
  )
}

export async function WithdrawDissentForm({ id }: { id: string }) {
  const t = await getTranslations('desk.assess')
  return (
    <Form
      action={withdrawDissentAction}
      labels={{ reason: t('withdrawDissentReason') }}
      name={t('withdrawDissent')}
    >
      <input type="hidden" name="id" value={id} />
      <TextArea name="reason" rows={2} required />
      <div>
        <SubmitButton>{t('withdrawDissent')}</SubmitButton>
      </div>
    </Form>
  )
}

/** Says that what is new, as far as the page shows it (`seen`), changes nothing, and why. */
export async function AcknowledgeForm({ claimId, seen }: { claimId: string; seen: readonly string[] }) {
  const t = await getTranslations('desk.assess')
  return (
    <Form
      action={acknowledgeNewInformationAction}
      labels={{ reason: t('acknowledgeReason') }}
      name={t('acknowledge')}
    >
      <input type="hidden" name="claimId" value={claimId} />
      {seen.map((id) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      <TextArea name="reason" rows={2} required />
      <div>
        <SubmitButton>{t('acknowledge')}</SubmitButton>
      </div>
    </Form>
  )
}
