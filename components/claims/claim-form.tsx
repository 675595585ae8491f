import { useTranslations } from 'next-intl'
import { AnywayField } from '@/components/desk/anyway-field'
import { StoryChoices } from '@/components/stories/story-choices'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, ReasonField, TextArea, TextField } from '@/components/ui/form/text-field'
import { ClaimKind } from '@/generated/prisma/enums'
import type { FormState } from '@/lib/platform/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  stories: { id: string; title: string }[]
  values: Record<string, string | string[]>
  /** The claim that stands, and whether its words have been published with an assessment. */
  claim?: { id: string; version: number; published: boolean }
  cancel: string
}

/** The proposition and what places it. */
export function ClaimForm({ action, stories, values, claim, cancel }: Props) {
  const t = useTranslations('desk.claims')
  const record = useTranslations('desk.record')
  const forms = useTranslations('desk.form')
  const kinds = useTranslations('terms.claimKind')
  const fields = ['proposition', 'kind', 'event', 'place', 'note'] as const
  const labels = {
    ...Object.fromEntries(fields.map((field) => [field, t(field)])),
    storyIds: t('stories'),
    language: record('language'),
    reason: forms('reason'),
  }
  const options = Object.values(ClaimKind).map((value) => ({
    value,
    label: kinds(value),
    hint: t(`kindHints.${value}`),
  }))
  return (
    <Form action={action} labels={labels} values={values} version={claim?.version}>
      {claim ? <input name="id" type="hidden" value={claim.id} /> : null}
      {claim?.published ? <p className="notice">{t('reworded')}</p> : null}
      <TextArea hint={t('propositionHint')} name="proposition" required rows={3} />
      <AnywayField field="proposition" label={t('anyway')} />
      <RadioField name="kind" options={options} required />
      <PartialDateField name="event" />
      <TextField maxLength={200} name="place" />
      {stories.length > 0 ? (
        <StoryChoices name="storyIds" stories={stories} />
      ) : (
        <p className="text-note text-soft">{t('storiesNone')}</p>
      )}
      <TextField hint={record('languageHint')} maxLength={35} name="language" />
      <TextArea hint={t('noteHint')} name="note" rows={3} />
      {claim ? <ReasonField hint={claim.published ? t('rewordedReason') : undefined} /> : null}
      <SubmitRow cancel={cancel} label={claim ? record('save') : t('create')} />
    </Form>
  )
}
